package org.waymark.sheets;

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
import org.waymark.OnePupil;
import org.waymark.Product;

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
