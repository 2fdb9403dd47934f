package org.waymark.mentoring.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

class PreparationTest {
    private final Product product = Product.running();

    @Test
    void one_page_is_filled_already() {
        Browser priya = product.as(Cast.PRIYA);
        String first = priya.get("/oakfield/home")
                .page()
                .select("a:contains(Prepare the next one)")
                .attr("href");
        Document page = priya.get(first).page();
        assertThat(page.select("h2").eachText())
                .anyMatch(heading -> heading.startsWith("Where "))
                .anyMatch(heading -> heading.startsWith("What is holding "))
                .contains("Last next steps", "What could be next", "My own notes");
        assertThat(page.select("table tbody tr")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(page.select(".app-chip").text()).contains("Attainment:", "Progress:");
        assertThat(page.text()).contains("To be in the choir", "I can find the words in the text");
    }

    @Test
    void prepared_in_one_press_which_opens_the_next_child() {
        Browser dele = product.as(Cast.DELE);
        Document meetings = dele.get("/oakfield/mentoring/meetings").page();
        int planned = meetings.select("form[action$=/prepared]").size();
        String first = dele.get("/oakfield/home")
                .page()
                .select("a:contains(Prepare the next one)")
                .attr("href");
        Browser.Answer next = dele.post(first, "note", "Bring the book", "next", "yes");
        assertThat(next.address()).endsWith("/preparation").doesNotContain(first);
        assertThat(dele.get("/oakfield/mentoring/meetings").page().select("form[action$=/prepared]"))
                .hasSize(planned - 1);
        assertThat(dele.get(first).text()).contains("Bring the book", "Prepared.");
        assertThat(dele.post(first, "next", "yes").status())
                .as("prepared again is no fault")
                .isEqualTo(200);
    }

    @Test
    void a_child_of_reception_has_a_sentence_in_place_of_a_table() {
        assertThat(text("Acorn")).contains("Assessed under the EYFS: there is no table until Year 1.");
    }

    @Test
    void who_may_look_may_not_prepare() {
        String preparation = preparation("Acorn");
        Browser ruth = product.as(Cast.RUTH);
        assertThat(ruth.get(preparation).page().select("button[name=next]")).isEmpty();
        assertThat(ruth.post(preparation, "next", "yes").status()).isEqualTo(404);
        assertThat(product.as(Cast.PRIYA).get(preparation).status()).isEqualTo(404);
        assertThat(product.as(Cast.GILL).get(preparation).status()).isEqualTo(404);
    }

    private String text(String schoolClass) {
        return product.as(Cast.RUTH).get(preparation(schoolClass)).page().text();
    }

    private String preparation(String schoolClass) {
        return product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql("""
                        select '/oakfield/mentoring/meetings/' || m.id || '/preparation'
                          from mentoring.meeting m
                          join school.class c on c.school_id = m.school_id and c.id = m.class_id
                         where m.school_id = :school and c.name = :class
                         order by m.id
                         limit 1
                        """)
                        .param("school", viewer.schoolKey())
                        .param("class", schoolClass)
                        .query(String.class)
                        .single());
    }
}
