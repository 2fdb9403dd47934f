package org.waymark.consultations.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.consultations.OneTalk;
import org.waymark.mail.SentMails;
import org.waymark.school.School;
import org.waymark.school.Schools;
import org.waymark.tenancy.SchoolTransactions;

/** Each adult is reminded once, the day before, and nothing of a child is in it. */
class RemindingTest {
    private final Product product = Product.running();
    private final LocalDate tomorrow = LocalDate.now(product.bean(Clock.class)).plusDays(1);

    @Test
    void the_day_before_a_family_is_reminded_once_however_often_the_job_runs() {
        OneTalk talk = OneTalk.on(tomorrow, 15, product);
        remind(tomorrow.minusDays(1).atTime(9, 0));
        List<SentMails.Sent> sent = sent(talk);
        assertThat(sent).hasSize(1);
        SentMails.Sent mail = sent.getFirst();
        assertThat(mail.subject()).startsWith("Your consultation at Oakfield Primary on ");
        assertThat(mail.text()).contains("5.10pm", "Hafsa Hassan", "Library").contains("http://localhost");
        for (String name : talk.pupil().name().split(" ")) {
            assertThat(mail.text() + mail.subject()).doesNotContain(name);
        }
        remind(tomorrow.minusDays(1).atTime(9, 15));
        remind(tomorrow.atTime(9, 0));
        assertThat(sent(talk)).hasSize(1);
    }

    @Test
    void nobody_is_reminded_two_days_before_nor_of_what_was_booked_the_day_before_nor_after_access_was_stopped() {
        OneTalk early = OneTalk.on(tomorrow.plusDays(1), 16, product);
        OneTalk late = OneTalk.on(tomorrow, 17, product);
        change(
                late,
                "update consultations.booking set booked_at = timestamptz '%s 12:00Z'".formatted(tomorrow.minusDays(1)),
                "id = '%s'".formatted(late.booking()));
        remind(tomorrow.minusDays(1).atTime(9, 0));
        assertThat(sent(early)).isEmpty();
        assertThat(sent(late)).isEmpty();
        change(late, "update consultations.booking set by_school = true", "id = '%s'".formatted(late.booking()));
        change(
                late,
                "update access.guardian set stopped_at = now(), stopped_because = 'x'",
                "contact_id = '%s'".formatted(late.contact()));
        remind(tomorrow.minusDays(1).atTime(9, 0));
        assertThat(sent(late)).as("stopped").isEmpty();
        change(
                late,
                "update access.guardian set stopped_at = null, stopped_because = null",
                "contact_id = '%s'".formatted(late.contact()));
        remind(tomorrow.minusDays(1).atTime(9, 0));
        assertThat(sent(late)).as("booked by the school, and let in again").hasSize(1);
    }

    private void remind(LocalDateTime now) {
        School school = product.bean(Schools.class).all().stream()
                .filter(each -> each.slug().equals("oakfield"))
                .findFirst()
                .orElseThrow();
        product.bean(SchoolTransactions.class)
                .in(school.id(), () -> product.bean(Reminding.class).remind(school, now));
    }

    private List<SentMails.Sent> sent(OneTalk talk) {
        return product.bean(SentMails.class).to(talk.contact() + "@home.example.org");
    }

    private void change(OneTalk talk, String sql, String which) {
        product.in(
                Cast.RUTH,
                viewer -> product.bean(JdbcClient.class)
                        .sql(sql + " where school_id = :school and " + which)
                        .param("school", viewer.schoolKey())
                        .update());
    }
}
