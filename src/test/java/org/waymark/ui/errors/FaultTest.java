package org.waymark.ui.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.waymark.ui.WhereItBroke;

class FaultTest {
    @Test
    void the_log_has_the_place_and_the_kind_but_nothing_that_was_typed() {
        Exception fault = new IllegalStateException(
                "could not save Aisha Rahman", new SQLException("Key (name)=(Aisha Rahman) already exists", "23505"));

        String said = WhereItBroke.of(fault);

        assertThat(said)
                .contains("IllegalStateException", "SQLException SQLSTATE 23505", "FaultTest")
                .doesNotContain("Aisha");
    }
}
