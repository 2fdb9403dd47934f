package org.waymark.sheets.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OneFamily;
import org.waymark.OnePupil;
import org.waymark.Product;
import org.waymark.SignedMeeting;

/** What a family reads of a signed sheet, from which day, and what each adult says back. */
class SharedSheetTest {
    private static final String TODAY = "2026-11-23";
    private final Product product = Product.running();

    /** Every address and format that a family has; the day before the release none of them is there. */
    @Test
    void nothing_of_a_sheet_is_there_until_it_is_shared_and_its_day_has_come() {
        OnePupil pupil = OnePupil.of("6 Yew", 8, product);
        SignedMeeting meeting = SignedMeeting.of(pupil, product);
        OneFamily family = OneFamily.of(Cast.RUTH, "Ana", pupil.key());
        Browser ana = family.browser();
        List<String> addresses = List.of(
                meeting.sheet(),
                meeting.sheet() + ".pdf",
                meeting.sheet() + ".pdf?layout=standard",
                meeting.sheet() + ".pdf?layout=easy-read");
        assertThat(addresses)
                .allSatisfy(each -> assertThat(ana.get(each).status()).isEqualTo(404));
        meeting.share(product);
        try {
            SignedMeeting.release("2026-11-24", product);
            assertThat(addresses)
                    .allSatisfy(each -> assertThat(ana.get(each).status()).isEqualTo(404));
            assertThat(ana.post(meeting.sheet() + "/comments", "comment", "Early")
                            .status())
                    .isEqualTo(404);
            assertThat(ana.post(meeting.sheet() + "/read").status()).isEqualTo(404);
            assertThat(ana.get("/oakfield/family/children/" + pupil.id()).page().text())
                    .contains("There is no sheet of")
                    .doesNotContain("I can hold a tune", "Going well", "Nearly there");
            SignedMeeting.release(TODAY, product);
            assertThat(addresses)
                    .allSatisfy(each -> assertThat(ana.get(each).status()).isEqualTo(200));
            assertThat(ana.get("/oakfield/family/children/" + pupil.id()).page().text())
                    .contains("I can hold a tune", "listen to me sing", "What you can do at home");
        } finally {
            SignedMeeting.release(null, product);
        }
        assertThat(ana.get(meeting.sheet() + ".pdf?layout=form").status()).isEqualTo(404);
        assertThat(ana.get("/oakfield/sheets/versions/" + meeting.version()).status())
                .isEqualTo(404);
        assertThat(ana.get("/oakfield/sheets/pupils/" + pupil.id()).status()).isEqualTo(404);
    }

    @Test
    void another_familys_child_is_not_found_and_a_guessed_sheet_neither() {
        SignedMeeting meeting =
                SignedMeeting.of(OnePupil.of("6 Yew", 9, product), product).share(product);
        Browser stranger = OneFamily.of(
                        Cast.RUTH, "Bo", OnePupil.of("6 Yew", 10, product).key())
                .browser();
        for (String ending : List.of("", ".pdf", ".pdf?layout=easy-read")) {
            assertThat(stranger.get(meeting.sheet() + ending).status()).isEqualTo(404);
        }
        assertThat(stranger.post(meeting.sheet() + "/comments", "comment", "Hello")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/oakfield/family/children/" + meeting.pupil().id())
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/oakfield/sheets/shared/00000000-0000-7000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(product.as(Cast.RUTH).get(meeting.sheet()).status()).isEqualTo(404);
    }

    @Test
    void a_contact_suspended_in_mid_session_sees_nothing_at_the_next_request() {
        OnePupil pupil = OnePupil.of("6 Yew", 11, product);
        SignedMeeting meeting = SignedMeeting.of(pupil, product).share(product);
        OneFamily family = OneFamily.of(Cast.RUTH, "Cal", pupil.key());
        Browser cal = family.browser();
        assertThat(cal.get(meeting.sheet()).status()).isEqualTo(200);
        product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql("update pupils.contact set suspended_at = now(), suspended_because = 'A court said so'"
                                + " where school_id = :school and id = :id")
                        .param("school", viewer.schoolKey())
                        .param("id", family.contacts().getFirst())
                        .update());
        for (String address : List.of(
                meeting.sheet(),
                meeting.sheet() + ".pdf",
                "/oakfield/family/children/" + pupil.id(),
                "/oakfield/family/hopes/" + pupil.id())) {
            assertThat(cal.get(address).status()).as(address).isEqualTo(404);
        }
        assertThat(cal.get("/oakfield/family/home").page().text()).contains("At the moment you see no child here");
    }

    @Test
    void each_adult_says_something_back_and_reads_no_word_of_the_other() throws IOException {
        OnePupil pupil = OnePupil.of("6 Yew", 12, product);
        SignedMeeting meeting = SignedMeeting.of(pupil, product).share(product);
        Browser mother = OneFamily.of(Cast.RUTH, "Dana", pupil.key()).browser();
        Browser father = OneFamily.of(Cast.RUTH, "Emil", pupil.key()).browser();
        String said = "<b>Thank you</b> & شكرا جزيلا";
        mother.post(meeting.sheet() + "/comments", "comment", said);
        mother.post(meeting.sheet() + "/comments", "comment", said);
        mother.post(meeting.sheet() + "/read");
        var page = mother.get(meeting.sheet());
        assertThat(page.text()).contains("&lt;b&gt;Thank you&lt;/b&gt;").doesNotContain("<b>Thank you");
        assertThat(page.page().text()).containsOnlyOnce(said).contains("You said on 23 November 2026");
        assertThat(father.get(meeting.sheet()).page().text())
                .doesNotContain("Thank you", "Dana")
                .contains("I have read it");

        Browser ruth = product.as(Cast.RUTH);
        String version = "/oakfield/sheets/versions/" + meeting.version();
        assertThat(ruth.get("/oakfield/mentoring/meetings").page().text())
                .contains("Families wrote and wait for an answer", "Dana");
        assertThat(ruth.get("/oakfield/mentoring/board").page().text()).contains("Dana");
        var staff = ruth.get(version).page();
        assertThat(staff.select("#family").text())
                .contains(said, "Dana Testerman says they have read it", "Emil Testerman opened it on");
        String answer = staff.select("#family form").attr("action");
        assertThat(ruth.post(answer, "answer", "").status()).isEqualTo(422);
        ruth.post(answer, "answer", "See you on Monday");
        assertThat(mother.get("/oakfield/family/children/" + pupil.id()).page().text())
                .contains("The mentor answered you");
        assertThat(mother.get(meeting.sheet()).page().text()).contains("See you on Monday", "Ruth Adebayo");
        assertThat(mother.get("/oakfield/family/children/" + pupil.id()).page().text())
                .doesNotContain("The mentor answered you");
        assertThat(father.get(meeting.sheet()).page().text()).doesNotContain("See you on Monday");
        assertThat(ruth.get("/oakfield/mentoring/meetings").page().text()).doesNotContain("Dana");
        // What staff print later is no reprint, though families took it home before.
        mother.get(meeting.sheet() + ".pdf");
        assertThat(text(mother, meeting.sheet() + ".pdf")).doesNotContain("reprint", "Thank you");
        assertThat(text(ruth, version + ".pdf")).doesNotContain("reprint", "Thank you");
    }

    @Test
    void too_long_a_comment_is_refused_and_kept_in_its_field() {
        OnePupil pupil = OnePupil.of("6 Yew", 13, product);
        SignedMeeting meeting = SignedMeeting.of(pupil, product).share(product);
        Browser fay = OneFamily.of(Cast.RUTH, "Fay", pupil.key()).browser();
        String much = "شكرا و thank you ".repeat(625).strip();
        var refused = fay.post(meeting.sheet() + "/comments", "comment", much);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("Say it in at most 2,000");
        assertThat(refused.page().select("textarea[name=comment]").val()).isEqualTo(much);
        assertThat(refused.page().select("textarea[name=comment]").attr("dir")).isEqualTo("auto");
        assertThat(fay.post(meeting.sheet() + "/comments", "comment", "  ")
                        .page()
                        .text())
                .contains("Write something first");
    }

    @Test
    void later_targets_are_left_out_unless_the_school_shows_them() {
        OnePupil pupil = OnePupil.of("5 Pine", 6, product);
        SignedMeeting meeting = SignedMeeting.of(pupil, product).share(product);
        Browser gus = OneFamily.of(Cast.RUTH, "Gus", pupil.key()).browser();
        assertThat(gus.get(meeting.sheet()).page().select("table").first().text())
                .containsPattern("Target \\w+");
        long without = targets(gus, meeting);
        Browser tomasz = product.as(Cast.TOMASZ);
        tomasz.post("/oakfield/sheets/settings", "laterTargets", "true");
        try {
            assertThat(targets(gus, meeting)).isGreaterThan(without);
        } finally {
            tomasz.post("/oakfield/sheets/settings");
        }
    }

    private static long targets(Browser browser, SignedMeeting meeting) {
        String table =
                browser.get(meeting.sheet()).page().select("table").first().text();
        return table.split("Target ", -1).length;
    }

    private static String text(Browser browser, String address) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(browser.get(address).bytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
