package org.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnusualTest {
    @Test
    void a_file_that_lacks_more_than_a_fifth_of_the_school_is_stopped() {
        assertThat(Unusual.of("pupils on roll", 0, 85, "missing from the file", 420))
                .isEqualTo(
                        "85 of 420 pupils on roll would be missing from the file, which is unusually many. Check that the file is of the whole school.");
        assertThat(Unusual.of("pupils on roll", 0, 84, "missing from the file", 420))
                .isNull();
    }

    @Test
    void a_few_are_never_unusually_many() {
        assertThat(Unusual.of("pupils on roll", 10, 10, "missing from the file", 12))
                .isNull();
    }

    @Test
    void a_file_that_changes_more_than_a_fifth_is_stopped() {
        assertThat(Unusual.of("pupils on roll", 85, 0, "missing from the file", 420))
                .contains("85 of 420");
    }
}
