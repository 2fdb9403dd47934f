package org.waymark.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.waymark.paper.JoinedPdf;

/** Puts the parts of a print run together, one part at a time in memory. */
final class SheetFiles {
    private SheetFiles() {}

    /** Gives each part in its order. */
    interface Parts {
        void each(Consumer<PrintRuns.Part> taker);
    }

    static byte[] zip(Parts parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            parts.each(part -> {
                try {
                    zip.putNextEntry(new ZipEntry(part.fileName()));
                    zip.write(part.content());
                    zip.closeEntry();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Empty where there are no parts. */
    static byte[] oneFile(Parts parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean[] any = new boolean[1];
        try (JoinedPdf joined = new JoinedPdf(out)) {
            parts.each(part -> {
                try {
                    joined.add(part.content());
                    any[0] = true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return any[0] ? out.toByteArray() : new byte[0];
    }
}
