package org.waymark.attendance.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OnePupil;
import org.waymark.Product;

class FiguresPageTest {
    private final Product product = Product.running();
    private final Browser gill = product.as(Cast.GILL);
    private final String larch = figures(gill, "3 Larch");

    @Test
    void a_class_is_typed_in_once_for_all_rows_and_coloured() {
        String pupil = pupil("3 Larch", 3);
        Document page = post(pupil, "", "107", "", "3").page();
        assertThat(page.select(".app-notice--success").text()).isEqualTo("The figures of 1 pupil are in.");
        Document again = gill.get(larch).page();
        assertThat(again.select("#possible-" + pupil).val()).isEqualTo("110");
        assertThat(again.select("tr:has(#attended-" + pupil + ") .app-rung").eachText())
                .containsExactly("97.2%", "3 lates");
        assertThat(again.select("tr:has(#attended-" + pupil + ") .app-rung--amber")
                        .text())
                .isEqualTo("3 lates");
    }

    @Test
    void what_cannot_be_is_refused_beside_the_row_and_the_right_rows_are_kept() {
        String right = pupil("3 Larch", 5);
        List<String> form = row(right, "110", "100", "10", "0");
        String[][] wrong = {
            {"110", "111", "", ""},
            {"-5", "0", "", ""},
            {"110", "=1+1", "", ""},
            {"110", "100", "11", ""},
            {"110", "100", "", "\0" + "9".repeat(2000)},
            {"", "", "", "4"}
        };
        for (int i = 0; i < wrong.length; i++) {
            form.addAll(row(pupil("3 Larch", 6 + i), wrong[i][0], wrong[i][1], wrong[i][2], wrong[i][3]));
        }
        Browser.Answer answer = gill.post(larch, form.toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(422);
        Document page = answer.page();
        assertThat(page.select(".app-error-summary li")).hasSize(wrong.length);
        assertThat(page.select(".app-error-summary").text())
                .contains(
                        "111 attended of 110 possible sessions cannot be.",
                        "Give a whole number from 0 to 500.",
                        "100 attended and 11 missed for a medical reason are more than the 110 possible sessions.",
                        "Say how many sessions were attended.");
        assertThat(page.select("#attended-" + pupil("3 Larch", 6)).val())
                .as("what was typed is kept")
                .isEqualTo("111");
        assertThat(page.select("#attended-" + pupil("3 Larch", 6)).attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(page.select("tr:has(#attended-" + right + ") .app-rung")
                        .first()
                        .text())
                .as("100 of the 100 to which the pupil could come")
                .isEqualTo("100.0%");
    }

    @Test
    void two_people_in_one_class_are_both_shown_where_they_differ() {
        String pupil = pupil("3 Larch", 20);
        String seen = gill.get(larch).page().select("[name=seen-" + pupil + "]").val();
        Browser tomasz = product.as(Cast.TOMASZ);
        tomasz.post(larch, form(pupil, seen, "110", "109", "", "0"));
        Browser.Answer late = gill.post(larch, form(pupil, seen, "110", "90", "", "0"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().text())
                .contains(
                        "Somebody else changed this meanwhile.", "Tomasz Lewandowski gave 110 possible, 109 attended");
        assertThat(late.page().select("#attended-" + pupil).val()).isEqualTo("90");
        String newer = late.page().select("[name=seen-" + pupil + "]").val();
        assertThat(gill.post(larch, form(pupil, newer, "110", "90", "", "0")).status())
                .isEqualTo(200);
    }

    @Test
    void figures_that_are_in_are_not_emptied() {
        String pupil = pupil("3 Larch", 21);
        String seen = gill.get(larch).page().select("[name=seen-" + pupil + "]").val();
        Browser.Answer answer = gill.post(larch, form(pupil, seen, "", "", "", ""));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("stay until others take their place");
    }

    @Test
    void a_teacher_sees_their_own_class_only_and_another_school_none() {
        Browser priya = product.as(Cast.PRIYA);
        assertThat(priya.get("/oakfield/attendance/classes")
                        .page()
                        .select("main tbody a")
                        .eachText())
                .containsExactly("4 Maple");
        assertThat(priya.get(larch).status()).isEqualTo(404);
        assertThat(priya.post(larch, form(pupil("3 Larch", 1), "1", "110", "1", "", "0"))
                        .status())
                .isEqualTo(404);
        assertThat(product.as(Cast.OWAIN).get(larch).status()).isEqualTo(404);
        assertThat(product.as(Cast.OWAIN)
                        .get(larch.replace("oakfield", "brookside"))
                        .status())
                .isEqualTo(404);
        assertThat(gill.get(larch + "?point=summer").status())
                .as("a term that has not begun")
                .isEqualTo(404);
    }

    private Browser.Answer post(String pupil, String possible, String attended, String medical, String lates) {
        String seen = gill.get(larch).page().select("[name=seen-" + pupil + "]").val();
        return gill.post(larch, form(pupil, seen, possible, attended, medical, lates));
    }

    private List<String> row(String pupil, String possible, String attended, String medical, String lates) {
        String seen = gill.get(larch).page().select("[name=seen-" + pupil + "]").val();
        return new ArrayList<>(List.of(form(pupil, seen, possible, attended, medical, lates)));
    }

    private static String[] form(
            String pupil, String seen, String possible, String attended, String medical, String lates) {
        return new String[] {
            "all",
            "110",
            "seen-" + pupil,
            seen,
            "possible-" + pupil,
            possible,
            "attended-" + pupil,
            attended,
            "medical-" + pupil,
            medical,
            "lates-" + pupil,
            lates
        };
    }

    private String pupil(String schoolClass, int place) {
        return OnePupil.of(schoolClass, place, product).id();
    }

    private static String figures(Browser browser, String schoolClass) {
        return browser.get("/oakfield/attendance/classes")
                .page()
                .select("main a:contains(" + schoolClass + ")")
                .attr("href");
    }
}
