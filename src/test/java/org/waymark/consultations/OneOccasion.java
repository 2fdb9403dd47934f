package org.waymark.consultations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Cast;
import org.waymark.Product;

/** Published consultations of one evening at Oakfield, each test's own: 17:00 to 18:00 in talks of ten minutes. */
public record OneOccasion(UUID id, UUID evening, LocalDate day) {
    private static final AtomicInteger DAYS = new AtomicInteger(3);

    public static OneOccasion published(String title) {
        return published(title, LocalTime.of(18, 0));
    }

    public static OneOccasion published(String title, LocalTime until) {
        Product product = Product.running();
        LocalDateTime now = LocalDateTime.now(product.bean(Clock.class));
        LocalDate day = now.toLocalDate().plusDays(DAYS.getAndAdd(1));
        var plan = new EveningPlan(day, LocalTime.of(17, 0), until, List.of());
        var wanted = new NewOccasion(
                title,
                10,
                0,
                5,
                now.minusDays(1),
                day.atTime(16, 0),
                "The hall",
                "Bring your questions",
                List.of(plan));
        return product.in(Cast.GILL, viewer -> {
            Occasions occasions = product.bean(Occasions.class);
            UUID id = occasions.make(wanted, viewer);
            var evenings = product.bean(Evenings.class).of(id, viewer);
            product.bean(TakingPart.class).everybody(occasions.find(id, viewer), evenings, viewer);
            occasions.publish(id, viewer);
            return new OneOccasion(id, evenings.getFirst().id(), day);
        });
    }

    /** Cancelled afterwards, so that the pages of other tests do not show it. */
    public void over() {
        Product product = Product.running();
        product.in(Cast.GILL, viewer -> {
            product.bean(Occasions.class).cancel(id, "The test is over", viewer);
            return true;
        });
    }

    /** A time of a child's own teacher. */
    public String slot(String pupil, String at) {
        Product product = Product.running();
        return product.in(
                Cast.GILL,
                viewer -> product.bean(JdbcClient.class)
                        .sql("""
                        select v.slot_id::text from consultations.offered_slot v
                          join consultations.pupil_teacher t on t.school_id = :school and t.staff_id = v.staff_id
                         where v.school_id = :school and v.occasion_id = :occasion and t.pupil_id = :pupil and v.at = :at
                         order by t.staff_id
                         limit 1
                        """)
                        .param("school", viewer.schoolKey())
                        .param("occasion", id)
                        .param("pupil", UUID.fromString(pupil))
                        .param("at", LocalTime.parse(at))
                        .query(String.class)
                        .single());
    }

    public String address() {
        return "/oakfield/consultations/occasions/" + id;
    }
}
