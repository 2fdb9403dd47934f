package org.waymark.exchange.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.consultations.EveningPlan;
import org.waymark.consultations.Evenings;
import org.waymark.consultations.NewOccasion;
import org.waymark.consultations.Occasions;
import org.waymark.consultations.TakingPart;
import org.waymark.tenancy.Viewer;

/** The demonstration's consultations of the autumn: two afternoons of the week after next, open for booking. */
@Component
class DemoConsultations {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 8);
    private static final LocalDate OPENED = LocalDate.of(2026, 11, 16);

    private final Occasions occasions;
    private final Evenings evenings;
    private final TakingPart takingPart;

    DemoConsultations(Occasions occasions, Evenings evenings, TakingPart takingPart) {
        this.occasions = occasions;
        this.evenings = evenings;
        this.takingPart = takingPart;
    }

    void plant(Viewer viewer) {
        UUID id = occasions.make(
                new NewOccasion(
                        "Autumn consultations",
                        10,
                        0,
                        5,
                        OPENED.atTime(8, 0),
                        FIRST.atTime(12, 0),
                        "In your child’s classroom",
                        "Your child is welcome to come along.",
                        List.of(plan(FIRST), plan(FIRST.plusDays(1)))),
                viewer);
        takingPart.everybody(occasions.find(id, viewer), evenings.of(id, viewer), viewer);
        occasions.publish(id, viewer);
    }

    private static EveningPlan plan(LocalDate day) {
        return new EveningPlan(day, LocalTime.of(15, 40), LocalTime.of(16, 50), List.of());
    }
}
