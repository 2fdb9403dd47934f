package org.waymark.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language is meant. */
class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "English, en",
        "Polish, pl",
        "POL, pl",
        "pl, pl",
        "Panjabi, pa",
        "Punjabi, pa",
        "Bangla, bn",
        "Bengali (Sylheti), bn",
        "Bengali (Any Other), bn",
        "Arabic, ar",
        "Arabic (Sudan), ar",
        "Panjabi (Gurmukhi), pa",
        "Panjabi (Mirpuri), ur",
        "PNJM, ur",
        "Welsh/Cymraeg, cy",
        "Portuguese (Brazil), pt",
        "Românã/Romanian, ro",
        "  somali , so",
        "Turkish, tr",
        "English/Believed to be English, en",
        "Українська, uk",
        "tamil, ta",
        "Gujarati, gu",
        "French, fr",
        "Spanish, es"
    })
    void a_record_names_a_language_in_many_ways(String text, String code) {
        assertThat(Language.named(text)).map(Language::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Klingon", "Not obtained", "Polish, English", "Other than English or Polish", "(", "()"})
    void another_language_or_two_at_once_are_none(String text) {
        assertThat(Language.named(text)).isEmpty();
    }

    @Test
    void arabic_and_urdu_alone_are_written_from_right_to_left() {
        assertThat(Arrays.stream(Language.values()).filter(Language::rtl))
                .containsExactly(Language.ARABIC, Language.URDU);
        assertThat(Language.ARABIC.direction()).isEqualTo("rtl");
        assertThat(Language.PANJABI.direction()).isEqualTo("ltr");
    }

    @Test
    void no_language_but_english_has_been_confirmed_by_a_native_reader() {
        assertThat(Arrays.stream(Language.values()).filter(Language::confirmed)).containsExactly(Language.ENGLISH);
    }

    @Test
    void only_the_code_itself_is_one() {
        assertThat(Language.of("pl")).contains(Language.POLISH);
        assertThat(Language.of("PL")).isEmpty();
        assertThat(Language.of("de")).isEmpty();
    }
}
