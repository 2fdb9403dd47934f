package org.waymark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What we ship that others made is listed, and is what it was when it was taken. */
class VendoredTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    private record Vendored(String file, String licence, String sha256) {}

    @Test
    void every_file_is_the_one_that_the_list_names() throws IOException, NoSuchAlgorithmException {
        for (Vendored vendored : listed()) {
            byte[] bytes = Files.readAllBytes(RESOURCES.resolve(vendored.file));
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertThat(found).as(vendored.file).isEqualTo(vendored.sha256);
            assertThat(vendored.licence).as(vendored.file).isNotBlank();
        }
    }

    @Test
    void the_list_misses_none() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("static"))) {
            List<String> there = files.filter(file -> file.getParent().endsWith("vendor")
                            || file.getParent().endsWith("fonts"))
                    .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.endsWith("LICENSE.txt"))
                    .toList();
            assertThat(listed()).extracting(Vendored::file).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    private static List<Vendored> listed() throws IOException {
        return Files.readAllLines(RESOURCES.resolve("vendored.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new Vendored(cells[0], cells[3], cells[4]))
                .toList();
    }
}
