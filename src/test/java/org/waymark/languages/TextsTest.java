package org.waymark.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a page says in a language. */
class TextsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void english_writes_days_times_and_lists_as_the_rest_of_waymark_does() {
        Texts english = Translations.of(Language.ENGLISH);
        assertThat(english.date(DAY)).isEqualTo("24 November 2026");
        assertThat(english.withDay(DAY)).isEqualTo("Tuesday 24 November 2026");
        assertThat(english.month(DAY)).isEqualTo("November 2026");
        assertThat(english.time(LocalTime.of(15, 5))).isEqualTo("3.05pm");
        assertThat(english.dayAndTime(LocalDateTime.of(2026, 11, 24, 15, 5)))
                .isEqualTo("Tuesday 24 November 2026 at 3.05pm");
        assertThat(english.list(List.of("reading", "writing", "maths"))).isEqualTo("reading, writing and maths");
    }

    @Test
    void each_language_writes_a_day_in_its_own_way() {
        assertThat(Translations.of(Language.POLISH).date(DAY)).isEqualTo("24 listopada 2026");
        assertThat(Translations.of(Language.WELSH).date(DAY)).isEqualTo("24 Tachwedd 2026");
        assertThat(Translations.of(Language.SPANISH).date(DAY)).isEqualTo("24 de noviembre de 2026");
        assertThat(Translations.of(Language.POLISH).list(List.of("a", "b", "c")))
                .isEqualTo("a, b i c");
        assertThat(Translations.of(Language.POLISH).time(LocalTime.of(15, 5))).isEqualTo("15:05");
    }

    @ParameterizedTest
    @EnumSource
    void digits_are_the_same_in_every_language(Language language) {
        Texts texts = Translations.of(language);
        String said = said(language, "{0, plural, other {#}} {0}", 24)
                + texts.date(DAY)
                + texts.withDay(DAY)
                + texts.month(DAY)
                + texts.time(LocalTime.NOON)
                + texts.number(1234);
        assertThat(said).contains("24 24").contains("2026").contains("12");
        assertThat(said.chars().filter(Character::isDigit)).allMatch(c -> c < 128);
    }

    @Test
    void polish_counts_in_its_own_forms() {
        String steps = "{0, plural, one {# krok} few {# kroki} many {# kroków} other {# kroku}}";
        assertThat(IntStream.of(1, 2, 5, 12, 22, 25).mapToObj(n -> said(Language.POLISH, steps, n)))
                .containsExactly("1 krok", "2 kroki", "5 kroków", "12 kroków", "22 kroki", "25 kroków");
    }

    @Test
    void arabic_and_welsh_have_six_forms() {
        String forms = "{0, plural, zero {z} one {o} two {t} few {f} many {m} other {x}}";
        assertThat(IntStream.of(0, 1, 2, 3, 11, 100).mapToObj(n -> said(Language.ARABIC, forms, n)))
                .containsExactly("z", "o", "t", "f", "m", "x");
        assertThat(IntStream.of(0, 1, 2, 3, 6, 4).mapToObj(n -> said(Language.WELSH, forms, n)))
                .containsExactly("z", "o", "t", "f", "m", "x");
    }

    @Test
    void words_of_the_other_direction_keep_together() {
        assertThat(said(Language.ARABIC, "مرحبا {0}.", "Anna (Y3)")).isEqualTo("مرحبا \u2068Anna (Y3)\u2069.");
        assertThat(said(Language.ARABIC, "مرحبا {0}.", "أمينة")).isEqualTo("مرحبا أمينة.");
        assertThat(said(Language.ENGLISH, "Hello {0}.", "أمينة")).isEqualTo("Hello \u2068أمينة\u2069.");
        assertThat(said(Language.ENGLISH, "Hello {0}.", "Anna (Y3)")).isEqualTo("Hello Anna (Y3).");
        assertThat(said(Language.ARABIC, "{0}", "https://school.example/a")).isEqualTo("https://school.example/a");
    }

    @Test
    void days_and_times_in_a_sentence_are_written_in_its_language() {
        assertThat(said(Language.POLISH, "Do {0}, {1}", DAY, LocalTime.of(9, 30)))
                .isEqualTo("Do 24 listopada 2026, 09:30");
    }

    @Test
    void a_text_that_is_not_there_and_an_argument_left_out_are_faults() {
        Texts polish = Translations.of(Language.POLISH);
        assertThatThrownBy(() -> polish.say("family.nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("family.nothing");
        assertThatThrownBy(() -> said(Language.POLISH, "{0} {1}", "one")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void markup_in_an_argument_stays_text_and_is_never_a_pattern() {
        assertThat(said(Language.ENGLISH, "By {0}", "{1} <b>'{'")).isEqualTo("By {1} <b>'{'");
    }

    @Test
    void many_threads_may_say_the_same_text() {
        Wording wording = new Wording("{0, plural, one {# a} other {# b}}", Language.ENGLISH.locale());
        assertThat(IntStream.range(2, 20_000)
                        .parallel()
                        .filter(n -> !wording.say(new Object[] {n}).equals("%,d b".formatted(n))))
                .isEmpty();
    }

    private static String said(Language language, String pattern, Object... arguments) {
        String key = "common.unconfirmed";
        return new Texts(language, Map.of(key, new Wording(pattern, language.locale())), false).say(key, arguments);
    }
}
