package org.waymark.school;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
    private final Schools schools;
    private final EverySchool everySchool;
    private final Seals seals;
    private final SchoolTransactions transactions;

    Sealing(Schools schools, EverySchool everySchool, Seals seals, SchoolTransactions transactions) {
        this.schools = schools;
        this.everySchool = everySchool;
        this.seals = seals;
        this.transactions = transactions;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void sealEverySchool() {
        everySchool.run("seal the audit", school -> seals.seal(school.id()));
    }

    /** By the schools' names. */
    Map<School, Chain> chains() {
        Map<School, Chain> all = new LinkedHashMap<>();
        schools.all().forEach(school -> all.put(school, transactions.in(school.id(), () -> seals.check(school.id()))));
        return all;
    }
}
