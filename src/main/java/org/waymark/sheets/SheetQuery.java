package org.waymark.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.attainment.SchoolingRow;
import org.waymark.audit.Audit;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.mentoring.MeetingState;
import org.waymark.progress.Schooling;
import org.waymark.pupils.PupilId;
import org.waymark.school.SchoolDay;
import org.waymark.school.SchoolYears;
import org.waymark.sheets.SheetPage.Top;
import org.waymark.targets.PupilRecord;
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
                   (select case when l.png is null then null else l.id end from sheets.logo l
                     where l.school_id = :school order by l.at desc, l.id desc limit 1) as logo,
                   m.id as meeting, m.start_year, m.sixth, m.mentor, m.role, m.state, coalesce(m.held_on, m.day) as met,
                   v.id as version, v.number, v.page, v.reason, v.printed, n.steps,
                   (select jsonb_agg(jsonb_build_object(
                               'id', w.id, 'number', w.number, 'round', w.page -> 'top' ->> 'round', 'at', w.at,
                               'by', w.by_name, 'reason', w.reason) order by w.at desc, w.number desc)
                      from sheets.version w
                     where w.school_id = :school and w.pupil_id = p.id) as signed,
                   y.year_group, y.enrolled_on, y.taught_years, y.taught_groups
              from pupils.pupil p
              join pupils.schooling y on y.school_id = :school and y.pupil_id = p.id
              left join school.class c on (c.school_id, c.id) = (p.school_id, p.class_id)
              left join lateral (
                   select n.id, n.state, n.day, n.held_on, r.start_year, r.sixth,
                          s.given_name || ' ' || s.family_name as mentor,
                          case when exists (select 1 from access.class_teacher t
                                             where t.school_id = :school and t.class_id = p.class_id
                                               and t.staff_id = n.mentor_id)
                               then 'class teacher' else s.job end as role
                     from mentoring.meeting n
                     join mentoring.round r on r.school_id = :school and r.id = n.round_id
                     left join school.staff s on s.school_id = :school and s.id = n.mentor_id
                    where n.school_id = :school and n.pupil_id = p.id and n.closed_because is null
                      and (r.closed_at is null or r.start_year = :year and r.sixth = :sixth)
                    order by r.start_year desc, r.sixth desc
                    limit 1) m on true
              left join lateral (
                   select w.id, w.number, w.page, w.reason,
                          array(select distinct e.act from audit.event e
                                 where e.school_id = :school and e.pupil_id = p.id and e.subject = w.id::text
                                   and e.act like 'printed %' and (e.account_id <> :account or e.at < :lately)) as printed
                     from sheets.version w
                    where w.school_id = :school and w.meeting_id = m.id
                    order by w.number desc
                    limit 1) v on true
              left join lateral (
                   select jsonb_agg(jsonb_build_object(
                              'id', n.id, 'meeting', n.meeting_id, 'subject', coalesce(b.name, ''),
                              'wording', n.wording, 'howWeKnow', n.how_we_know, 'iWill', n.i_will,
                              'schoolWill', n.school_will, 'homeCan', n.home_can, 'agreedOn', n.agreed_on,
                              'reviewOn', n.review_on, 'outcome', n.outcome, 'evidence', coalesce(n.evidence, ''),
                              'then', n.then_what, 'reviewedOn', n.reviewed_on)
                              order by n.subject_id is null, b.position, n.agreed_on, n.id) as steps
                     from mentoring.next_step n
                     left join school.subject b on b.school_id = :school and b.id = n.subject_id
                    where n.school_id = :school and n.pupil_id = p.id
                      and (n.outcome is null
                           or n.reviewed_on > coalesce((select max(o.held_on) from mentoring.meeting o
                                                         where o.school_id = :school and o.pupil_id = p.id
                                                           and o.id is distinct from m.id), date '-infinity'))) n on true
             where p.school_id = :school and p.left_on is null
               and (p.id = any (:pupils::uuid[]) or p.class_id = :class::uuid)
               and exists (select 1 from access.visible_pupil a
                            where a.school_id = :school and a.account_id = :account and a.pupil_id = p.id)
             order by p.family_name collate "en-GB-x-icu", p.given_name collate "en-GB-x-icu", p.id
            """;
    /** Whoever opens a file again so soon has the same copy in hand: it is no reprint. */
    static final Duration SAME_COPY = Duration.ofMinutes(10);

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
    private final Versions versions;
    private final ObjectProvider<NextConsultation> consultations;
    private final Audit audit;
    private final Clock clock;

    SheetQuery(
            JdbcClient jdbc,
            SchoolYears years,
            SubjectRecords records,
            Versions versions,
            ObjectProvider<NextConsultation> consultations,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.years = years;
        this.records = records;
        this.versions = versions;
        this.consultations = consultations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A pupil whose sheet is made.
     *
     * @param page as it was signed, where it is; else as it stands today
     * @param meeting null: no meeting this round
     * @param steps what the meeting speaks of
     * @param past every signed version of every round, the newest first
     */
    public record Sheet(
            UUID pupil,
            SheetPage page,
            @Nullable UUID meeting,
            @Nullable Signed signed,
            SheetSteps steps,
            List<Past> past) {}

    /**
     * Which version a signed sheet is, and whether the family may have it.
     *
     * @param printed the kinds of paper that it was printed on before
     */
    public record Signed(UUID version, int number, boolean amended, boolean shared, Set<String> printed) {}

    /** A signed sheet of this round or an earlier one. */
    public record Past(
            UUID id,
            int number,
            String round,
            Instant at,
            String by,
            @Nullable String reason) {}

    private record OnRoll(
            PupilId id,
            String name,
            String className,
            String teachers,
            String support,
            @Nullable UUID logo,
            @Nullable Meets meets,
            @Nullable SheetPage frozen,
            @Nullable Signed signed,
            SheetSteps steps,
            List<Past> past,
            Schooling schooling) {
        /** The meeting that the sheet is about. */
        record Meets(
                UUID id,
                CollectionPoint round,
                @Nullable String mentor,
                @Nullable String role,
                String met) {}
    }

    /** Empty where the viewer does not see the pupil. */
    public Optional<Sheet> pupil(UUID pupil, Viewer viewer) {
        return sheets(List.of(pupil), null, true, viewer).stream().findFirst();
    }

    /** In register order; empty where the viewer sees nobody of the class. */
    public List<Sheet> classSet(UUID schoolClass, Viewer viewer) {
        return sheets(List.of(), schoolClass, true, viewer);
    }

    /** Of these pupils, those whom the viewer sees. */
    public List<Sheet> of(Collection<UUID> pupils, Viewer viewer) {
        return sheets(pupils, null, true, viewer);
    }

    /** What stands today of one pupil, signed or not: what is frozen when the meeting is signed. */
    Optional<Sheet> today(UUID pupil, Viewer viewer) {
        return sheets(List.of(pupil), null, false, viewer).stream().findFirst();
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

    private List<Sheet> sheets(Collection<UUID> pupils, @Nullable UUID schoolClass, boolean asSigned, Viewer viewer) {
        var today = years.on(LocalDate.now(clock), viewer);
        var onRoll = onRoll(pupils, schoolClass, today, asSigned, viewer);
        if (onRoll.isEmpty()) {
            return List.of();
        }
        var toMake = onRoll.stream().filter(each -> each.frozen == null).toList();
        var found = toMake.isEmpty()
                ? Map.<PupilId, PupilRecord>of()
                : records.on(toMake.stream().collect(Collectors.toMap(OnRoll::id, OnRoll::schooling)), today, viewer);
        var talks = talks(toMake.stream().map(each -> each.id.value()).toList(), today.day(), viewer);
        audit.opened(onRoll.stream().map(each -> each.id.value()).toList(), viewer);
        return onRoll.stream()
                .flatMap(each -> Optional.ofNullable(each.frozen)
                        .or(() -> Optional.ofNullable(found.get(each.id))
                                .map(record -> made(each, record, viewer).consulting(talks.get(each.id.value()))))
                        .map(page -> new Sheet(
                                each.id.value(),
                                page,
                                each.meets == null ? null : each.meets.id,
                                each.signed,
                                each.steps,
                                each.past))
                        .stream())
                .toList();
    }

    private Map<UUID, NextConsultation.Days> talks(List<UUID> pupils, LocalDate today, Viewer viewer) {
        NextConsultation next = consultations.getIfAvailable();
        return next == null || pupils.isEmpty() ? Map.of() : next.of(pupils, today, viewer);
    }

    private static SheetPage made(OnRoll each, PupilRecord record, Viewer viewer) {
        var meets = each.meets;
        var round = meets == null ? null : meets.round;
        var mentor = meets == null ? null : meets.mentor;
        return SheetMaking.page(
                new Top(
                        viewer.schoolName(),
                        round == null
                                ? record.asOf().term().label() + " "
                                        + record.asOf().year().label()
                                : round.label(),
                        each.name,
                        record.yearGroup().label(),
                        each.className,
                        mentor == null ? each.teachers : mentor,
                        mentor == null || meets == null || meets.role == null ? "class teacher" : meets.role,
                        meets == null ? "" : meets.met,
                        "",
                        each.support,
                        each.logo),
                record,
                Talk.byHand(each.steps.toTalkAbout(meets == null ? null : meets.id)));
    }

    private List<OnRoll> onRoll(
            Collection<UUID> pupils, @Nullable UUID schoolClass, SchoolDay today, boolean asSigned, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("today", today.day())
                .param("year", today.point().year().startYear())
                .param("sixth", today.point().sixth())
                .param("lately", clock.instant().minus(SAME_COPY).atOffset(ZoneOffset.UTC))
                .param("pupils", pupils.toArray(UUID[]::new))
                .param("class", schoolClass, Types.OTHER)
                .query((row, n) -> new OnRoll(
                        new PupilId(row.getObject("id", UUID.class)),
                        row.getString("given_name") + " " + row.getString("family_name"),
                        Optional.ofNullable(row.getString("class")).orElse("no class"),
                        row.getString("teachers"),
                        row.getString("support"),
                        row.getObject("logo", UUID.class),
                        meets(row),
                        asSigned && row.getString("page") != null ? versions.page(row.getString("page")) : null,
                        asSigned ? signed(row) : null,
                        versions.steps(row.getString("steps")),
                        versions.past(row.getString("signed")),
                        SchoolingRow.read(row, today.settings().currentYear())))
                .list();
    }

    private static OnRoll.@Nullable Meets meets(ResultSet row) throws SQLException {
        UUID meeting = row.getObject("meeting", UUID.class);
        if (meeting == null) {
            return null;
        }
        LocalDate met = row.getObject("met", LocalDate.class);
        return new OnRoll.Meets(
                meeting,
                new CollectionPoint(new AcademicYear(row.getInt("start_year")), row.getInt("sixth")),
                row.getString("mentor"),
                row.getString("role"),
                met == null ? "" : Dates.written(met));
    }

    private static @Nullable Signed signed(ResultSet row) throws SQLException {
        UUID version = row.getObject("version", UUID.class);
        String state = row.getString("state");
        return version == null
                ? null
                : new Signed(
                        version,
                        row.getInt("number"),
                        row.getString("reason") != null,
                        !MeetingState.HELD.code().equals(state),
                        Set.of((String[]) row.getArray("printed").getArray()));
    }
}
