package org.waymark.family.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Cast;
import org.waymark.OneFamily;
import org.waymark.Product;
import org.waymark.consultations.OneTalk;
import org.waymark.identity.FamilyAccounts;
import org.waymark.mail.SentMails;
import org.waymark.school.School;
import org.waymark.school.Schools;
import org.waymark.tenancy.SchoolTransactions;

/** Who can book is told so once, and nothing of a child is in it. */
class OpeningTest {
    private final Product product = Product.running();
    private final LocalDateTime now = LocalDateTime.now(product.bean(Clock.class));
    private final LocalDate inAWeek = now.toLocalDate().plusDays(7);

    @Test
    void who_can_book_is_told_once_in_their_language_and_who_has_a_time_is_not() {
        OneTalk talk = OneTalk.on(inAWeek, 23, product);
        call(talk, "Talks with Openina");
        OneFamily family = OneFamily.of(Cast.GILL, "Openina", talk.pupil().key());
        product.bean(FamilyAccounts.class).speaks(family.account(), "pl");
        tell(now);
        List<SentMails.Sent> sent = about(family, "Openina");
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().subject()).isEqualTo("Oakfield Primary: Konsultacje dla rodziców");
        assertThat(sent.getFirst().text()).contains("„Talks with Openina”", "/oakfield/consultations/bookings");
        for (String name : talk.pupil().name().split(" ")) {
            assertThat(sent.getFirst().text()).doesNotContain(name);
        }
        assertThat(product.bean(SentMails.class).to(talk.contact() + "@home.example.org"))
                .as("booked already")
                .isEmpty();
        tell(now.plusHours(4));
        assertThat(about(family, "Openina")).hasSize(1);
    }

    @Test
    void nobody_is_told_before_it_opens_nor_who_wants_no_such_mail() {
        OneTalk talk = OneTalk.on(inAWeek, 24, product);
        call(talk, "Talks with Waitsina");
        OneFamily waits = OneFamily.of(Cast.GILL, "Waitsina", talk.pupil().key());
        OneFamily without = OneFamily.of(Cast.GILL, "Withoutina", talk.pupil().key());
        without.browser().post("/oakfield/family/settings");
        change("opens_at = '2029-12-31'", talk);
        tell(now);
        assertThat(about(waits, "Waitsina")).isEmpty();
        change("opens_at = '2026-01-01'", talk);
        tell(now);
        assertThat(about(waits, "Waitsina")).hasSize(1);
        assertThat(about(without, "Waitsina")).isEmpty();
    }

    private void tell(LocalDateTime moment) {
        School school = product.bean(Schools.class).all().stream()
                .filter(each -> each.slug().equals("oakfield"))
                .findFirst()
                .orElseThrow();
        product.bean(SchoolTransactions.class)
                .in(school.id(), () -> product.bean(Opening.class).tell(school, moment));
    }

    private void call(OneTalk talk, String title) {
        change("title = '" + title + "'", talk);
    }

    /** Other occasions are open too. */
    private List<SentMails.Sent> about(OneFamily family, String title) {
        return product.bean(SentMails.class).to(family.email()).stream()
                .filter(each -> each.text().contains(title))
                .toList();
    }

    private void change(String what, OneTalk talk) {
        product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql("update consultations.occasion set " + what + " where school_id = :school and id = :id")
                        .param("school", viewer.schoolKey())
                        .param("id", talk.occasion())
                        .update());
    }
}
