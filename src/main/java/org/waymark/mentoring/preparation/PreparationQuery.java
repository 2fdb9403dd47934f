package org.waymark.mentoring.preparation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.attainment.SchoolingRow;
import org.waymark.attendance.AttendanceSettings;
import org.waymark.attendance.Bands;
import org.waymark.attendance.Figures;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.mentoring.MeetingState;
import org.waymark.progress.Schooling;
import org.waymark.school.SchoolDay;
import org.waymark.school.SchoolYears;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;
import tools.jackson.databind.json.JsonMapper;

/** Reads in one statement what this module and the small ones below know of a meeting's pupil; lists come as JSON. */
@Repository
class PreparationQuery {
    static final String SQL = """
            select m.id, m.pupil_id, m.state, m.day, m.at, m.day_note, r.start_year as round_year, r.sixth as round_sixth,
                   coalesce(w.mine, false) as mine, coalesce(f.given_name || ' ' || f.family_name, 'No mentor yet') as mentor,
                   p.given_name, p.given_name || ' ' || p.family_name as pupil, coalesce(c.name, 'No class') as class,
                   t.year_group, t.enrolled_on, t.taught_years, t.taught_groups,
                   g.current_year, g.half_termly, g.target_label, g.ptt_label, g.ptt_profile, g.wording, g.show_no_red,
                   g.scales_version, e.start_year, e.term, e.starts_on, e.ends_on,
                   h.possible, h.attended, h.medical, h.lates, b.green_from, b.amber_from, b.on_time, b.some_lates,
                   v.started_at, v.sent_at,
                   (select max(o.told_at) from mentoring.concern o
                     where o.school_id = :school and o.meeting_id = m.id and w.mine) as told_at,
                   exists (select 1 from identity.membership i
                            where i.school_id = :school and 'safeguarding_lead' = any (i.roles)) as has_lead,
                   (select jsonb_agg(jsonb_build_object('item', a.item, 'asked', a.asked, 'chosen', a.chosen, 'words', a.words,
                                                        'shared', a.shared_at is not null) order by a.place, a.at)
                      from mentoring.readable_answer a
                     where a.school_id = :school and a.account_id = :account and a.meeting_id = m.id) as answers,
                   (select jsonb_agg(jsonb_build_object('id', s.id, 'subject', coalesce(j.name, 'Personal'), 'wording', s.wording,
                                                        'reviewOn', s.review_on, 'outcome', s.outcome, 'mark', k.mark,
                                                        'thinks', (select i.at::date from mentoring.child_thinks i
                                                                    where i.school_id = :school and i.step_id = s.id))
                                     order by coalesce(j.position, 99), s.agreed_on, s.id)
                      from mentoring.next_step s
                      left join school.subject j on j.school_id = :school and j.id = s.subject_id
                      left join objectives.latest_mark k
                        on k.school_id = :school and k.pupil_id = s.pupil_id and k.objective_id = s.objective_id
                     where s.school_id = :school and s.pupil_id = m.pupil_id and s.meeting_id is distinct from m.id
                       and (s.outcome is null or s.reviewed_on >= r.first_day)) as steps,
                   (select jsonb_agg(jsonb_build_object('account', f.account_id, 'version', f.version, 'by', f.by_name,
                                                        'hope', f.hope, 'helps', f.helps, 'step', f.step,
                                                        'subject', coalesce(j.name, 'Personal'), 'day', f.at::date,
                                                        'answer', f.answer, 'reply', f.reply, 'answeredBy', f.answered_by_name,
                                                        'agreed', f.next_step_id is not null)
                                     order by f.at)
                      from (select distinct on (u.account_id) u.* from mentoring.family_word u
                             where u.school_id = :school and u.meeting_id = m.id
                             order by u.account_id, u.version desc) f
                      left join school.subject j on j.school_id = :school and j.id = f.subject_id) as family,
                   (select jsonb_agg(d.words order by d.at desc)
                      from (select words, at from mentoring.child_proud
                             where school_id = :school and pupil_id = m.pupil_id and w.mine
                             order by at desc
                             limit 5) d) as proud,
                   (select jsonb_agg(jsonb_build_object('id', n.id, 'words', n.words, 'day', n.at::date, 'here', n.meeting_id = m.id)
                                     order by n.at desc)
                      from mentoring.note n
                      join mentoring.meeting x on x.school_id = :school and x.id = n.meeting_id and x.pupil_id = m.pupil_id
                     where n.school_id = :school and n.account_id = :account) as notes,
                   (select jsonb_agg(jsonb_build_object('name', i.name, 'by', i.run_by, 'from', i.starts_on, 'before',
                                                        concat_ws(' ', nullif(k.before_grade, ''), nullif(k.before_words, '')))
                                     order by i.starts_on, i.name)
                      from interventions.taking_part k
                      join interventions.intervention i on i.school_id = :school and i.id = k.intervention_id
                     where k.school_id = :school and k.pupil_id = m.pupil_id
                       and i.starts_on <= :day and coalesce(i.ends_on >= :day, true)) as interventions,
                   (select jsonb_agg(jsonb_build_object('name', z.name, 'place', q.place, 'words', y.words) order by z.position, z.id)
                      from (select distinct on (u.strand_id) u.strand_id, u.place
                              from mentoring.strand_view u
                              join mentoring.meeting x on x.school_id = :school and x.id = u.meeting_id
                              join mentoring.round l on l.school_id = :school and l.id = x.round_id
                             where u.school_id = :school and u.who = 'agreed' and x.pupil_id = m.pupil_id
                               and (l.start_year, l.sixth) < (r.start_year, r.sixth)
                             order by u.strand_id, l.start_year desc, l.sixth desc, u.version desc) q
                      join mentoring.strand z on z.school_id = :school and z.id = q.strand_id
                      left join mentoring.strand_colour y on y.school_id = :school and y.place = q.place
                     where q.place is not null) as strands,
                   (select n.id
                      from mentoring.meeting n
                      join mentoring.round o on o.school_id = :school and o.id = n.round_id and o.closed_at is null
                      join pupils.pupil x on x.school_id = :school and x.id = n.pupil_id
                     where n.school_id = :school and n.mentor_id = m.mentor_id and n.state = 'planned'
                       and n.closed_because is null and n.id <> m.id
                     order by n.day nulls last, n.at nulls last, x.family_name collate "en-GB-x-icu",
                              x.given_name collate "en-GB-x-icu", n.id
                     limit 1) as next_id
              from mentoring.meeting m
              join mentoring.round r on r.school_id = :school and r.id = m.round_id
              join pupils.pupil p on p.school_id = :school and p.id = m.pupil_id
              join pupils.schooling t on t.school_id = :school and t.pupil_id = p.id
              join school.settings g on g.school_id = :school
              left join lateral (select start_year, term, starts_on, ends_on from school.term
                                  where school_id = :school and starts_on <= :day and start_year = :year
                                  order by starts_on desc
                                  limit 1) e on true
              left join lateral (select true as mine from access.person a
                                  where a.school_id = :school and a.account_id = :account
                                    and a.staff_id = m.mentor_id) w on true
              left join school.staff f on f.school_id = :school and f.id = m.mentor_id
              left join school.class c on c.school_id = :school and c.id = p.class_id
              left join attendance.figures h
                on h.school_id = :school and h.pupil_id = p.id and h.start_year = r.start_year and h.sixth = r.sixth
              left join attendance.settings b on b.school_id = :school
              left join mentoring.self_review v on v.school_id = :school and v.meeting_id = m.id
             where m.school_id = :school and m.id = :meeting and (w.mine or :arranges)
               and exists (select 1 from access.visible_pupil s
                            where s.school_id = :school and s.account_id = :account and s.pupil_id = p.id)
            """;
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    PreparationQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a child said. */
    record Answer(String item, String asked, String chosen, String words, boolean shared) {}

    /** A next step that was agreed before this meeting. */
    record Step(
            UUID id,
            String subject,
            String wording,
            LocalDate reviewOn,
            @Nullable String outcome,
            @Nullable String mark,
            @Nullable LocalDate thinks) {}

    /** One of the viewer's own notes of this pupil; from this meeting or an earlier one. */
    record Note(UUID id, String words, LocalDate day, boolean here) {}

    /** An intervention that runs. */
    record Intervention(String name, String by, LocalDate from, String before) {}

    /** What was last agreed of an attitude strand. */
    record Agreed(String name, int place, @Nullable String words) {}

    /** All that was read. */
    record Found(
            UUID pupilId,
            String given,
            String pupil,
            String className,
            CollectionPoint round,
            MeetingState state,
            @Nullable LocalDate day,
            @Nullable LocalTime at,
            String note,
            boolean mine,
            String mentor,
            SchoolDay today,
            Schooling schooling,
            @Nullable Figures attendance,
            Bands bands,
            boolean started,
            @Nullable OffsetDateTime sent,
            @Nullable OffsetDateTime told,
            boolean hasLead,
            List<Answer> answers,
            List<Step> steps,
            List<FamilySaid> family,
            List<String> proud,
            List<Note> notes,
            List<Intervention> interventions,
            List<Agreed> strands,
            @Nullable UUID next) {}

    Optional<Found> meeting(UUID meeting, LocalDate day, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("arranges", viewer.may(Audience.ARRANGING))
                .param("meeting", meeting)
                .param("day", day)
                .param("year", AcademicYear.of(day).startYear())
                .query((row, n) -> found(row, day))
                .optional();
    }

    private static Found found(ResultSet row, LocalDate day) throws SQLException {
        SchoolDay today = SchoolYears.day(row, day);
        return new Found(
                row.getObject("pupil_id", UUID.class),
                row.getString("given_name"),
                row.getString("pupil"),
                row.getString("class"),
                new CollectionPoint(new AcademicYear(row.getInt("round_year")), row.getInt("round_sixth")),
                MeetingState.of(row.getString("state")),
                row.getObject("day", LocalDate.class),
                row.getObject("at", LocalTime.class),
                row.getString("day_note"),
                row.getBoolean("mine"),
                row.getString("mentor"),
                today,
                SchoolingRow.read(row, today.settings().currentYear()),
                figures(row),
                bands(row),
                row.getObject("started_at") != null,
                row.getObject("sent_at", OffsetDateTime.class),
                row.getObject("told_at", OffsetDateTime.class),
                row.getBoolean("has_lead"),
                list(row, "answers", Answer[].class),
                list(row, "steps", Step[].class),
                list(row, "family", FamilySaid[].class),
                list(row, "proud", String[].class),
                list(row, "notes", Note[].class),
                list(row, "interventions", Intervention[].class),
                list(row, "strands", Agreed[].class),
                row.getObject("next_id", UUID.class));
    }

    private static @Nullable Figures figures(ResultSet row) throws SQLException {
        return row.getObject("possible") == null
                ? null
                : new Figures(
                        row.getInt("possible"), row.getInt("attended"), row.getInt("medical"), row.getInt("lates"));
    }

    private static Bands bands(ResultSet row) throws SQLException {
        return row.getObject("green_from") == null
                ? AttendanceSettings.USUAL.bands()
                : new Bands(
                        row.getInt("green_from"),
                        row.getInt("amber_from"),
                        row.getInt("on_time"),
                        row.getInt("some_lates"));
    }

    private static <T> List<T> list(ResultSet row, String column, Class<T[]> type) throws SQLException {
        String json = row.getString(column);
        return json == null ? List.of() : List.of(JSON.readValue(json, type));
    }
}
