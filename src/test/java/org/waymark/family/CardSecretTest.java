package org.waymark.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.calendar.YearGroup;

class CardSecretTest {
    @Test
    void up_to_year_2_there_are_two_pictures_and_a_word_and_from_year_3_a_word_and_four_digits() {
        assertThat(CardSecret.make(CardKind.of(new YearGroup(2))).parts())
                .hasSize(3)
                .satisfies(parts -> assertThat(CardPictures.NAMES).containsAll(parts.subList(0, 2)))
                .satisfies(parts -> assertThat(CardWords.FOR_THE_YOUNG).contains(parts.get(2)));
        assertThat(CardSecret.make(CardKind.of(new YearGroup(3))).parts())
                .hasSize(2)
                .satisfies(parts -> assertThat(CardWords.ALL).contains(parts.get(0)))
                .satisfies(parts -> assertThat(parts.get(1)).matches("\\d{4}"));
    }

    @Test
    void there_are_as_many_pictures_and_words_as_the_page_says_and_none_is_taken_for_another() {
        assertThat(CardPictures.NAMES)
                .hasSize(24)
                .allSatisfy(name -> assertThat(CardPictures.drawing(name)).contains("<path"));
        assertThat(CardWords.FOR_THE_YOUNG).hasSize(24).doesNotHaveDuplicates();
        assertThat(CardWords.ALL)
                .hasSize(256)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(CardPictures.NAMES)
                .allMatch(word -> word.matches("[a-z]{3,6}"));
    }

    @Test
    void capitals_spaces_and_dashes_make_no_difference() {
        assertThat(CardSecret.plain(List.of(" River ", "48 27"))).isEqualTo("river 48 27");
        assertThat(CardSecret.plain(List.of("River", "4827"))).isEqualTo("river 4827");
        assertThat(CardSecret.plain(List.of("river-", "4827"))).isEqualTo("river 4827");
    }

    @Test
    void after_five_wrong_tries_a_card_waits_longer_each_time() {
        assertThat(List.of(4, 5, 6, 7, 8, 1000).stream().map(Cards::pause))
                .containsExactly(
                        Duration.ZERO,
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15));
    }
}
