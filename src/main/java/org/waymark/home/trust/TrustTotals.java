package org.waymark.home.trust;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.calendar.CollectionPoint;
import org.waymark.home.Counting;
import org.waymark.progress.Wording;
import org.waymark.pupils.PupilId;
import org.waymark.school.School;
import org.waymark.school.SchoolDay;
import org.waymark.school.SchoolYears;
import org.waymark.school.Schools;
import org.waymark.school.Settings;
import org.waymark.school.Subject;
import org.waymark.targets.GridCell;
import org.waymark.targets.GridColours;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.tenancy.Viewer;

/**
 * Counts over the schools of a trust, one transaction a school. It reads as the account that commands on the server act
 * under, and hands out nothing but counts: nothing here carries a pupil's name or key to the page.
 */
@Component
class TrustTotals {
    /** Groups smaller than five are suppressed. */
    private static final int SMALLEST = 5;

    static final String TRUSTS_SQL = """
            select trust_id from identity.trust_membership where account_id = :account
            """;
    static final String PUPILS_SQL = """
            select p.id from pupils.pupil p
             where p.school_id = :school and p.left_on is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            """;

    private final JdbcClient jdbc;
    private final Schools schools;
    private final SchoolYears years;
    private final GridColours colours;
    private final SchoolTransactions transactions;
    private final Clock clock;

    TrustTotals(
            JdbcClient jdbc,
            Schools schools,
            SchoolYears years,
            GridColours colours,
            SchoolTransactions transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.schools = schools;
        this.years = years;
        this.colours = colours;
        this.transactions = transactions;
        this.clock = clock;
    }

    TrustPage page(AccountId lead) {
        List<Long> trusts = jdbc.sql(TRUSTS_SQL)
                .param("account", lead.value())
                .query((row, n) -> row.getLong("trust_id"))
                .list();
        return new TrustPage(trusts.stream()
                .flatMap(trust -> schools.ofTrust(trust).stream())
                .map(school -> transactions.in(school.id(), () -> column(school)))
                .toList());
    }

    private TrustPage.SchoolColumn column(School school) {
        Viewer counting = Viewer.commandLine(school.id(), school.slug(), school.name(), "trust totals");
        SchoolDay day = years.on(LocalDate.now(clock), counting);
        Settings settings = day.settings();
        CollectionPoint point = day.point();
        List<PupilId> pupils = jdbc.sql(PUPILS_SQL)
                .param("school", counting.schoolKey())
                .param("account", counting.accountKey())
                .query((row, n) -> new PupilId(row.getObject("id", UUID.class)))
                .list();
        List<GridCell> cells = colours.of(pupils, point, settings, counting).values().stream()
                .flatMap(List::stream)
                .toList();
        Wording wording = settings.wording().equals(Wording.GUIDE.code()) ? Wording.GUIDE : Wording.WAYMARK;
        boolean suppressed = pupils.size() < SMALLEST;
        return new TrustPage.SchoolColumn(
                school.name(),
                cells.stream()
                        .map(cell -> cell.scale().scale().name())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                point.label(),
                pupils.size(),
                (int) cells.stream()
                        .filter(cell -> cell.standing().result() != null)
                        .count(),
                cells.size(),
                suppressed,
                suppressed ? List.of() : rows(cells, wording));
    }

    private static List<TrustPage.Row> rows(List<GridCell> cells, Wording wording) {
        Map<Subject, List<GridCell>> bySubject = cells.stream().collect(Collectors.groupingBy(GridCell::subject));
        return bySubject.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= SMALLEST)
                .sorted(Comparator.comparingInt(entry -> entry.getKey().position()))
                .map(entry -> new TrustPage.Row(
                        entry.getKey().name(),
                        Counting.attainment(entry.getValue(), wording),
                        Counting.progress(entry.getValue(), wording)))
                .toList();
    }
}
