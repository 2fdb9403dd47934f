package org.waymark.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OneMeeting;
import org.waymark.Product;

/** One field of a meeting, sent by the page's script as often as it takes. */
class SaidTest {
    private final Product product = Product.running();
    private final Browser hafsa = product.as(Cast.HAFSA);

    @Test
    void what_is_sent_twice_is_written_once_and_what_comes_late_shows_both() {
        String meeting = meeting(9);
        assertThat(say(hafsa, meeting, "went", "0", " Well\r\n").text())
                .contains("\"outcome\":\"saved\"", "\"version\":\"1\"", "\"words\":\"Well\"");
        assertThat(say(hafsa, meeting, "went", "0", "Well").text()).contains("saved", "\"version\":\"1\"");
        assertThat(say(product.as(Cast.TOMASZ), meeting, "went", "0", "Badly").text())
                .contains("conflict", "\"version\":\"1\"", "\"words\":\"Well\"", "Hafsa Hassan");
        assertThat(say(hafsa, meeting, "mentor", "0", "word ".repeat(61)).text())
                .contains("refused", "61 words");
    }

    @Test
    void a_strand_and_what_makes_it_hard_are_sent_the_same_way() {
        String meeting = meeting(9);
        String effort = hafsa.get(meeting + "?step=how")
                .page()
                .select(".app-how input[type=radio]")
                .attr("name");
        assertThat(say(hafsa, meeting, effort, "0", "2").text()).contains("saved", "\"words\":\"2\"");
        assertThat(say(product.as(Cast.TOMASZ), meeting, effort, "0", "3").text())
                .contains("conflict", "\"words\":\"2\"", "Hafsa Hassan");
        assertThat(say(hafsa, meeting, "barriers", "0", "Being tired\nNoise around me")
                        .text())
                .contains("saved");
        assertThat(hafsa.get(meeting + "?step=hard")
                        .page()
                        .select("[name=barriers][checked]")
                        .eachAttr("value"))
                .containsExactly("Being tired", "Noise around me");
        assertThat(say(hafsa, meeting, "seen-nothing", "x", "1").status()).isEqualTo(404);
    }

    @Test
    void what_another_wrote_is_not_taken_and_another_mentors_meeting_is_not_found() {
        String meeting = meeting(9);
        Browser.Answer another = hafsa.post(
                meeting + "/said", "account", UUID.randomUUID().toString(), "field", "went", "words", "Not mine");
        assertThat(another.status()).isEqualTo(401);
        Browser daniel = product.as(Cast.HAMZA);
        assertThat(daniel.post(meeting + "/said", "account", UUID.randomUUID().toString(), "field", "went")
                        .status())
                .isEqualTo(404);
        assertThat(hafsa.get(meeting).page().select("#went").text()).doesNotContain("Not mine");
    }

    private static Browser.Answer say(Browser who, String meeting, String field, String seen, String words) {
        Document page = who.get(meeting).page();
        String account = page.select("[data-meeting]").attr("data-account");
        return who.post(meeting + "/said", "account", account, "field", field, "seen", seen, "words", words);
    }

    private String meeting(int place) {
        return OneMeeting.of(place, product).address();
    }
}
