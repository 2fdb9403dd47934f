package org.waymark.school;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.tenancy.SchoolTransactions;

/** Runs what is done at its time for every school, each in a transaction of its own. */
@Component
public class EverySchool {
    private static final Logger LOG = LoggerFactory.getLogger(EverySchool.class);

    private final Schools schools;
    private final SchoolTransactions transactions;

    EverySchool(Schools schools, SchoolTransactions transactions) {
        this.schools = schools;
        this.transactions = transactions;
    }

    /**
     * One school's trouble keeps no other waiting: it is logged, and the school has its turn again the next time.
     *
     * @param what is to be done, for the log, such as "remind the families"
     */
    public void run(String what, Consumer<School> work) {
        for (School school : schools.all()) {
            try {
                transactions.run(school.id(), () -> work.accept(school));
            } catch (RuntimeException fault) {
                LOG.error("School {}: could not {}", school.id().value(), what, fault);
            }
        }
    }
}
