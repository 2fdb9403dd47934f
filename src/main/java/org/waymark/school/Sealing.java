package org.waymark.school;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.audit.Chain;
import org.waymark.audit.Seals;
import org.waymark.tenancy.SchoolTransactions;

/** Seals what was done in each school, every hour. It is here because {@code audit} does not know which schools there are. */
@Component
@EnableScheduling
class Sealing {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final Schools schools;
    private final Seals seals;
    private final SchoolTransactions transactions;

    Sealing(Schools schools, Seals seals, SchoolTransactions transactions) {
        this.schools = schools;
        this.seals = seals;
        this.transactions = transactions;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void sealEverySchool() {
        for (School school : schools.all()) {
            try {
                transactions.run(school.id(), () -> seals.seal(school.id()));
            } catch (RuntimeException fault) {
                // One school's trouble keeps no other waiting; its events are sealed an hour later.
                LOG.error("The audit of school {} was not sealed", school.id().value(), fault);
            }
        }
    }

    /** By the schools' names. */
    Map<School, Chain> chains() {
        Map<School, Chain> all = new LinkedHashMap<>();
        schools.all().forEach(school -> all.put(school, transactions.in(school.id(), () -> seals.check(school.id()))));
        return all;
    }
}
