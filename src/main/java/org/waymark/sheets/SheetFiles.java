package org.waymark.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

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

    static byte[] oneFile(Parts parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Joined joined = new Joined()) {
            parts.each(joined::add);
            joined.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The first part, to which the others are added. */
    private static final class Joined implements AutoCloseable {
        private final PDFMergerUtility merger = new PDFMergerUtility();
        private @Nullable PDDocument whole;

        void add(PrintRuns.Part part) {
            try {
                if (whole == null) {
                    whole = Loader.loadPDF(part.content(), "", null, null, IOUtils.createTempFileOnlyStreamCache());
                } else {
                    try (PDDocument next = Loader.loadPDF(part.content())) {
                        merger.appendDocument(whole, next);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void save(ByteArrayOutputStream out) throws IOException {
            if (whole != null) {
                whole.save(out);
            }
        }

        @Override
        public void close() throws IOException {
            if (whole != null) {
                whole.close();
            }
        }
    }
}
