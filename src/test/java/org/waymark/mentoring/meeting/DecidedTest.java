package org.waymark.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OneMeeting;
import org.waymark.Product;

/** What was agreed or reviewed without a network, sent by the page's script as often as it takes. */
class DecidedTest {
    private final Product product = Product.running();
    private final Browser hafsa = product.as(Cast.HAFSA);
    private final OneMeeting one = OneMeeting.of(22, product);
    private final String meeting = one.address();

    @Test
    void what_is_sent_twice_is_agreed_and_reviewed_once() {
        String key = UUID.randomUUID().toString();
        String agreed = "{\"subject\": \"personal\", \"wording\": \"I can whistle \uD83E\uDD89\"}";
        assertThat(decide(key, agreed).text()).contains("\"outcome\":\"saved\"");
        assertThat(decide(key, agreed).text()).contains("\"outcome\":\"saved\"");
        assertThat(decide(UUID.randomUUID().toString(), agreed).text())
                .contains("refused", "There is a personal next step already.");
        Document steps = hafsa.get(steps()).page();
        assertThat(steps.select("h2.app-words").eachText()).containsExactly("I can whistle \uD83E\uDD89");

        String review = "{\"step\": \"%s\", \"outcome\": \"partly\", \"then\": \"carry on\"}".formatted(key);
        assertThat(decide(UUID.randomUUID().toString(), review).text()).contains("saved");
        assertThat(decide(UUID.randomUUID().toString(), review).text()).contains("saved");
        assertThat(hafsa.get(steps()).page().select("h2.app-words")).hasSize(1);
        assertThat(decide(UUID.randomUUID().toString(), review.replace("partly", "not yet"))
                        .text())
                .contains("refused", "This next step was reviewed on");
        assertThat(decide(key, "no words").text()).contains("refused", "We cannot read this.");
        assertThat(decide(UUID.randomUUID().toString(), agreed.replace("whistle", "x".repeat(2000)))
                        .text())
                .contains("refused", "characters. Say it in at most 300");
    }

    @Test
    void what_another_pressed_is_not_taken_and_a_meeting_that_is_not_seen_is_not_found() {
        String account = UUID.randomUUID().toString();
        String key = UUID.randomUUID().toString();
        assertThat(hafsa.post(meeting + "/decided", "account", account, "key", key, "words", "{}")
                        .status())
                .isEqualTo(401);
        Browser hamza = product.as(Cast.HAMZA);
        assertThat(hamza.post(meeting + "/decided", "account", account, "key", key, "words", "{}")
                        .status())
                .isEqualTo(404);
    }

    private Browser.Answer decide(String key, String words) {
        String account = hafsa.get(meeting).page().select("[data-meeting]").attr("data-account");
        return hafsa.post(meeting + "/decided", "account", account, "key", key, "words", words);
    }

    private String steps() {
        return "/oakfield/mentoring/pupils/" + one.pupil().id();
    }
}
