package org.waymark.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OwnFontsTest {

    @Test
    void the_jdk_is_given_our_font_instead_of_the_machines() throws Exception {
        assertThat(Typeface.NASKH.font(false).canDisplay('ف')).isTrue();

        var list = Path.of(System.getProperty("sun.awt.fontconfig"));
        var font = Files.readAllLines(list).stream()
                .filter(line -> line.startsWith("filename."))
                .map(line -> Path.of(line.substring(line.indexOf('=') + 1)))
                .findFirst();

        assertThat(font).hasValueSatisfying(f -> assertThat(f).hasBinaryContent(Typeface.SANS.bytes(false)));
    }

    @Test
    void a_list_that_the_host_has_given_is_kept() {
        assertThat(Typeface.NASKH.font(false).canDisplay('ف')).isTrue();
        var before = System.getProperty("sun.awt.fontconfig");

        OwnFonts.use(new byte[0]);

        assertThat(System.getProperty("sun.awt.fontconfig")).isEqualTo(before).isNotNull();
    }
}
