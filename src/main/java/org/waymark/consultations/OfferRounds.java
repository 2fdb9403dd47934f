package org.waymark.consultations;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.school.EverySchool;
import org.waymark.school.School;
import org.waymark.tenancy.Viewer;

/**
 * Ends offers that nobody took up, and gives what is free to whoever waits: also what came free in the moment in which somebody joined
 * the list.
 */
@Component
class OfferRounds {
    static final String DUE_SQL = """
            select b.occasion_id from consultations.booking b
             where b.school_id = :school and b.ended_at is null and b.offered_until <= :now
            union
            select w.occasion_id from consultations.waiting w
              join consultations.occasion o on o.school_id = :school and o.id = w.occasion_id and o.closes_at > :now
             where w.school_id = :school and w.ended_at is null
            """;

    private final JdbcClient jdbc;
    private final EverySchool everySchool;
    private final WaitingList waiting;
    private final Clock clock;

    OfferRounds(JdbcClient jdbc, EverySchool everySchool, WaitingList waiting, Clock clock) {
        this.jdbc = jdbc;
        this.everySchool = everySchool;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void goRound() {
        everySchool.run("go through the waiting lists", school -> goRound(school));
    }

    private void goRound(School school) {
        Viewer by = Viewer.commandLine(school.id(), school.slug(), school.name(), "waiting list");
        List<UUID> due = jdbc.sql(DUE_SQL)
                .param("school", by.schoolKey())
                .param("now", LocalDateTime.now(clock))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        due.forEach(occasion -> waiting.offer(occasion, by));
    }
}
