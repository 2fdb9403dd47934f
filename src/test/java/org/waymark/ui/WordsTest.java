package org.waymark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void one_is_not_many_and_none_is_said() {
        assertThat(Words.count(1, "pupil")).isEqualTo("1 pupil");
        assertThat(Words.count(30, "pupil")).isEqualTo("30 pupils");
        assertThat(Words.count(0, "pupil")).isEqualTo("no pupils");
        assertThat(Words.count(14, "class", "classes")).isEqualTo("14 classes");
        assertThat(Words.count(100_000, "row")).isEqualTo("100,000 rows");
    }

    @Test
    void a_list_ends_with_and() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of("reading"))).isEqualTo("reading");
        assertThat(Words.list(List.of("reading", "writing"))).isEqualTo("reading and writing");
        assertThat(Words.list(List.of("reading", "writing", "maths"))).isEqualTo("reading, writing and maths");
    }
}
