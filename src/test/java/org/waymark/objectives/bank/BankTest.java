package org.waymark.objectives.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

/** At Brookside, whose bank nobody else's test reads. */
class BankTest {
    private final Product product = Product.running();
    private final Browser owain = product.as(Cast.OWAIN);

    @Test
    void the_head_brings_the_starter_bank_in_and_a_teacher_reads_it() {
        String writing = subject("Writing");
        Document hamzas = product.as(Cast.HAMZA).get(writing + "&year=3").page();
        if (hamzas.select(".app-objective").isEmpty()) {
            assertThat(hamzas.text()).contains("The assessment lead or the head brings it in.");
        }
        bringIn(writing);
        Document read = product.as(Cast.HAMZA).get(writing + "&year=3").page();
        assertThat(read.select(".app-objective").size()).isGreaterThan(15);
        assertThat(read.select(".app-objective__child").first().text()).startsWith("I can");
        assertThat(read.select("button[name=up], a[href$=/wording]")).isEmpty();
    }

    @Test
    void an_objective_is_added_reworded_moved_retired_and_brought_back() {
        String maths = subject("Maths");
        bringIn(maths);
        String id = maths.replaceAll(".*subject=([^&]*).*", "$1");
        Browser.Answer added = owain.post(
                "/brookside/objectives/bank",
                "subject",
                id,
                "year",
                "5",
                "strand",
                "Chess",
                "teacher",
                "Open a game",
                "child",
                "I can open");
        assertThat(added.page()
                        .selectFirst(".app-objective:contains(Open a game)")
                        .text())
                .contains("The school’s own");
        owain.post(
                "/brookside/objectives/bank",
                "subject",
                id,
                "year",
                "5",
                "strand",
                "Chess",
                "teacher",
                "Castle early",
                "child",
                "I can castle");
        Element second = row(maths, "Castle early");
        Document moved = owain.post(
                        "/brookside/objectives/bank/order",
                        "up",
                        second.selectFirst("[name=up]").val())
                .page();
        assertThat(moved.select("section[aria-label=Chess] .app-objective__words")
                        .eachText())
                .first()
                .asString()
                .startsWith("Castle early");
        String wording =
                row(maths, "Castle early").selectFirst("a[href$=/wording]").attr("href");
        owain.post(wording, "strand", "Chess", "teacher", "Castle in time", "child", "I can castle");
        assertThat(row(maths, "Castle in time")).isNotNull();
        Document without = owain.post(wording + "/retired").page();
        assertThat(without.select(".app-objective:contains(Castle in time)")).isEmpty();
        assertThat(without.select("details a").eachText()).contains("Castle in time");
        assertThat(owain.post(wording + "/brought-back").page().text()).contains("Castle in time");
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_what_was_typed_is_kept() {
        String maths = subject("Maths");
        Browser.Answer answer = owain.post(
                "/brookside/objectives/bank",
                "subject",
                maths.replaceAll(".*subject=([^&]*).*", "$1"),
                "year",
                "5",
                "strand",
                "Chess",
                "teacher",
                "Open a game",
                "child",
                " ");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page()
                        .selectFirst("details[open] textarea[name=teacher]")
                        .val())
                .isEqualTo("Open a game");
        assertThat(answer.page().selectFirst(".app-error-summary").text())
                .contains("Give the objective in a child’s words");
    }

    @Test
    void a_teacher_changes_nothing_and_another_school_finds_nothing() {
        String maths = subject("Maths");
        bringIn(maths);
        String wording = owain.get(maths + "&year=4")
                .page()
                .selectFirst("a[href$=/wording]")
                .attr("href");
        Browser hamza = product.as(Cast.HAMZA);
        assertThat(hamza.get(wording).status()).isEqualTo(404);
        assertThat(hamza.post(wording + "/retired").status()).isEqualTo(404);
        assertThat(product.as(Cast.RUTH)
                        .get(wording.replace("/brookside/", "/oakfield/"))
                        .status())
                .isEqualTo(404);
        assertThat(product.as(Cast.PRIYA).get("/brookside/objectives/bank").status())
                .isEqualTo(404);
    }

    @Test
    void the_navigation_leads_staff_here() {
        assertThat(product.as(Cast.DELE)
                        .get("/oakfield/home")
                        .page()
                        .select(".app-nav__link")
                        .eachAttr("href"))
                .contains("/oakfield/objectives/bank");
    }

    private Element row(String subject, String teacher) {
        return owain.get(subject + "&year=5").page().selectFirst(".app-objective:contains(" + teacher + ")");
    }

    private void bringIn(String subject) {
        owain.post(
                "/brookside/objectives/bank/starter",
                "subject",
                subject.replaceAll(".*subject=([^&]*).*", "$1"),
                "year",
                "3");
    }

    /** The address of a subject's page, without its year. */
    private String subject(String name) {
        return owain.get("/brookside/objectives/bank").page().select(".app-tabs__link").stream()
                .filter(link -> link.text().equals(name))
                .findFirst()
                .orElseThrow()
                .attr("href")
                .replaceAll("&year=.*", "");
    }
}
