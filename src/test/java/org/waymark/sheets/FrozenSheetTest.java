package org.waymark.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OnePupil;
import org.waymark.Product;
import org.waymark.attendance.Attendance;
import org.waymark.attendance.Entry;
import org.waymark.attendance.Figures;
import org.waymark.mentoring.Attitude;
import org.waymark.mentoring.Attitudes;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.MeetingId;
import org.waymark.mentoring.Meetings;
import org.waymark.mentoring.Strand;
import org.waymark.mentoring.Strands;
import org.waymark.pupils.PupilId;

/** What is signed stays exactly as it was, whatever changes afterwards. */
class FrozenSheetTest {
    private final Product product = Product.running();

    @Test
    void a_signed_sheet_stays_as_it_was_when_results_names_and_steps_change() throws IOException {
        OnePupil pupil = OnePupil.of("4 Oak", 12, product);
        Browser ruth = product.as(Cast.RUTH);
        String meeting = sign(pupil, ruth);
        String sheet = "/oakfield/sheets/pupils/" + pupil.id();
        String was = text(ruth, sheet + ".pdf");
        assertThat(was)
                .contains("I can hold a tune", "I will sing at home", "I sang alone", "Ruth signs", "version 1")
                .contains("not shared with the family yet")
                .doesNotContain("reprint");
        String screen = ruth.get(sheet).page().select("main").text();
        assertThat(screen).contains("I can hold a tune", "Kept as it was signed, version 1", "Signed sheets");

        change(
                pupil,
                "update attainment.latest_result set grade = '1c', ordinal = 1",
                "update mentoring.next_step set wording = 'Something else now'");
        name(pupil, "Changed");
        try {
            assertThat(ruth.get(pupil.record("")).page().text()).contains("Changed", "1c");
            assertThat(text(ruth, sheet + ".pdf")).isEqualTo(was);
            assertThat(ruth.get(sheet).page().select("main").text()).isEqualTo(screen);
        } finally {
            name(pupil, pupil.name().substring(0, pupil.name().indexOf(' ')));
        }

        assertThat(text(product.as(Cast.MEERA), sheet + ".pdf"))
                .contains("reprint", "I can hold a tune")
                .doesNotContain("Something else now");
        ruth.post("/oakfield/mentoring/meetings/" + meeting + "/shared");
        assertThat(text(ruth, sheet + ".pdf"))
                .contains("confidential to family")
                .doesNotContain("not shared");
        assertThat(printed(pupil)).isEqualTo(List.of("Meera Nair", "Ruth Adebayo"));
    }

    @Test
    void a_signed_meeting_leads_to_its_sheet_and_to_sharing_it() {
        OnePupil pupil = OnePupil.of("6 Willow", 19, product);
        Browser ruth = product.as(Cast.RUTH);
        String address = "/oakfield/mentoring/meetings/" + meeting(pupil);
        assertThat(ruth.get(address).page().select("a:contains(The sheet)")).isEmpty();
        assertThat(ruth.get(address.replace("mentoring", "sheets") + "/version").status())
                .isEqualTo(404);
        sign(pupil, ruth);
        Document signed = ruth.get(address).page();
        String sheet = signed.select("a:contains(The sheet)").attr("href");
        assertThat(ruth.get(sheet).page().select("main").text())
                .contains(pupil.name(), "I can hold a tune", "version 1", "It is not shared with the family yet.");
        assertThat(product.as(Cast.HAFSA).get(sheet).status()).isEqualTo(404);
        assertThat(signed.select("form[action$=/shared] button").text()).isEqualTo("Share with the family");
        assertThat(product.as(Cast.MEERA).get(address).page().select("form[action$=/shared]"))
                .isEmpty();
        ruth.post(address + "/shared");
        assertThat(ruth.get(address).page().select("form[action$=/shared]")).isEmpty();
        assertThat(ruth.get(sheet).page().select("main").text()).contains("It is shared with the family.");
    }

    /** The demonstration tried the summer's round out before it began the autumn's. */
    @Test
    void a_sheet_names_the_round_of_its_meeting_and_not_the_one_that_runs() {
        String summers = product.in(
                Cast.PRIYA,
                viewer -> product.bean(JdbcClient.class)
                        .sql("select v.id::text from sheets.version v"
                                + " join mentoring.meeting m on (m.school_id, m.id) = (v.school_id, v.meeting_id)"
                                + " join mentoring.round r on (r.school_id, r.id) = (m.school_id, m.round_id)"
                                + " where v.school_id = :school and r.start_year = 2025 limit 1")
                        .param("school", viewer.schoolKey())
                        .query(String.class)
                        .single());
        assertThat(product.as(Cast.PRIYA)
                        .get("/oakfield/sheets/versions/" + summers)
                        .page()
                        .text())
                .contains("Mentoring sheet – Summer 2025/26")
                .doesNotContain("Autumn 2026/27");
    }

    @Test
    void an_amendment_is_a_version_of_its_own_with_its_reason_and_the_one_before_stays() throws IOException {
        OnePupil pupil = OnePupil.of("4 Oak", 16, product);
        Browser ruth = product.as(Cast.RUTH);
        sign(pupil, ruth);
        String sheet = "/oakfield/sheets/pupils/" + pupil.id();
        String first = ruth.get(sheet).page().select("a[href*=/versions/]").attr("href");
        String was = text(ruth, first + ".pdf");
        String amend = first + "/amendment";
        assertThat(ruth.get(amend).status()).isEqualTo(200);
        assertThat(product.as(Cast.GILL).get(amend).status()).isEqualTo(404);
        assertThat(ruth.post(
                                amend,
                                "proud",
                                "I sang with a friend",
                                "wording-0",
                                "I can hold a tune",
                                "iWill-0",
                                "sing at home")
                        .page()
                        .text())
                .contains("Say why it is amended. The reason is printed on the sheet.");
        assertThat(ruth.post(
                                amend,
                                "proud",
                                "I sang alone",
                                "wording-0",
                                "I can hold a tune",
                                "iWill-0",
                                "sing at home",
                                "reason",
                                "None")
                        .page()
                        .text())
                .contains("Nothing was changed.");
        ruth.post(
                amend,
                "proud",
                "I sang with a friend",
                "wording-0",
                "I can hold a long tune",
                "iWill-0",
                "sing at home",
                "reason",
                "We wrote it down wrong");
        assertThat(text(ruth, sheet + ".pdf"))
                .contains("I sang with a friend", "I can hold a long tune", "version 2, amended", "Ruth signs")
                .contains("Amended on 23 November 2026 by Ruth Adebayo: We wrote it down wrong")
                .doesNotContain("I sang alone");
        assertThat(text(ruth, first + ".pdf")).isEqualTo(was).contains("I sang alone", "version 1");
        assertThat(ruth.get(sheet).page().text()).contains("version 2, amended", "version 1", "We wrote it down wrong");
        assertThat(ruth.post(amend, "proud", "Late", "wording-0", "x", "reason", "Too late")
                        .page()
                        .text())
                .contains("This sheet was amended meanwhile.");
        assertThat(ruth.get("/oakfield/mentoring/pupils/" + pupil.id()).page().text())
                .contains("I can hold a long tune");
    }

    @Test
    void how_a_child_works_is_on_it_and_attendance_only_where_the_school_prints_it() throws IOException {
        OnePupil pupil = OnePupil.of("4 Oak", 15, product);
        Browser ruth = product.as(Cast.RUTH);
        String meeting = meeting(pupil);
        give(meeting, ruth);
        product.in(Cast.RUTH, viewer -> {
            Attitudes attitudes = product.bean(Attitudes.class);
            Meeting found = product.bean(Meetings.class)
                    .find(new MeetingId(UUID.fromString(meeting)), viewer)
                    .orElseThrow();
            product.bean(Strands.class).begin(viewer);
            Strand first = product.bean(Strands.class).inUse(viewer).getFirst();
            attitudes.say(
                    found,
                    List.of(
                            new Attitude.Typed(first.id(), Attitude.Who.CHILD, 0, 1),
                            new Attitude.Typed(first.id(), Attitude.Who.AGREED, 0, 2)),
                    viewer);
            product.bean(Attendance.class)
                    .record(
                            List.of(new Entry(new PupilId(UUID.fromString(pupil.id())), new Figures(100, 80, 0, 3), 0)),
                            found.round().point(),
                            viewer);
            return true;
        });
        ruth.post("/oakfield/mentoring/meetings/" + meeting + "/signatures", "pupilName", "A", "mentorName", "R");
        assertThat(text(ruth, "/oakfield/sheets/pupils/" + pupil.id() + ".pdf"))
                .contains("How I work Effort: me Always, we agree Usually.")
                .doesNotContain("80.0%", "late mark");
    }

    @Test
    void a_meeting_that_cannot_be_signed_leaves_no_sheet() {
        OnePupil pupil = OnePupil.of("4 Oak", 13, product);
        Browser ruth = product.as(Cast.RUTH);
        String meeting = meeting(pupil);
        give(meeting, ruth);
        assertThat(ruth.post(
                                "/oakfield/mentoring/meetings/" + meeting + "/signatures",
                                "pupilName",
                                "",
                                "mentorName",
                                "R")
                        .status())
                .isEqualTo(422);
        assertThat(versions(pupil)).isZero();
    }

    @Test
    void a_meeting_held_on_paper_keeps_its_sheet_too() {
        OnePupil pupil = OnePupil.of("4 Oak", 14, product);
        Browser ruth = product.as(Cast.RUTH);
        String meeting = meeting(pupil);
        give(meeting, ruth);
        ruth.post("/oakfield/mentoring/meetings/" + meeting + "/plan/held", "heldOn", "2026-11-20");
        assertThat(versions(pupil)).isOne();
        assertThat(ruth.get("/oakfield/sheets/pupils/" + pupil.id()).page().text())
                .contains("20 November 2026", "Written by hand at the meeting");
    }

    @Test
    void whoever_does_not_see_the_pupil_finds_no_version() {
        Browser priya = product.as(Cast.PRIYA);
        String set = priya.get("/oakfield/home")
                .page()
                .select("a[href*=/sheets/classes/]")
                .attr("href");
        String sheet =
                priya.get(set).page().select("tr:contains(not shared yet) th a").attr("href");
        String version = priya.get(sheet).page().select("a[href*=/versions/]").attr("href");
        assertThat(version).isNotEmpty();
        for (String ending : List.of("", ".pdf", ".pdf?layout=easy-read")) {
            assertThat(product.as(Cast.PRIYA).get(version + ending).status()).isEqualTo(200);
            assertThat(product.as(Cast.HELEN).get(version + ending).status()).isEqualTo(404);
            assertThat(product.as(Cast.OWAIN)
                            .get(version.replace("oakfield", "brookside") + ending)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(product.as(Cast.PRIYA).get(version + ".pdf?layout=form").status())
                .isEqualTo(404);
    }

    private String sign(OnePupil pupil, Browser ruth) {
        String id = meeting(pupil);
        give(id, ruth);
        String address = "/oakfield/mentoring/meetings/" + id;
        ruth.post(address, "step", "went", "seen-proud", "0", "proud", "I sang alone");
        ruth.post(
                address + "/steps",
                "subject",
                "personal",
                "wording",
                "I can hold a tune",
                "iWill",
                "sing at home",
                "reviewOn",
                "2026-12-18");
        ruth.post(address + "/signatures", "pupilName", pupil.name(), "mentorName", "Ruth signs");
        return id;
    }

    private void give(String meeting, Browser ruth) {
        product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql("""
                        update mentoring.meeting
                           set mentor_id = (select staff_id from access.person
                                             where school_id = :school and account_id = :account)
                         where school_id = :school and id = :id::uuid
                        """)
                        .param("school", viewer.schoolKey())
                        .param("account", viewer.accountKey())
                        .param("id", meeting)
                        .update());
        assertThat(ruth.get("/oakfield/mentoring/meetings/" + meeting).status()).isEqualTo(200);
    }

    private String meeting(OnePupil pupil) {
        return product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql("select m.id::text from mentoring.meeting m"
                                + " join mentoring.round r on (r.school_id, r.id) = (m.school_id, m.round_id)"
                                + " where m.school_id = :school and m.pupil_id = :pupil::uuid and r.closed_at is null")
                        .param("school", viewer.schoolKey())
                        .param("pupil", pupil.id())
                        .query(String.class)
                        .single());
    }

    /** What any of the school's work may change, done behind its back. */
    private void change(OnePupil pupil, String... statements) {
        for (String sql : statements) {
            int changed = product.in(
                    Cast.RUTH,
                    viewer -> product.bean(JdbcClient.class)
                            .sql(sql + " where school_id = :school and :pupil::uuid in (pupil_id)")
                            .param("school", viewer.schoolKey())
                            .param("pupil", pupil.id())
                            .update());
            assertThat(changed).as(sql).isPositive();
        }
    }

    private void name(OnePupil pupil, String given) {
        product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql(
                                "update pupils.pupil set given_name = :given where school_id = :school and id = :pupil::uuid")
                        .param("school", viewer.schoolKey())
                        .param("given", given)
                        .param("pupil", pupil.id())
                        .update());
    }

    private long versions(OnePupil pupil) {
        return product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql(
                                "select count(*) from sheets.version where school_id = :school and pupil_id = :pupil::uuid")
                        .param("school", viewer.schoolKey())
                        .param("pupil", pupil.id())
                        .query(Long.class)
                        .single());
    }

    private List<String> printed(OnePupil pupil) {
        return product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql("""
                        select distinct actor from audit.event
                         where school_id = :school and pupil_id = :pupil::uuid and act = 'printed a sheet'
                         order by actor
                        """)
                        .param("school", viewer.schoolKey())
                        .param("pupil", pupil.id())
                        .query(String.class)
                        .list());
    }

    private static String text(Browser browser, String address) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(browser.get(address).bytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
