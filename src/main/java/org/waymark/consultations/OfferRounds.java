package org.waymark.consultations;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.school.School;
import org.waymark.school.Schools;
import org.waymark.tenancy.SchoolTransactions;
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

    private static final Logger LOG = LoggerFactory.getLogger(OfferRounds.class);

    private final JdbcClient jdbc;
    private final Schools schools;
    private final SchoolTransactions transactions;
    private final WaitingList waiting;
    private final Clock clock;

    OfferRounds(JdbcClient jdbc, Schools schools, SchoolTransactions transactions, WaitingList waiting, Clock clock) {
        this.jdbc = jdbc;
        this.schools = schools;
        this.transactions = transactions;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void goRound() {
        for (School school : schools.all()) {
            try {
                transactions.run(school.id(), () -> goRound(school));
            } catch (RuntimeException fault) {
                // One school's trouble keeps no other waiting; its offers are looked at a minute later.
                LOG.error(
                        "The waiting lists of school {} were not gone through",
                        school.id().value(),
                        fault);
            }
        }
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
