package org.waymark.consultations.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.YearGroup;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Choice;
import org.waymark.ui.Dates;
import org.waymark.ui.Link;
import org.waymark.ui.Words;

@Repository("consultationsAttendanceQuery")
class AttendanceQuery {
    static final String OCCASIONS_SQL = """
            select o.id, o.title, min(e.day) as first
              from consultations.occasion o
              join consultations.evening e
                on e.school_id = :school and e.occasion_id = o.id and e.cancelled_because is null
             where o.school_id = :school and o.state = 'published'
             group by o.id, o.title
             order by min(e.day) desc, o.id desc
             limit 24
            """;
    /** Invited is whoever is on roll and has somebody of their own sitting in it, and whoever came all the same. */
    static final String FAMILIES_SQL = """
            select p.year_group, coalesce(k.name, 'no class') as class, coalesce(p.pupil_premium, false) as premium,
                   coalesce(p.sen, 'N') not in ('N', '') as sen, coalesce(p.eal, false) as eal,
                   exists (select 1 from consultations.booking b
                            where b.school_id = :school and b.occasion_id = :occasion and b.pupil_id = p.id
                              and b.ended_at is null and b.offered_until is null) as booked,
                   exists (select 1 from consultations.booking b
                             join consultations.talk h
                               on h.school_id = :school and h.booking_id = b.id and h.came in ('came', 'late', 'phone')
                            where b.school_id = :school and b.occasion_id = :occasion and b.pupil_id = p.id) as came
              from pupils.pupil p
              left join school.class k on k.school_id = :school and k.id = p.class_id
             where p.school_id = :school and p.left_on is null
               and (p.id in (select t.pupil_id
                               from consultations.evening e
                               join consultations.sitting s
                                 on s.school_id = :school and s.evening_id = e.id and s.cancelled_because is null
                               join consultations.pupil_teacher t
                                 on t.school_id = :school and t.staff_id = s.staff_id
                              where e.school_id = :school and e.occasion_id = :occasion and e.cancelled_because is null)
                    or p.id in (select b.pupil_id from consultations.booking b
                                 where b.school_id = :school and b.occasion_id = :occasion and b.ended_at is null))
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            """;

    static final String UNSEEN_SQL = """
            select p.id, p.given_name || ' ' || p.family_name as name, coalesce(k.name, 'No class') as class
              from pupils.pupil p
              left join school.class k on k.school_id = :school and k.id = p.class_id
             where p.school_id = :school and p.left_on is null
               and not exists (select 1 from consultations.booking b
                                 join consultations.talk h
                                   on h.school_id = :school and h.booking_id = b.id and h.came in ('came', 'late', 'phone')
                                 join consultations.slot s on s.school_id = :school and s.id = b.slot_id
                                 join consultations.sitting t on t.school_id = :school and t.id = s.sitting_id
                                 join consultations.evening e on e.school_id = :school and e.id = t.evening_id
                                where b.school_id = :school and b.pupil_id = p.id and e.day >= :since)
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by p.year_group, k.name nulls last, p.family_name collate "en-GB-x-icu",
                      p.given_name collate "en-GB-x-icu", p.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AttendanceQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Occasion(UUID id, String title, LocalDate first) {
        String label() {
            return title + ", " + Dates.written(first);
        }
    }

    /** @param asked which occasion; the newest whose first evening has come where it is none of them */
    AttendancePage page(String asked, Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        List<Occasion> occasions = occasions(viewer);
        Occasion chosen = occasions.stream()
                .filter(each -> each.id.toString().equals(asked))
                .findFirst()
                .or(() -> occasions.stream()
                        .filter(each -> !each.first.isAfter(today))
                        .findFirst())
                .or(() -> occasions.stream().findFirst())
                .orElse(null);
        Map<String, List<Link>> unseen = unseen(AcademicYear.of(today).firstDay(), viewer);
        return new AttendancePage(
                viewer.path() + "/consultations/attendance",
                viewer.path() + "/consultations/running-orders",
                occasions.stream()
                        .map(each -> Choice.of(each.id.toString(), each.label()))
                        .toList(),
                chosen == null ? "" : chosen.id.toString(),
                counts(chosen, viewer),
                unseen.values().stream().mapToInt(List::size).sum(),
                unseen.entrySet().stream()
                        .map(each -> new AttendancePage.Unseen(
                                each.getKey(),
                                Words.count(each.getValue().size(), "child", "children"),
                                each.getValue()))
                        .toList());
    }

    private List<Occasion> occasions(Viewer viewer) {
        return jdbc.sql(OCCASIONS_SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> new Occasion(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("first", LocalDate.class)))
                .list();
    }

    private AttendancePage.@Nullable Counts counts(@Nullable Occasion occasion, Viewer viewer) {
        if (occasion == null) {
            return null;
        }
        List<Counted.Family> families = families(occasion, viewer);
        List<AttendancePage.Kind> kinds = new ArrayList<>();
        kinds.add(kind("Everybody", List.of(Counted.all("Everybody", families))));
        kinds.add(kind(
                "Year group", Counted.by(families, Counted.Family::yearGroup, each -> new YearGroup(each).label())));
        kinds.add(kind(
                "Class",
                Counted.by(
                        families,
                        each -> "%03d %s".formatted(each.yearGroup() + 1, each.schoolClass()),
                        each -> each.substring(4))));
        kinds.add(kind("Pupil premium", Counted.by(families, Counted.Family::pupilPremium, AttendanceQuery::yes)));
        kinds.add(kind("Special educational needs", Counted.by(families, Counted.Family::sen, AttendanceQuery::yes)));
        kinds.add(kind(
                "English as an additional language", Counted.by(families, Counted.Family::eal, AttendanceQuery::yes)));
        return new AttendancePage.Counts(
                occasion.label(),
                "A family is counted once for each child. Groups smaller than five are not shown, nor is a second group where the first would follow from it.",
                kinds);
    }

    private List<Counted.Family> families(Occasion occasion, Viewer viewer) {
        return jdbc.sql(FAMILIES_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("occasion", occasion.id)
                .query((row, n) -> new Counted.Family(
                        row.getInt("year_group"),
                        row.getString("class"),
                        row.getBoolean("premium"),
                        row.getBoolean("sen"),
                        row.getBoolean("eal"),
                        row.getBoolean("booked"),
                        row.getBoolean("came")))
                .list();
    }

    private static String yes(boolean is) {
        return is ? "Yes" : "No";
    }

    private static AttendancePage.Kind kind(String name, List<Counted> groups) {
        return new AttendancePage.Kind(
                name, groups.stream().map(AttendanceQuery::row).toList());
    }

    private static AttendancePage.Row row(Counted group) {
        if (group.heldBack()) {
            return new AttendancePage.Row(group.group(), "not shown", "", "", "");
        }
        return new AttendancePage.Row(
                group.group(),
                String.valueOf(group.invited()),
                String.valueOf(group.booked()),
                String.valueOf(group.came()),
                Math.round(100.0 * group.came() / group.invited()) + "%");
    }

    private Map<String, List<Link>> unseen(LocalDate since, Viewer viewer) {
        Map<String, List<Link>> classes = new LinkedHashMap<>();
        jdbc.sql(UNSEEN_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("since", since)
                .query(row -> {
                    classes.computeIfAbsent(row.getString("class"), each -> new ArrayList<>())
                            .add(Link.to(
                                    row.getString("name"), viewer.path() + "/record/pupils/" + row.getString("id")));
                });
        return classes;
    }
}
