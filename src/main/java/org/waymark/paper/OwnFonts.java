package org.waymark.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps the JDK from looking for the machine's fonts. It would ask fontconfig, which a bare server does not have, and
 * then refuse to read any font at all, ours included. Given a list of its own, which names one of ours, it does not ask.
 */
final class OwnFonts {

    private static final String LIST = "sun.awt.fontconfig";

    private OwnFonts() {}

    /** Must come before the first font. Whoever hosts Waymark may have given a list already. */
    static void use(byte[] sans) {
        if (System.getProperty(LIST) != null) {
            return;
        }
        try {
            var font = temporary(".ttf");
            Files.write(font, sans);
            var list = temporary(".properties");
            Files.writeString(list, """
                    version=1
                    allfonts.default=Noto Sans
                    sequence.allfonts=default
                    filename.Noto_Sans=%s
                    """.formatted(font.toString().replace("\\", "\\\\")));
            System.setProperty(LIST, list.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Waymark needs a folder for temporary files to print a sheet", e);
        }
    }

    private static Path temporary(String suffix) throws IOException {
        var file = Files.createTempFile("waymark-font-", suffix);
        file.toFile().deleteOnExit();
        return file;
    }
}
