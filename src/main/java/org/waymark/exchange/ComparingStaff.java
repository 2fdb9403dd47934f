package org.waymark.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.access.Access;
import org.waymark.exchange.reading.FileKind;
import org.waymark.exchange.reading.Finding;
import org.waymark.exchange.reading.Reading;
import org.waymark.exchange.reading.StaffField;
import org.waymark.exchange.reading.StaffReader;
import org.waymark.exchange.reading.StaffRow;
import org.waymark.identity.Accounts;
import org.waymark.school.ClassId;
import org.waymark.school.Classes;
import org.waymark.school.SchoolClass;
import org.waymark.school.SchoolYears;
import org.waymark.school.Staff;
import org.waymark.school.StaffId;
import org.waymark.school.StaffMember;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;

/** Holds a staff file against the staff we have. Somebody is known by the address they sign in with. */
@Component
class ComparingStaff {
    static final String HERE_SQL = """
            select lower(s.email) as email, m.roles,
                   array(select c.name from access.class_teacher t
                           join school.class c on (c.school_id, c.id) = (t.school_id, t.class_id)
                          where t.school_id = :school and t.staff_id = s.id and c.start_year = :year) as classes
              from school.staff s
              left join identity.account a on lower(a.email) = lower(s.email)
              left join identity.membership m on m.account_id = a.id and m.school_id = :school
             where s.school_id = :school
            """;

    private final JdbcClient jdbc;
    private final Staff staff;
    private final Classes classes;
    private final SchoolYears years;
    private final Accounts accounts;
    private final Access access;
    private final Changes changes;

    ComparingStaff(
            JdbcClient jdbc,
            Staff staff,
            Classes classes,
            SchoolYears years,
            Accounts accounts,
            Access access,
            Changes changes) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.classes = classes;
        this.years = years;
        this.accounts = accounts;
        this.access = access;
        this.changes = changes;
    }

    Comparison compare(Context file, Viewer viewer) {
        return new Compared(file, viewer);
    }

    private record Place(Set<Role> roles, Set<String> classes) {
        static final Place NONE = new Place(Set.of(), Set.of());
    }

    private record Due(StaffMember member, Place place, boolean isNew, List<Report.Change> what) {}

    private final class Compared implements Comparison {
        private final Map<String, SchoolClass> byName = new HashMap<>();
        private final List<Due> due = new ArrayList<>();
        private final Map<StaffId, Integer> rowOf = new HashMap<>();
        private final Report report;

        Compared(Context file, Viewer viewer) {
            var year = years.settings(viewer).currentYear();
            classes.of(year, viewer).forEach(c -> byName.put(key(c.name()), c));
            Map<String, StaffMember> held =
                    staff.all(viewer).stream().collect(Collectors.toMap(m -> key(m.email()), m -> m));
            Map<String, Place> places = places(year.startYear(), viewer);
            Reading<StaffRow> reading = StaffReader.read(file.table(), file.mapping());
            List<Finding> findings = new ArrayList<>(reading.findings());
            Set<String> present = new TreeSet<>();
            int unchanged = 0;
            for (StaffRow row : reading.rows()) {
                present.add(key(row.email()));
                StaffMember before = held.get(key(row.email()));
                Place place = place(row, file, findings);
                StaffMember now = new StaffMember(
                        before == null ? new StaffId(Uuid7.next()) : before.id(),
                        row.name().first(),
                        row.name().last(),
                        PupilMerge.text(PupilMerge.or(row.job(), before == null ? null : before.job())),
                        before == null ? row.email() : before.email());
                List<Report.Change> what = before == null
                        ? List.of()
                        : Changes.between(
                                row.row(),
                                before.name(),
                                words(before, places.getOrDefault(key(row.email()), Place.NONE)),
                                words(now, place));
                if (before != null && what.isEmpty()) {
                    unchanged++;
                } else {
                    due.add(new Due(now, place, before == null, what));
                    if (before == null) {
                        rowOf.put(now.id(), row.row());
                    }
                }
            }
            findings.sort(Comparator.comparingInt(Finding::row));
            List<Report.Line> missing = file.choices().part()
                    ? List.of()
                    : held.values().stream()
                            .filter(m -> !present.contains(key(m.email())))
                            .map(m -> new Report.Line(0, m.name(), m.job()))
                            .toList();
            List<String> notes = file.notes(reading);
            if (!missing.isEmpty()) {
                notes.add("Not in this file, and left as they are: "
                        + missing.stream().map(Report.Line::who).collect(Collectors.joining(", ")) + ".");
            }
            List<Due> joiners = due.stream().filter(Due::isNew).toList();
            int changed = due.size() - joiners.size();
            this.report = new Report(
                    FileKind.STAFF,
                    reading.rowsInFile(),
                    joiners.size(),
                    joiners.stream()
                            .map(d -> new Report.Line(
                                    rowOf.getOrDefault(d.member().id(), 0),
                                    d.member().name(),
                                    said(d.place())))
                            .toList(),
                    changed,
                    due.stream().flatMap(d -> d.what().stream()).toList(),
                    unchanged,
                    List.of(),
                    List.of(),
                    List.of(),
                    findings,
                    notes,
                    file.choices().knows() ? null : Unusual.of("staff", changed, 0, "", held.size()));
        }

        private Place place(StaffRow row, Context file, List<Finding> findings) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            row.access().forEach(each -> roles.add(Role.valueOf(each.name())));
            Set<String> names = new TreeSet<>();
            for (String name : row.classes()) {
                SchoolClass known = byName.get(key(name));
                if (known == null) {
                    findings.add(new Finding(
                            row.row(),
                            file.mapping().heading(StaffField.CLASS),
                            name,
                            Finding.Outcome.WARNING,
                            "no pupil is in a class of this name; left out",
                            "Import the pupils file first, or write the class as it is there."));
                } else {
                    names.add(known.name());
                }
            }
            return new Place(roles, names);
        }

        @Override
        public Report report() {
            return report;
        }

        @Override
        public void apply(Viewer by) {
            for (Due each : due) {
                StaffMember member = each.member();
                Place place = each.place();
                staff.save(member, by);
                AccountId account =
                        accounts.forEmail(member.email(), member.name()).account();
                if (!place.roles().isEmpty()) {
                    accounts.join(account, by.school(), place.roles());
                }
                access.place(account, member.id(), place.roles(), by.school());
                List<ClassId> taught = place.classes().stream()
                        .flatMap(name -> java.util.stream.Stream.ofNullable(byName.get(key(name))))
                        .map(SchoolClass::id)
                        .toList();
                access.teaches(member.id(), taught, by);
                changes.audit(
                        each.isNew() ? "gave a member of staff access: " + said(place) : "changed a member of staff",
                        "staff " + member.id().value(),
                        null,
                        each.what(),
                        by);
            }
        }
    }

    private Map<String, Place> places(int year, Viewer viewer) {
        Map<String, Place> places = new HashMap<>();
        jdbc.sql(HERE_SQL)
                .param("school", viewer.schoolKey())
                .param("year", year)
                .query(row -> {
                    Set<Role> roles = EnumSet.noneOf(Role.class);
                    if (row.getArray("roles") != null) {
                        for (String code : (String[]) row.getArray("roles").getArray()) {
                            Role.of(code).ifPresent(roles::add);
                        }
                    }
                    Set<String> names = new TreeSet<>(
                            List.of((String[]) row.getArray("classes").getArray()));
                    places.put(row.getString("email"), new Place(roles, names));
                });
        return places;
    }

    private static Map<String, String> words(StaffMember member, Place place) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("Name", member.name());
        words.put("Job", member.job());
        words.put("Access", place.roles().stream().map(Role::words).sorted().collect(Collectors.joining(", ")));
        words.put("Classes", String.join(", ", place.classes()));
        return words;
    }

    private static String said(Place place) {
        String roles = place.roles().stream().map(Role::words).sorted().collect(Collectors.joining(", "));
        return place.classes().isEmpty() ? roles : roles + " of " + String.join(", ", place.classes());
    }

    private static String key(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
