package org.waymark.family.hopes;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OneFamily;
import org.waymark.OnePupil;
import org.waymark.Product;
import org.waymark.SignedMeeting;

/** What a family says before a meeting reaches the mentor, and the answer reaches that adult alone. */
class HopesTest {
    private final Product product = Product.running();

    @Test
    void what_a_family_hopes_for_is_read_in_preparation_answered_and_agreed_in_one_press() {
        OnePupil pupil = OnePupil.of("6 Yew", 14, product);
        String meeting = "/oakfield/mentoring/meetings/" + SignedMeeting.meeting(pupil, product);
        String hopes = "/oakfield/family/hopes/" + pupil.id();
        Browser mother = OneFamily.of(Cast.RUTH, "Hana", pupil.key()).browser();
        Browser father = OneFamily.of(Cast.RUTH, "Idris", pupil.key()).browser();
        assertThat(mother.get("/oakfield/family/children/" + pupil.id()).page().text())
                .contains("Would you like to say something before?");
        String english = mother.get(hopes)
                .page()
                .select("select[name=subject] option")
                .get(1)
                .val();
        mother.post(
                hopes, "hope", "More <i>joy</i>", "helps", "Quiet", "step", "I can read to Gran", "subject", english);
        assertThat(mother.get(hopes).page().text()).contains("You sent this on 23 November 2026");
        assertThat(father.get(hopes).page().text()).doesNotContain("joy", "You sent this");
        assertThat(father.get(hopes).page().select("textarea[name=step]").val()).isEmpty();

        Browser ruth = product.as(Cast.RUTH);
        assertThat(ruth.get("/oakfield/mentoring/meetings").page().text()).contains("Hana", "Before the meeting");
        Document preparation = ruth.get(meeting + "/preparation").page();
        assertThat(preparation.text())
                .contains(
                        "What the family says",
                        "Hopes: More <i>joy</i>",
                        "What helps at home: Quiet",
                        "I can read to Gran");
        String answer = preparation.select("form[action*=/family/]").attr("action");
        var refused = ruth.post(answer, "version", "1", "answer", "not now", "reply", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("Say in a line why not now");
        ruth.post(answer, "version", "1", "answer", "not now", "reply", "After Christmas");
        assertThat(mother.get("/oakfield/family/children/" + pupil.id()).page().text())
                .contains("The mentor answered what you wrote");
        assertThat(mother.get(hopes).page().text()).contains("The mentor says: not now", "After Christmas");
        assertThat(father.get(hopes).page().text()).doesNotContain("After Christmas");

        // Changed, it asks for an answer again, and what was answered before is not taken for one.
        mother.post(hopes, "hope", "More joy", "helps", "Quiet", "step", "I can read to Gran", "subject", english);
        assertThat(mother.get(hopes).page().text()).doesNotContain("After Christmas");
        assertThat(ruth.post(answer, "version", "1", "answer", "taken up", "reply", "Yes")
                        .status())
                .isEqualTo(422);

        Document steps = ruth.get(meeting + "?step=steps").page();
        assertThat(steps.text())
                .contains("What home proposes", "I can read to Gran")
                .doesNotContain("More joy", "Hana");
        String agree = steps.select("form[action*=/proposed/]").attr("action");
        ruth.post(agree, "version", "2");
        assertThat(ruth.get(meeting + "?step=steps").page().text())
                .contains("I can read to Gran")
                .doesNotContain("What home proposes");
        assertThat(mother.get(hopes).page().text())
                .contains("The mentor takes it up", "The next step you proposed was agreed");
    }

    @Test
    void what_was_typed_stays_when_it_is_refused_and_nothing_is_said_after_the_meeting() {
        OnePupil pupil = OnePupil.of("6 Yew", 15, product);
        SignedMeeting.meeting(pupil, product);
        String hopes = "/oakfield/family/hopes/" + pupil.id();
        Browser jo = OneFamily.of(Cast.RUTH, "Jo", pupil.key()).browser();
        String much = "ę".repeat(1001);
        var refused = jo.post(hopes, "hope", much, "helps", "Tea", "step", "Read");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("This has 1,001 characters. Say it in at most 1,000.");
        assertThat(refused.page().select("textarea[name=hope]").val()).isEqualTo(much);
        assertThat(refused.page().select("textarea[name=helps]").val()).isEqualTo("Tea");
        assertThat(refused.page().select("textarea[name=step]").val()).isEqualTo("Read");
        assertThat(jo.post(hopes, "hope", " ").page().text()).contains("Write something in one of the three first");
        assertThat(OneFamily.of(
                                Cast.RUTH,
                                "Kim",
                                OnePupil.of("6 Yew", 16, product).key())
                        .browser()
                        .get(hopes)
                        .status())
                .isEqualTo(404);
        SignedMeeting.of(pupil, product);
        assertThat(jo.get(hopes).status()).isEqualTo(404);
        assertThat(jo.post(hopes, "hope", "Too late").status()).isEqualTo(404);
    }
}
