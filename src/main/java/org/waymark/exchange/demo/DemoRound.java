package org.waymark.exchange.demo;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.Term;
import org.waymark.mentoring.Rounds;
import org.waymark.tenancy.Viewer;

/** The demonstration's autumn round: open for two weeks already, a few meetings held. */
@Component
class DemoRound {
    private static final CollectionPoint AUTUMN = CollectionPoint.endOf(Term.AUTUMN, new AcademicYear(2026));
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 9);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 11);

    private final Rounds rounds;

    DemoRound(Rounds rounds) {
        this.rounds = rounds;
    }

    void open(Viewer viewer) {
        rounds.open(AUTUMN, FIRST, LAST, viewer);
    }
}
