package org.waymark.sheets;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.attainment.SchoolingRow;
import org.waymark.audit.Audit;
import org.waymark.progress.Schooling;
import org.waymark.pupils.PupilId;
import org.waymark.school.SchoolYears;
import org.waymark.sheets.SheetPage.Top;
import org.waymark.targets.SubjectRecords;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

/** Reads what sheets are made of, in a handful of statements however large the class; and records that it was opened. */
@Repository
public class SheetQuery {
    static final String SQL = """
            select p.id, p.given_name, p.family_name, c.name as class,
                   coalesce((select string_agg(s.given_name || ' ' || s.family_name, ' and ' order by s.family_name)
                               from access.class_teacher t
                               join school.staff s on (s.school_id, s.id) = (t.school_id, t.staff_id)
                              where t.school_id = :school and t.class_id = p.class_id), '') as teachers,
                   coalesce((select string_agg(i.name, ', ' order by i.name)
                               from interventions.taking_part k
                               join interventions.intervention i
                                 on (i.school_id, i.id) = (k.school_id, k.intervention_id)
                              where k.school_id = :school and k.pupil_id = p.id and i.for_home
                                and i.starts_on <= :today and coalesce(i.ends_on >= :today, true)), '') as support,
                   y.year_group, y.enrolled_on, y.taught_years, y.taught_groups
              from pupils.pupil p
              join pupils.schooling y on y.school_id = :school and y.pupil_id = p.id
              left join school.class c on (c.school_id, c.id) = (p.school_id, p.class_id)
             where p.school_id = :school and p.left_on is null
               and (p.id = :pupil::uuid or p.class_id = :class::uuid)
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by p.family_name collate "en-GB-x-icu", p.given_name collate "en-GB-x-icu", p.id
            """;
    static final String CLASS_SQL = """
            select c.id
              from school.class c
              join school.settings s on s.school_id = c.school_id and s.current_year = c.start_year
             where c.school_id = :school and lower(c.name) = lower(:name)
            """;
    static final String UPN_SQL = """
            select id from pupils.pupil where school_id = :school and upn = upper(:upn) and left_on is null
            """;

    private final JdbcClient jdbc;
    private final SchoolYears years;
    private final SubjectRecords records;
    private final Audit audit;
    private final Clock clock;

    SheetQuery(JdbcClient jdbc, SchoolYears years, SubjectRecords records, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.years = years;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** A pupil whose sheet is made. */
    public record Sheet(UUID pupil, SheetPage page) {}

    private record OnRoll(
            PupilId id, String name, String className, String teachers, String support, Schooling schooling) {}

    /** Empty where the viewer does not see the pupil. */
    public Optional<SheetPage> pupil(UUID pupil, Viewer viewer) {
        return sheets(pupil, null, viewer).stream().map(Sheet::page).findFirst();
    }

    /** In register order; empty where the viewer sees nobody of the class. */
    public List<Sheet> classSet(UUID schoolClass, Viewer viewer) {
        return sheets(null, schoolClass, viewer);
    }

    /** This year's class of that name. */
    public Optional<UUID> classNamed(String name, Viewer viewer) {
        return jdbc.sql(CLASS_SQL)
                .param("school", viewer.schoolKey())
                .param("name", name.strip())
                .query(UUID.class)
                .optional();
    }

    public Optional<UUID> pupilWithUpn(String upn, Viewer viewer) {
        return jdbc.sql(UPN_SQL)
                .param("school", viewer.schoolKey())
                .param("upn", upn.strip())
                .query(UUID.class)
                .optional();
    }

    private List<Sheet> sheets(@Nullable UUID pupil, @Nullable UUID schoolClass, Viewer viewer) {
        var today = years.on(LocalDate.now(clock), viewer);
        var onRoll = jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("today", today.day())
                .param("pupil", pupil, Types.OTHER)
                .param("class", schoolClass, Types.OTHER)
                .query((row, n) -> new OnRoll(
                        new PupilId(row.getObject("id", UUID.class)),
                        row.getString("given_name") + " " + row.getString("family_name"),
                        Optional.ofNullable(row.getString("class")).orElse("no class"),
                        row.getString("teachers"),
                        row.getString("support"),
                        SchoolingRow.read(row, today.settings().currentYear())))
                .list();
        if (onRoll.isEmpty()) {
            return List.of();
        }
        var found = records.on(onRoll.stream().collect(Collectors.toMap(OnRoll::id, OnRoll::schooling)), today, viewer);
        audit.opened(onRoll.stream().map(each -> each.id.value()).toList(), viewer);
        return onRoll.stream()
                .flatMap(each -> Optional.ofNullable(found.get(each.id))
                        .map(record -> new Sheet(
                                each.id.value(),
                                SheetMaking.page(
                                        new Top(
                                                viewer.schoolName(),
                                                record.asOf().term().label() + " "
                                                        + record.asOf().year().label(),
                                                each.name,
                                                record.yearGroup().label(),
                                                each.className,
                                                each.teachers,
                                                Dates.written(today.day()),
                                                each.support),
                                        record)))
                        .stream())
                .toList();
    }
}
