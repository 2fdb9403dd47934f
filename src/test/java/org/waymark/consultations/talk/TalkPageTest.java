package org.waymark.consultations.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.consultations.Agreed;
import org.waymark.consultations.OneTalk;
import org.waymark.consultations.Talks;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.tenancy.Viewer;

/** At the talk: what is written, who reads it, and what becomes of the sheet. */
class TalkPageTest {
    private final Product product = Product.running();

    @Test
    void what_was_said_and_agreed_is_kept_and_every_version_of_it() {
        OneTalk talk = OneTalk.today(0, product);
        Browser hafsa = product.as(Cast.HAFSA);
        Document page = hafsa.get(talk.address()).page();
        assertThat(page.select("main").text())
                .contains(talk.pupil().name(), OneTalk.ADULT, "who speaks Arabic", "Library", "5.10pm")
                .contains("No signed sheet is shared with this family yet.");
        write(hafsa, talk, "0", "She reads at <b>night</b>", "0", "Ten minutes a day");
        write(hafsa, talk, "1", "She reads at night, and enjoys it", "1", "Ten minutes a day");
        Document now = hafsa.get(talk.address()).page();
        assertThat(now.select("textarea[name=said]").text()).isEqualTo("She reads at night, and enjoys it");
        assertThat(now.select("input[name=seen-said]").val()).isEqualTo("2");
        assertThat(now.select("input[name=seen-agreed]").val()).as("untouched").isEqualTo("1");
        assertThat(versions(talk))
                .containsExactly(
                        "agreed 1", "said 1 She reads at <b>night</b>", "said 2 She reads at night, and enjoys it");
    }

    @Test
    void what_two_people_write_at_once_is_shown_to_the_second_and_neither_is_lost() {
        OneTalk talk = OneTalk.today(1, product);
        write(product.as(Cast.HAFSA), talk, "0", "Hafsa wrote", "0", "");
        Browser ruth = product.as(Cast.RUTH);
        Browser.Answer both = write(ruth, talk, "0", "Ruth wrote", "0", "Read every day");
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.page().select(".app-talk").text()).contains("Hafsa Hassan wrote meanwhile: Hafsa wrote");
        assertThat(both.page().select("textarea[name=said]").text()).isEqualTo("Ruth wrote");
        assertThat(both.page().select("input[name=seen-said]").val()).isEqualTo("1");
        assertThat(versions(talk)).as("the field that nobody else wrote in").contains("agreed 1");
        Browser.Answer again = write(product.as(Cast.HAFSA), talk, "0", "Hafsa wrote", "0", "");
        assertThat(again.status()).as("sent twice").isEqualTo(200);
    }

    @Test
    void more_than_fits_is_refused_with_its_sentence_and_stays_in_the_field() {
        OneTalk talk = OneTalk.today(2, product);
        Browser.Answer refused = write(product.as(Cast.HAFSA), talk, "0", "x".repeat(10_000), "0", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".app-errors, [role=alert]").text())
                .contains("This has 10,000 characters. Say it in at most 2,000.");
        assertThat(refused.page().select("textarea[name=said]").text()).hasSize(10_000);
    }

    @Test
    void who_came_is_one_press_which_keeps_what_was_typed_too() {
        OneTalk talk = OneTalk.today(3, product);
        Browser hafsa = product.as(Cast.HAFSA);
        hafsa.post(talk.address() + "/came", "came", "late", "seen-said", "0", "said", "Traffic");
        Document page = hafsa.get(talk.address()).page();
        assertThat(page.select("button[aria-pressed=true]").text()).isEqualTo("✓ Came late");
        assertThat(page.select("textarea[name=said]").text()).isEqualTo("Traffic");
        assertThat(hafsa.post(talk.address() + "/came", "came", "perhaps").status())
                .isEqualTo(422);
        LocalDate tomorrow = LocalDate.now(product.bean(Clock.class)).plusDays(1);
        OneTalk next = OneTalk.on(tomorrow, 3, product);
        Browser.Answer early = hafsa.post(next.address() + "/came", "came", "came");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains("Say then who came.");
    }

    @Test
    void the_adult_who_came_reads_both_and_another_only_what_was_agreed_once_it_is_shared() {
        OneTalk talk = OneTalk.today(4, product);
        Viewer other = talk.another("Karim", product);
        Browser hafsa = product.as(Cast.HAFSA);
        assertThat(hafsa.get(talk.address()).page().select("input[name=share]").hasAttr("checked"))
                .as("unless the teacher says no")
                .isTrue();
        finish(hafsa, talk, "0", "She is unhappy at home", "Ten minutes a day", false);
        assertThat(agreed(talk, talk.adult())).isEmpty();
        Browser.Answer done = finish(hafsa, talk, "1", "She is unhappy at home", "Ten minutes a day", true);
        assertThat(done.address()).endsWith("/consultations/running-orders");

        Agreed own = agreed(talk, talk.adult()).getFirst();
        assertThat(own.said()).isEqualTo("She is unhappy at home");
        assertThat(own.agreed()).isEqualTo("Ten minutes a day");
        assertThat(own.day()).isEqualTo(LocalDate.now(product.bean(Clock.class)));
        assertThat(agreed(talk, other))
                .containsExactly(new Agreed(
                        talk.booking(), "Autumn consultations", "Hafsa Hassan", false, null, "", "Ten minutes a day"));
        assertThat(agreed(talk, product.viewer(Cast.RUTH)))
                .as("no adult of the child")
                .isEmpty();

        write(hafsa, talk, "1", "She is happy", "1", "Twenty minutes a day");
        assertThat(hafsa.get(talk.address()).page().text()).contains("You changed it since");
        assertThat(agreed(talk, other).getFirst().agreed())
                .as("what was shared")
                .isEqualTo("Ten minutes a day");
        stop(talk);
        assertThat(agreed(talk, talk.adult())).as("whose access was stopped").isEmpty();
        hafsa.post(talk.address() + "/taken-back");
        assertThat(agreed(talk, other)).isEmpty();
    }

    @Test
    void a_cancelled_booking_takes_no_words_and_one_that_is_only_offered_is_not_there() {
        OneTalk talk = OneTalk.today(5, product);
        change(talk, "ended_at = now(), ended_because = 'Cancelled by the family'");
        Browser hafsa = product.as(Cast.HAFSA);
        assertThat(hafsa.get(talk.address()).page().text()).contains("no talk at this booking any more: Cancelled by");
        assertThat(write(hafsa, talk, "0", "Late", "0", "").text()).contains("This booking has ended");
        change(talk, "ended_at = null, ended_because = null, offered_until = timestamp '2030-01-01 08:00'");
        assertThat(hafsa.get(talk.address()).status()).isEqualTo(404);
    }

    @Test
    void who_does_not_see_the_child_finds_no_talk() {
        OneTalk talk = OneTalk.today(6, product);
        for (Cast stranger : List.of(Cast.PRIYA, Cast.DELE)) {
            assertThat(product.as(stranger).get(talk.address()).status()).isEqualTo(404);
            assertThat(write(product.as(stranger), talk, "0", "x", "0", "").status())
                    .isEqualTo(404);
        }
        String elsewhere = talk.address().replace("oakfield", "brookside");
        assertThat(product.as(Cast.OWAIN).get(elsewhere).status()).isEqualTo(404);
    }

    @Test
    void the_signed_sheet_stands_beside_and_is_amended_from_here_and_back() {
        OneTalk talk = OneTalk.today(7, product);
        Browser hafsa = product.as(Cast.HAFSA);
        String meeting = "/oakfield/mentoring/meetings/" + talk.meeting();
        hafsa.post(
                meeting + "/steps",
                "subject",
                "personal",
                "wording",
                "I can hold a tune",
                "reviewOn",
                LocalDate.now(product.bean(Clock.class)).plusWeeks(3).toString());
        hafsa.post(meeting + "/signatures", "pupilName", talk.pupil().name(), "mentorName", "Hafsa");
        assertThat(hafsa.get(talk.address()).page().text()).as("not shared yet").contains("No signed sheet is shared");
        hafsa.post(meeting + "/shared");
        Document page = hafsa.get(talk.address()).page();
        assertThat(page.select("section[aria-labelledby=sheet]").text())
                .contains("version 1", "I can hold a tune", "Mentor");
        assertThat(product.as(Cast.MEERA).get(talk.address()).page().select("a:contains(Amend)"))
                .isEmpty();
        assertThat(product.statements(() -> hafsa.get(talk.address()))).hasSizeLessThanOrEqualTo(8);

        String amend = page.select("a:contains(Amend)").attr("href");
        Document form = hafsa.get(amend).page();
        assertThat(form.select("input[name=reason]").val()).startsWith("Agreed at the consultation of ");
        Browser.Answer back = hafsa.post(
                form.select("form.app-form").attr("action"),
                "wording-0",
                "I can sing in a choir",
                "reason",
                form.select("input[name=reason]").val(),
                "back",
                form.select("input[name=back]").val());
        assertThat(back.address()).endsWith(talk.address());
        assertThat(back.page().select("section[aria-labelledby=sheet]").text())
                .contains("version 2, amended", "I can sing in a choir", "Agreed at the consultation of");
        Document elsewhere = hafsa.get(amend.replaceFirst("back=.*", "back=https://example.org/"))
                .page();
        assertThat(elsewhere.select("input[name=back]")).isEmpty();
    }

    private static Browser.Answer write(
            Browser who, OneTalk talk, String seenSaid, String said, String seenAgreed, String agreed) {
        return who.post(
                talk.address(),
                "seen-said",
                seenSaid,
                "said",
                said,
                "seen-agreed",
                seenAgreed,
                "agreed",
                agreed,
                "stay",
                "yes");
    }

    private static Browser.Answer finish(
            Browser who, OneTalk talk, String seen, String said, String agreed, boolean share) {
        return who.post(
                talk.address() + "/finished",
                "seen-said",
                seen,
                "said",
                said,
                "seen-agreed",
                seen,
                "agreed",
                agreed,
                share ? "share" : "not",
                "yes");
    }

    private List<Agreed> agreed(OneTalk talk, Viewer reader) {
        PupilId pupil = new PupilId(UUID.fromString(talk.pupil().id()));
        return product.bean(SchoolTransactions.class)
                .in(reader.school(), () -> product.bean(Talks.class).agreed(pupil, reader));
    }

    private List<String> versions(OneTalk talk) {
        return product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql("""
                        select field || ' ' || version || case field when 'said' then ' ' || words else '' end
                          from consultations.talk_words
                         where school_id = :school and booking_id = :booking order by field, version
                        """)
                        .param("school", viewer.schoolKey())
                        .param("booking", talk.booking())
                        .query(String.class)
                        .list());
    }

    private void change(OneTalk talk, String set) {
        product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql("update consultations.booking set " + set + " where school_id = :school and id = :booking")
                        .param("school", viewer.schoolKey())
                        .param("booking", talk.booking())
                        .update());
    }

    private void stop(OneTalk talk) {
        product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql("""
                        update access.guardian set stopped_at = now(), stopped_because = 'Court', stopped_by_name = 'Ruth'
                         where school_id = :school and account_id = :account
                        """)
                        .param("school", viewer.schoolKey())
                        .param("account", talk.adult().accountKey())
                        .update());
    }
}
