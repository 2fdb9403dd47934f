package org.waymark.consultations.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.consultations.OneTalk;

class AttendancePageTest {
    private final Product product = Product.running();

    @Test
    void those_who_lead_see_how_many_came_by_group_and_who_was_not_seen_this_year() {
        OneTalk talk = OneTalk.today(13, product);
        String address = "/oakfield/consultations/attendance?occasion=" + talk.occasion();
        Browser ruth = product.as(Cast.RUTH);
        Document before = ruth.get(address).page();
        assertThat(before.select("details a").eachText()).contains(talk.pupil().name());
        assertThat(row(before, "Everybody").get(3)).isEqualTo("0");
        assertThat(before.select("table").text())
                .contains("Year group", "4 Oak", "Pupil premium", "English as an additional language")
                .doesNotContain(talk.pupil().name(), "Hafsa");
        product.as(Cast.HAFSA).post(talk.address() + "/came", "came", "phone");
        Document after = ruth.get(address).page();
        assertThat(after.select("details a").eachText())
                .doesNotContain(talk.pupil().name());
        assertThat(row(after, "Everybody").subList(2, 4)).containsExactly("1", "1");
        assertThat(product.statements(() -> ruth.get(address))).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void a_family_that_did_not_come_was_not_seen() {
        OneTalk talk = OneTalk.today(14, product);
        product.as(Cast.HAFSA).post(talk.address() + "/came", "came", "absent");
        Document page = product.as(Cast.MEERA)
                .get("/oakfield/consultations/attendance?occasion=" + talk.occasion())
                .page();
        assertThat(page.select("details a").eachText()).contains(talk.pupil().name());
        assertThat(row(page, "Everybody").get(3)).isEqualTo("0");
    }

    @Test
    void a_teacher_has_no_such_page() {
        assertThat(product.as(Cast.HAFSA)
                        .get("/oakfield/consultations/attendance")
                        .status())
                .isEqualTo(404);
        assertThat(product.as(Cast.GILL)
                        .get("/oakfield/consultations/attendance")
                        .status())
                .isEqualTo(404);
    }

    private static List<String> row(Document page, String group) {
        return page.select("tr:has(th:containsOwn(" + group + "))")
                .first()
                .children()
                .eachText();
    }
}
