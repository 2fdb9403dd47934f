package org.waymark.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.identity.Secret;

class ClassCodesTest {
    @Test
    void a_code_holds_until_the_evening_and_one_of_the_evening_until_midnight() {
        assertThat(ClassCodes.end(LocalDateTime.parse("2026-11-24T09:10"))).isEqualTo("2026-11-24T18:00");
        assertThat(ClassCodes.end(LocalDateTime.parse("2026-11-24T18:00"))).isEqualTo("2026-11-25T00:00");
    }

    @Test
    void a_code_is_nine_signs_none_of_which_looks_like_another() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            String code = Secret.code(3, 3);
            assertThat(code).matches("[A-Z2-9]{3}-[A-Z2-9]{3}-[A-Z2-9]{3}").doesNotContain("I", "L", "O", "S");
            codes.add(code);
        }
        assertThat(codes).hasSize(500);
        assertThat(Secret.plain(" k7m 2qp-xw4 ")).isEqualTo("K7M2QPXW4");
    }
}
