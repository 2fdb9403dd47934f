package org.waymark.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Access;
import org.waymark.calendar.AcademicYear;
import org.waymark.school.School;
import org.waymark.school.SchoolYears;
import org.waymark.school.Schools;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.SchoolTransactions;

/** Opens a school for its first file: the year it is in, and the account that commands on the server act under. */
@Component
public class SchoolOpening {
    private final Schools schools;
    private final SchoolYears years;
    private final Access access;
    private final SchoolTransactions transactions;
    private final Clock clock;

    SchoolOpening(Schools schools, SchoolYears years, Access access, SchoolTransactions transactions, Clock clock) {
        this.schools = schools;
        this.years = years;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    public School open(String name, @Nullable Long trust) {
        return open(name, trust, AcademicYear.of(LocalDate.now(clock)));
    }

    School open(String name, @Nullable Long trust, AcademicYear year) {
        School school = schools.add(name, trust);
        transactions.run(school.id(), () -> {
            years.open(school.id(), year);
            access.place(AccountId.COMMAND_LINE, null, Set.of(Role.OFFICE), school.id());
        });
        return school;
    }
}
