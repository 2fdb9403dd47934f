package org.waymark.record.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OnePupil;
import org.waymark.Product;

class TargetsTest {
    private final Product product = Product.running();
    private final Browser meera = product.as(Cast.MEERA);
    private final OnePupil pupil = OnePupil.of("6 Willow", 3, product);

    @Test
    void a_target_is_set_by_hand_with_its_reason_and_given_back() {
        String derived = target();
        Browser.Answer set = meera.post(
                pupil.record("/targets"),
                "subject",
                maths(),
                "kind",
                "target",
                "grade",
                "5a",
                "reason",
                "Moved up a set, and flying.");
        assertThat(set.page().text())
                .contains("Target 2026/27: 5a")
                .contains("Moved up a set, and flying.", "Meera Nair");
        assertThat(target()).startsWith("5a");
        assertThat(meera.get(pupil.record("")).page().text()).contains("Moved up a set, and flying.");

        Browser.Answer back = meera.post(
                pupil.record("/targets/ended"), "subject", maths(), "kind", "target", "why", "A term was enough.");
        assertThat(back.page().select("table").text()).contains("5a", "Moved up a set", "A term was enough.");
        assertThat(target()).isEqualTo(derived);
    }

    @Test
    void what_is_refused_says_why_and_stays_typed() {
        Browser.Answer without =
                meera.post(pupil.record("/targets"), "subject", maths(), "kind", "ptt", "grade", "5a", "reason", " ");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.page().text()).contains("Say why. The reason is kept and shown to colleagues.");
        assertThat(without.page().selectFirst("#grade").attr("value")).isEqualTo("5a");

        Browser.Answer noGrade = meera.post(
                pupil.record("/targets"), "subject", maths(), "kind", "ptt", "grade", "9z", "reason", "Because");
        assertThat(noGrade.status()).isEqualTo(422);
        assertThat(noGrade.page().text()).contains("9z is not a grade of National Curriculum levels.");
        assertThat(noGrade.page().selectFirst("#reason").attr("value")).isEqualTo("Because");

        Browser.Answer noSubject =
                meera.post(pupil.record("/targets"), "subject", "", "kind", "ptt", "grade", "5a", "reason", "Because");
        assertThat(noSubject.page().text()).contains("Choose a subject from the list.");
    }

    @Test
    void to_teachers_and_to_another_school_there_is_no_such_page() {
        assertThat(product.as(Cast.PRIYA).get(pupil.record("/targets")).status())
                .isEqualTo(404);
        assertThat(product.as(Cast.OWAIN)
                        .get(pupil.record("/targets").replace("oakfield", "brookside"))
                        .status())
                .isEqualTo(404);
    }

    private String maths() {
        return page().select("#subject option").stream()
                .filter(option -> option.text().startsWith("Math"))
                .findFirst()
                .orElseThrow()
                .attr("value");
    }

    private Document page() {
        return meera.get(pupil.record("/targets")).page();
    }

    /** As the pupil's page shows it in the last column but one. */
    private String target() {
        return meera.get(pupil.record("")).page().select(".app-keystage tbody tr").stream()
                .filter(row -> row.selectFirst("th").text().startsWith("Math"))
                .map(row -> row.select("td").get(row.select("td").size() - 2).text())
                .findFirst()
                .orElseThrow();
    }
}
