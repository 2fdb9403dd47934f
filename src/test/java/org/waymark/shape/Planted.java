package org.waymark.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Violations that are files. */
final class Planted {
    private static final Path FOLDER = Path.of("src/test/resources/planted");

    private Planted() {}

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    static String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
