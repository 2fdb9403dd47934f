package org.waymark.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OnePupil;
import org.waymark.Product;

/** The topic "How do I work?" of a meeting. */
class HowIWorkTest {
    private final Product product = Product.running();
    private final Browser hafsa = product.as(Cast.HAFSA);

    @Test
    void what_child_and_mentor_say_alike_is_offered_and_agreed_by_going_on() {
        String meeting = meeting(1);
        Document how = hafsa.get(meeting + "?step=how").page();
        assertThat(how.select("h1").text()).isEqualTo("How do I work?");
        assertThat(how.select("legend.app-label").first().text()).isEqualTo("I try my best Effort");
        String effort = field(how, 0);
        String ready = field(how, 1);
        assertThat(chosen(how, effort))
                .as("nothing is offered before anybody said something")
                .isEmpty();
        hafsa.post(
                meeting,
                form(
                        effort + "child",
                        "0",
                        "2",
                        effort + "mentor",
                        "0",
                        "2",
                        ready + "child",
                        "0",
                        "1",
                        ready + "mentor",
                        "0",
                        "3"));
        Document offered = hafsa.get(meeting + "?step=how").page();
        assertThat(chosen(offered, effort)).isEqualTo("2");
        assertThat(chosen(offered, ready)).isEmpty();
        assertThat(offered.select("fieldset.app-how").get(1).text())
                .contains("We see this very differently.", "Me: always. My mentor: sometimes.");
        Document next = hafsa.post(meeting, form(effort + "agreed", "0", "2", ready + "agreed", "0", "2"))
                .page();
        assertThat(next.select("h1").text()).isEqualTo("What is hard?");
        assertThat(chosen(hafsa.get(meeting + "?step=how").page(), ready)).isEqualTo("2");
    }

    @Test
    void two_people_who_chose_differently_are_both_shown() {
        String meeting = meeting(2);
        Browser meera = product.as(Cast.MEERA);
        Document how = hafsa.get(meeting + "?step=how").page();
        String effort = field(how, 0);
        String ready = field(how, 1);
        hafsa.post(meeting, form(effort + "agreed", "0", "1"));
        assertThat(meera.post(meeting, form(effort + "agreed", "0", "", ready + "agreed", "0", "3"))
                        .status())
                .as("who touched another one is merged")
                .isEqualTo(200);
        Browser.Answer clash = meera.post(meeting, form(effort + "agreed", "0", "4"));
        assertThat(clash.status()).isEqualTo(422);
        assertThat(clash.page().text())
                .contains("Effort: somebody else chose differently meanwhile.", "Hafsa Hassan chose: always");
        assertThat(chosen(clash.page(), effort)).isEqualTo("4");
        String seen = clash.page().select("[name=seen-" + effort + "agreed]").val();
        assertThat(meera.post(meeting, form(effort + "agreed", seen, "4")).status())
                .isEqualTo(200);
        assertThat(chosen(hafsa.get(meeting + "?step=how").page(), effort)).isEqualTo("4");
    }

    @Test
    void what_was_chosen_is_left_out_again_and_nonsense_is_left_alone() {
        String meeting = meeting(3);
        String effort = field(hafsa.get(meeting + "?step=how").page(), 0);
        hafsa.post(meeting, form(effort + "agreed", "0", "1"));
        for (String nonsense : List.of("9", "=1", "\0", "x".repeat(2000))) {
            assertThat(hafsa.post(meeting, form(effort + "boss", "0", nonsense)).status())
                    .isEqualTo(200);
        }
        assertThat(hafsa.post(meeting, "step", "how", "seen-strand-nothing-agreed", "0")
                        .status())
                .isEqualTo(200);
        assertThat(chosen(hafsa.get(meeting + "?step=how").page(), effort)).isEqualTo("1");
        hafsa.post(meeting, form(effort + "agreed", "1", ""));
        assertThat(chosen(hafsa.get(meeting + "?step=how").page(), effort)).isEmpty();
    }

    @Test
    void a_signed_meeting_shows_what_was_agreed_and_takes_no_more() {
        String meeting = meeting(4);
        String effort = field(hafsa.get(meeting + "?step=how").page(), 0);
        hafsa.post(meeting, form(effort + "agreed", "0", "1"));
        hafsa.post(meeting + "/signatures", "pupilName", "A", "mentorName", "B");
        Document signed = hafsa.get(meeting + "?step=how").page();
        assertThat(signed.select(".app-how__read").text()).contains("I try my best", "Always");
        assertThat(signed.select("main input[type=radio]")).isEmpty();
        Browser.Answer late = hafsa.post(meeting, form(effort + "agreed", "1", "3"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().text()).contains("What was said stays as it was signed.");
    }

    @Test
    void a_school_without_strands_does_not_talk_about_them() {
        Browser owain = product.as(Cast.OWAIN);
        owain.post("/brookside/mentoring/rounds", "point", "spring", "first", "2027-01-11", "last", "2027-03-19");
        Browser hamza = product.as(Cast.HAMZA);
        Element meet = hamza.get("/brookside/mentoring/meetings").page().select("a:contains(Meet)").stream()
                .filter(each -> each.attr("href").matches(".*/meetings/[0-9a-f-]+"))
                .findFirst()
                .orElseThrow();
        Document where = hamza.get(meet.attr("href") + "?step=where").page();
        assertThat(where.select(".app-tabs a").eachText())
                .doesNotContain("How do I work?")
                .hasSize(6);
        assertThat(where.select("[data-topic-form] button").text()).isEqualTo("Next: What is hard?");
        Document next = hamza.post(meet.attr("href"), "step", "where", "seen-where", "0", "where", "")
                .page();
        assertThat(next.select("h1").text()).isEqualTo("What is hard?");
    }

    private static String field(Document page, int place) {
        return page.select("fieldset.app-how")
                .get(place)
                .select("input[type=radio]")
                .attr("name")
                .replace("agreed", "");
    }

    private static String chosen(Document page, String strand) {
        return page.select("input[name=" + strand + "agreed][checked]").val();
    }

    /** Threes of field, version seen and place. */
    private static String[] form(String... threes) {
        String[] form = new String[2 + threes.length / 3 * 4];
        form[0] = "step";
        form[1] = "how";
        for (int i = 0; i < threes.length / 3; i++) {
            form[2 + 4 * i] = "seen-" + threes[3 * i];
            form[3 + 4 * i] = threes[3 * i + 1];
            form[4 + 4 * i] = threes[3 * i];
            form[5 + 4 * i] = threes[3 * i + 2];
        }
        return form;
    }

    private String meeting(int place) {
        String pupil = OnePupil.of("4 Oak", place, product).name();
        return hafsa.get("/oakfield/mentoring/meetings")
                .page()
                .select("tr:contains(" + pupil + ") a:contains(Meet), tr:contains(" + pupil + ") a:contains(Read)")
                .first()
                .attr("href");
    }
}
