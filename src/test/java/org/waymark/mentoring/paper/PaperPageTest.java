package org.waymark.mentoring.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OneMeeting;
import org.waymark.OnePupil;
import org.waymark.Product;

/** A form that was filled in on paper is keyed in on one page, and the sheet keeps it. */
class PaperPageTest {
    private final Product product = Product.running();
    private final Browser hafsa = product.as(Cast.HAFSA);

    @Test
    void all_of_a_paper_form_stands_on_the_sheet_that_is_kept() {
        OneMeeting one = OneMeeting.of(18, product);
        OnePupil pupil = one.pupil();
        String steps = "/oakfield/mentoring/pupils/" + pupil.id();
        for (String each : List.of("I can spell my address", "I can keep a diary")) {
            hafsa.post(steps, "subject", subject("Writing", steps), "wording", each);
        }
        String paper = paper(one);
        Document form = hafsa.get(paper).page();
        String spell = review(form, "I can spell my address");
        String diary = review(form, "I can keep a diary");
        Element strand = form.selectFirst("select[name^=strand-][name$=agreed]");
        String barrier = form.selectFirst("input[name=barriers]").val();
        Browser.Answer kept = hafsa.post(
                paper,
                typed(
                        form,
                        "heldOn",
                        "2026-11-20",
                        spell + "outcome",
                        "achieved",
                        spell + "evidence",
                        "On an envelope",
                        diary + "outcome",
                        "partly",
                        diary + "then",
                        "make smaller",
                        diary + "again",
                        "I can write three lines a day",
                        "proud",
                        "میں نے نظم سنائی 🎉",
                        strand.attr("name"),
                        "1",
                        "barriers",
                        barrier,
                        "hard",
                        "Mondays",
                        "want",
                        "To swim",
                        "step-0-subject",
                        form.select("#step-0-subject option:contains(Maths)").val(),
                        "step-0-wording",
                        "I can tell the time",
                        "step-0-iWill",
                        "wear a watch",
                        "step-6-wording",
                        "I can say sorry first",
                        "mentor",
                        "A good talk.",
                        "pupilName",
                        pupil.name(),
                        "mentorName",
                        "Hafsa Hassan"));
        assertThat(kept.page().select("main").text()).contains("Held and signed on 20 November 2026", "A good talk.");
        Document sheet = hafsa.get(kept.page().select("a:contains(The sheet)").attr("href"))
                .page();
        assertThat(sheet.select("main").text())
                .contains("I can spell my address", "Achieved", "On an envelope")
                .contains("Partly: make it smaller", "I can write three lines a day")
                .contains("میں نے نظم سنائی 🎉", barrier, "Mondays", "To swim")
                .contains("I can tell the time", "wear a watch", "I can say sorry first", "A good talk.")
                .contains(strand.select("option[value=1]").text(), "20 November 2026");

        Browser.Answer twice = hafsa.post(paper, typed(form, "heldOn", "2026-11-20", "proud", "Something else"));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.page().text())
                .contains("This meeting was held on 20 November 2026", "It cannot be held again.");
        assertThat(twice.page().select("#proud").text()).isEqualTo("Something else");
        assertThat(hafsa.get(paper).page().select("form[action$=paper]")).isEmpty();
    }

    @Test
    void nothing_is_kept_and_nothing_typed_is_lost_until_all_is_right() {
        OneMeeting one = OneMeeting.of(19, product);
        OnePupil pupil = one.pupil();
        String steps = "/oakfield/mentoring/pupils/" + pupil.id();
        hafsa.post(steps, "subject", "personal", "wording", "I can pack my own bag");
        String paper = paper(one);
        Document form = hafsa.get(paper).page();
        String bag = review(form, "I can pack my own bag");
        Element strand = form.selectFirst("select[name^=strand-][name$=mentor]");
        List<String> typed = List.of(
                "heldOn",
                "2026-11-20",
                bag + "outcome",
                "not yet",
                "want",
                "To fly",
                strand.attr("name"),
                "2",
                "step-4-wording",
                "x".repeat(2000),
                "step-4-homeCan",
                "listen");

        Document then = refused(paper, form, typed, bag + "then", "Say how it goes on");
        assertThat(then.select("#want").text()).isEqualTo("To fly");
        assertThat(then.select("select[name=" + strand.attr("name") + "] option[selected]")
                        .val())
                .isEqualTo("2");
        assertThat(then.select("#" + bag + "outcome option[selected]").val()).isEqualTo("not yet");
        assertThat(then.select("details[open] #step-4-wording").text()).hasSize(2000);
        assertThat(then.select("#step-4-homeCan").val()).isEqualTo("listen");
        assertThat(hafsa.get(paper).page().select("#want").text())
                .as("nothing was kept")
                .isEmpty();

        List<String> more = with(typed, bag + "then", "carry on");
        refused(paper, form, more, "step-4-subject", "Choose a subject");
        more = with(
                more,
                "step-4-subject",
                form.select("#step-0-subject option").get(1).val());
        refused(paper, form, more, "step-4-wording", "This has 2,000 characters. Say it in at most 300");
        more = with(more, "step-4-wording", "I can");
        refused(
                paper,
                form,
                with(more, "step-6-wording", "I can also"),
                "step-6-wording",
                "There is a personal next step");
        refused(paper, form, with(more, "heldOn", "2027-01-04"), "heldOn", "That day is still to come.");
        refused(paper, form, with(more, "heldOn", "soon"), "heldOn", "day");
        refused(paper, form, with(more, "mentor", "word ".repeat(61)), "mentor", "61 words");
        assertThat(hafsa.get(steps).page().select("h2.app-words").eachText())
                .as("nothing was reviewed or agreed")
                .containsExactly("I can pack my own bag");
    }

    @Test
    void what_a_colleague_wrote_on_the_screen_meanwhile_is_shown_and_not_written_over() {
        OneMeeting one = OneMeeting.of(20, product);
        String paper = paper(one);
        Document form = hafsa.get(paper).page();
        String meeting = paper.replace("/paper", "");
        product.as(Cast.TOMASZ).post(meeting, "step", "want", "seen-want", "0", "want", "To sing");
        Document both = refused(paper, form, List.of("heldOn", "2026-11-20", "want", "To dance"), "want", "“To sing”");
        assertThat(both.select("#want").text()).isEqualTo("To dance");
        assertThat(both.select("[name=seen-want]").val()).isEqualTo("1");
        assertThat(hafsa.get(paper).page().select("#want").text()).isEqualTo("To sing");
    }

    @Test
    void only_its_mentor_keys_a_meeting_in() {
        String paper = paper(OneMeeting.of(21, product));
        for (Cast other : List.of(Cast.RUTH, Cast.MEERA, Cast.GILL, Cast.PRIYA)) {
            assertThat(product.as(other).get(paper).status()).as(other.name()).isEqualTo(404);
            assertThat(product.as(other).post(paper, "heldOn", "2026-11-20").status())
                    .as(other.name())
                    .isEqualTo(404);
        }
        assertThat(product.as(Cast.HAMZA)
                        .get(paper.replace("oakfield", "brookside"))
                        .status())
                .isEqualTo(404);
    }

    private Document refused(String paper, Document form, List<String> typed, String field, String sentence) {
        Browser.Answer answer = hafsa.post(paper, typed(form, typed.toArray(String[]::new)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page()
                        .select(".app-error-summary a[href=#" + field + "]")
                        .text())
                .contains(sentence);
        assertThat(answer.page().select("#" + field + "-problem").text()).contains(sentence);
        return answer.page();
    }

    /** What the page has hidden in it, and what is typed. */
    private static String[] typed(Document form, String... typed) {
        List<String> all = new ArrayList<>();
        for (Element seen : form.select("form[action$=paper] input[name^=seen-]")) {
            all.addAll(List.of(seen.attr("name"), seen.val()));
        }
        all.addAll(List.of(typed));
        return all.toArray(String[]::new);
    }

    private static List<String> with(List<String> typed, String field, String value) {
        List<String> more = new ArrayList<>(typed);
        int at = more.indexOf(field);
        if (at >= 0) {
            more.set(at + 1, value);
        } else {
            more.addAll(List.of(field, value));
        }
        return more;
    }

    private static String review(Document form, String wording) {
        return form.select("fieldset:contains(" + wording + ") select[name$=outcome]")
                .attr("name")
                .replace("outcome", "");
    }

    private String subject(String name, String steps) {
        return hafsa.get(steps)
                .page()
                .select("#subject option:contains(" + name + ")")
                .val();
    }

    private static String paper(OneMeeting one) {
        return one.address() + "/paper";
    }
}
