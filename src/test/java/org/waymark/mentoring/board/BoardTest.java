package org.waymark.mentoring.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

class BoardTest {
    private static final String BOARD = "/oakfield/mentoring/board";
    private final Product product = Product.running();

    @Test
    void the_lead_sees_the_whole_school_by_class_and_by_mentor() {
        Document board = product.as(Cast.TOMASZ).get(BOARD).page();
        assertThat(board.select("h1").text()).contains("Autumn 2026/27");
        assertThat(board.select("table:contains(The whole school) tbody td")
                        .first()
                        .text())
                .isEqualTo("420");
        assertThat(board.select("table:contains(By class) tbody tr")).hasSize(14);
        assertThat(board.select("table:contains(By mentor) tbody").text())
                .contains("Dele Oyelaran 6", "Priya Yusuf", "Hafsa Hassan");
    }

    @Test
    void a_teacher_sees_their_own_class_and_a_mentor_their_own_pupils() {
        Document priya = product.as(Cast.PRIYA).get(BOARD).page();
        assertThat(priya.select("table:contains(By class) tbody tr")).hasSize(1);
        assertThat(priya.select("table:contains(By class) tbody").text()).startsWith("4 Maple 30");
        assertThat(priya.text()).doesNotContain("Who meets whom");
        Document dele = product.as(Cast.DELE).get(BOARD).page();
        assertThat(dele.select("table:contains(The pupils you may see) tbody td")
                        .first()
                        .text())
                .isEqualTo("6");
    }

    @Test
    void a_board_of_420_pupils_takes_at_most_eight_statements() {
        Browser tomasz = product.as(Cast.TOMASZ);
        tomasz.get(BOARD);
        assertThat(product.statements(() -> tomasz.get(BOARD))).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void another_schools_round_is_not_found() {
        Browser tomasz = product.as(Cast.TOMASZ);
        String round = tomasz.get("/oakfield/mentoring/rounds")
                .page()
                .select("h2 a")
                .last()
                .attr("href")
                .replaceFirst(".*=", "");
        assertThat(product.as(Cast.OWAIN)
                        .get("/brookside/mentoring/board?round=" + round)
                        .status())
                .isEqualTo(404);
    }
}
