package org.waymark.mentoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OnePupil;
import org.waymark.Product;

class MeetingPageTest {
    private final Product product = Product.running();
    private final Browser hafsa = product.as(Cast.HAFSA);

    @Test
    void a_meeting_is_held_topic_by_topic_and_signed() {
        String meeting = meeting(20);
        Document how = hafsa.post(meeting, "step", "where", "seen-where", "0", "where", "Spelling is going well")
                .page();
        assertThat(how.select("h1").text()).isEqualTo("How do I work?");
        Document want = hafsa.post(
                        meeting,
                        "step",
                        "hard",
                        "seen-barriers",
                        "0",
                        "barriers",
                        "Being tired",
                        "barriers",
                        "Worries",
                        "seen-hard",
                        "0",
                        "hard",
                        "Fractions")
                .page();
        assertThat(want.select("h1").text()).isEqualTo("What I want");
        Document back = hafsa.get(meeting + "?step=hard").page();
        assertThat(back.select("input[name=barriers][checked]").eachAttr("value"))
                .containsExactly("Being tired", "Worries");
        String maths = hafsa.get(meeting + "?step=steps")
                .page()
                .select("#subject option:contains(Maths)")
                .val();
        Document steps = hafsa.post(meeting + "/steps", "subject", maths, "wording", "I can halve a shape")
                .page();
        assertThat(steps.select(".app-steps").text()).contains("agreed today in this meeting", "I can halve a shape");
        Document signed = hafsa.post(
                        meeting + "/signatures",
                        "pupilName",
                        "",
                        "pupilMark",
                        "M10 20L30 40",
                        "mentorName",
                        "Hafsa Hassan")
                .page();
        assertThat(signed.text()).contains("Held and signed on 23 November 2026. It stays as it was then.");
        assertThat(signed.select("path").eachAttr("d")).contains("M10 20L30 40");
        assertThat(hafsa.get(meeting + "?step=where").page().text()).contains("Spelling is going well");
        assertThat(hafsa.get(meeting + "?step=where").page().select("main textarea"))
                .isEmpty();
    }

    @Test
    void signing_twice_and_writing_after_signing_are_refused_with_a_sentence() {
        String meeting = meeting(21);
        hafsa.post(meeting + "/signatures", "pupilName", "A", "mentorName", "B");
        Browser.Answer again = hafsa.post(meeting + "/signatures", "pupilName", "Another", "mentorName", "B");
        assertThat(again.page().text()).doesNotContain("Another");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".app-error-summary").text())
                .contains("This meeting was held and signed on 23 November 2026. It is not signed again.");
        Browser.Answer late = hafsa.post(meeting, "step", "want", "seen-want", "0", "want", "To swim");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().text())
                .contains("What was said stays as it was signed.", "came too late, and was not kept: To swim")
                .doesNotContain("What I want to do or learn To swim");
        Browser.Answer step = hafsa.post(meeting + "/steps", "subject", "personal", "wording", "I can swim");
        assertThat(step.page().text()).contains("Agree a next step from the child’s own page of steps.");
        assertThat(hafsa.post(meeting + "/shared").status()).isEqualTo(200);
        assertThat(hafsa.post(meeting + "/shared").page().text()).contains("already shared with the family");
    }

    @Test
    void nobody_signs_anothers_meeting_and_both_must_sign() {
        String meeting = meeting(15);
        Browser meera = product.as(Cast.MEERA);
        assertThat(meera.get(meeting + "?step=sign").page().text()).contains("Only Hafsa Hassan signs this meeting.");
        Browser.Answer hers = meera.post(meeting + "/signatures", "pupilName", "A", "mentorName", "Meera Nair");
        assertThat(hers.status()).isEqualTo(422);
        assertThat(hers.page().text()).contains("This is another mentor’s meeting. Only whoever holds it signs it.");
        Browser.Answer half = hafsa.post(meeting + "/signatures", "pupilName", "", "mentorName", "Hafsa Hassan");
        assertThat(half.page().select("#pupilName-problem").text()).contains("The child has not signed");
        assertThat(half.page().select("#mentorName").val()).isEqualTo("Hafsa Hassan");
    }

    @Test
    void two_people_in_one_meeting_are_merged_field_by_field_or_both_are_shown() {
        String meeting = meeting(16);
        Browser meera = product.as(Cast.MEERA);
        hafsa.post(meeting, "step", "want", "seen-want", "0", "want", "To swim", "seen-be", "0", "be", "");
        Browser.Answer other =
                meera.post(meeting, "step", "want", "seen-want", "0", "want", "", "seen-be", "0", "be", "A vet");
        assertThat(other.status()).isEqualTo(200);
        Document merged = hafsa.get(meeting + "?step=want").page();
        assertThat(merged.select("#want").text()).isEqualTo("To swim");
        assertThat(merged.select("#be").text()).isEqualTo("A vet");
        Browser.Answer clash =
                meera.post(meeting, "step", "want", "seen-want", "0", "want", "To dive", "seen-be", "1", "be", "A vet");
        assertThat(clash.status()).isEqualTo(422);
        Document both = clash.page();
        assertThat(both.text())
                .contains("Hafsa Hassan wrote meanwhile:", "To swim", "Somebody else wrote here meanwhile");
        assertThat(both.select("#want").text()).isEqualTo("To dive");
        String seen = both.select("input[name=seen-want]").val();
        meera.post(meeting, "step", "want", "seen-want", seen, "want", "To swim and to dive");
        assertThat(hafsa.get(meeting + "?step=want").page().select("#want").text())
                .isEqualTo("To swim and to dive");
    }

    @Test
    void saved_as_it_goes_the_page_stays_and_says_which_version_stands() {
        String meeting = meeting(24);
        Browser.Answer stayed = hafsa.post(
                meeting,
                "step",
                "went",
                "seen-went",
                "0",
                "went",
                "Well",
                "seen-proud",
                "0",
                "proud",
                "",
                "stay",
                "yes");
        assertThat(stayed.page().select("h1").text()).isEqualTo("How did it go?");
        assertThat(stayed.page().select("input[name=seen-went]").val()).isEqualTo("1");
        assertThat(stayed.page().select("input[name=seen-proud]").val()).isEqualTo("0");
    }

    @Test
    void too_much_is_refused_and_kept() {
        Browser.Answer answer = hafsa.post(meeting(25), "step", "went", "seen-went", "0", "went", "x".repeat(2001));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#went").text()).hasSize(2001);
        assertThat(answer.page().select("#went-problem").text()).contains("This has 2,001 characters");
    }

    @Test
    void to_another_teacher_there_is_no_such_meeting() {
        String meeting = meeting(26);
        assertThat(product.as(Cast.PRIYA).get(meeting).status()).isEqualTo(404);
        assertThat(product.as(Cast.GILL).get(meeting).status())
                .as("the office sees the pupil, and reads nothing of what was said")
                .isEqualTo(404);
        assertThat(product.as(Cast.OWAIN)
                        .get(meeting.replace("oakfield", "brookside"))
                        .status())
                .isEqualTo(404);
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
