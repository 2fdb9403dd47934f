package org.waymark.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.Typed;

class CodeCommandTest {
    private final Product product = Product.running();

    @Test
    void a_code_is_printed_once_and_the_audit_says_who_asked_and_not_the_code() {
        Typed typed = code(Cast.HAFSA.email().toUpperCase(Locale.ROOT));
        assertThat(typed.status()).as(typed.problems()).isZero();
        assertThat(typed.said())
                .containsPattern(": [A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}\n")
                .endsWith("It sets a password once, at /identity/code, until 7 December 2026.\n");
        String secret = typed.said().lines().findFirst().orElseThrow().replaceFirst(".*: ", "");
        List<String> actors = product.in(
                Cast.RUTH,
                ruth -> product.bean(JdbcClient.class)
                        .sql(
                                "select actor from audit.event e where school_id = :school and act = 'printed a one-time code'"
                                        + " and account_id = '00000000-0000-0000-0000-000000000001'"
                                        + " and position(:code in e::text) = 0")
                        .param("school", ruth.schoolKey())
                        .param("code", secret)
                        .query(String.class)
                        .list());
        assertThat(actors).contains("command line, OS user ann");
    }

    @Test
    void who_is_not_known_or_not_said_is_a_sentence() {
        assertThat(code("nobody@example.org").problems())
                .isEqualTo(
                        "Nobody at Oakfield Primary who may sign in is called nobody@example.org. The staff file brings people in.\n");
        assertThat(code(Cast.OWAIN.email()).status()).isEqualTo(2);
        assertThat(Typed.in(product, "code", "--school", "oakfield").problems())
                .isEqualTo("Say for whom, by e-mail address or name.\n");
    }

    private Typed code(String person) {
        return Typed.in(product, "code", "--school", "Oakfield Primary", person);
    }
}
