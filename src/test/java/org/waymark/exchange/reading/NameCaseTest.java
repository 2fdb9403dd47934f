package org.waymark.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameCaseTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "REID, Reid",
                "O'BRIEN, O'Brien",
                "O’BRIEN, O’Brien",
                "SMITH-JONES, Smith-Jones",
                "MCDONALD, McDonald",
                "ALLEN MCKAY, Allen McKay",
                "MACKIE, Mackie",
                "VAN DER BERG, Van Der Berg",
                "WIŚNIEWSKA, Wiśniewska",
                "ОКСАНА, Оксана",
                "AJ, AJ",
                "Reid, Reid",
                "de la Cruz, de la Cruz",
                "McDonald, McDonald",
                "王小明, 王小明",
                "عائشہ, عائشہ"
            })
    void capitals_become_a_name_as_people_write_it_and_the_rest_is_left_alone(String written, String shown) {
        assertThat(NameCase.of(written)).isEqualTo(shown);
    }
}
