package org.waymark.mentoring.pupils;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.mentoring.Awards;
import org.waymark.mentoring.Field;
import org.waymark.mentoring.MeetingState;
import org.waymark.mentoring.NextSteps;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;

@Repository
class StoryQuery {
    static final String WHO_SQL = """
            select p.given_name || ' ' || p.family_name as name, coalesce(c.name, '') as class,
                   d.one, d.many, d.awards, d.tier, d.next_from, d.next_tier,
                   (select min(t.ends_on) from school.term t
                     where t.school_id = :school and t.ends_on > :today) as term_end
              from pupils.pupil p
              left join school.class c on c.school_id = :school and c.id = p.class_id
              left join mentoring.awarded d on d.school_id = :school and d.pupil_id = p.id
             where p.school_id = :school and p.id = :pupil
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            """;
    static final String STEPS_SQL = """
            select n.id, coalesce(s.name, 'Personal') as subject, n.wording, n.agreed_on, n.agreed_by_name,
                   n.outcome, n.evidence, n.reason, n.then_what, n.reviewed_on
              from mentoring.next_step n
              left join school.subject s on s.school_id = :school and s.id = n.subject_id
             where n.school_id = :school and n.pupil_id = :pupil
             order by coalesce(s.position, 99), n.agreed_on, n.id
            """;
    static final String MEETINGS_SQL = """
            select m.state, coalesce(m.held_on, m.day, r.last_day) as day, m.held_on, m.closed_because, r.start_year, r.sixth,
                   coalesce(s.given_name || ' ' || s.family_name, 'No mentor yet') as mentor
              from mentoring.meeting m
              join mentoring.round r on r.school_id = :school and r.id = m.round_id
              left join school.staff s on s.school_id = :school and s.id = m.mentor_id
             where m.school_id = :school and m.pupil_id = :pupil
             order by day
            """;

    /** Of meetings that were held: to their mentor and whoever arranges, and to all who see the pupil once it is shared. */
    static final String HOPES_SQL = """
            select distinct on (m.id, d.field) m.held_on, d.field, d.words
              from mentoring.meeting m
              join mentoring.said d on d.school_id = :school and d.meeting_id = m.id and d.field in ('want', 'be')
             where m.school_id = :school and m.pupil_id = :pupil and m.held_on is not null
               and (:arranging or m.state <> 'held'
                    or exists (select 1 from access.person a
                                where a.school_id = :school and a.account_id = :account and a.staff_id = m.mentor_id))
             order by m.id, d.field desc, d.version desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StoryQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param termEnd when a next step is looked at again where nobody says otherwise */
    record Who(String name, String className, String awards, LocalDate termEnd) {}

    record Step(
            UUID id,
            String subject,
            String wording,
            LocalDate agreedOn,
            String agreedBy,
            @Nullable String outcome,
            @Nullable String evidence,
            @Nullable String reason,
            @Nullable String then,
            @Nullable LocalDate reviewedOn) {}

    /** What a child hopes for, as it was said last in a meeting. */
    record Hope(LocalDate heldOn, Field field, String words) {}

    record Met(
            MeetingState state,
            LocalDate day,
            @Nullable LocalDate heldOn,
            @Nullable String closedBecause,
            CollectionPoint point,
            String mentor) {}

    Optional<Who> who(UUID pupil, Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(WHO_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil)
                .param("today", today)
                .query((row, n) -> new Who(
                        row.getString("name"),
                        row.getString("class"),
                        Awards.inWords(row),
                        NextSteps.usualReview(row.getObject("term_end", LocalDate.class), today)))
                .optional();
    }

    List<Step> steps(UUID pupil, Viewer viewer) {
        return jdbc.sql(STEPS_SQL)
                .param("school", viewer.schoolKey())
                .param("pupil", pupil)
                .query((row, n) -> new Step(
                        row.getObject("id", UUID.class),
                        row.getString("subject"),
                        row.getString("wording"),
                        row.getObject("agreed_on", LocalDate.class),
                        row.getString("agreed_by_name"),
                        row.getString("outcome"),
                        row.getString("evidence"),
                        row.getString("reason"),
                        row.getString("then_what"),
                        row.getObject("reviewed_on", LocalDate.class)))
                .list();
    }

    List<Hope> hopes(UUID pupil, Viewer viewer) {
        return jdbc.sql(HOPES_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil)
                .param("arranging", viewer.may(Audience.ARRANGING))
                .query((row, n) -> new Hope(
                        row.getObject("held_on", LocalDate.class),
                        row.getString("field").equals("be") ? Field.BE : Field.WANT,
                        row.getString("words")))
                .list();
    }

    List<Met> meetings(UUID pupil, Viewer viewer) {
        return jdbc.sql(MEETINGS_SQL)
                .param("school", viewer.schoolKey())
                .param("pupil", pupil)
                .query((row, n) -> new Met(
                        MeetingState.of(row.getString("state")),
                        row.getObject("day", LocalDate.class),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("closed_because"),
                        new CollectionPoint(new AcademicYear(row.getInt("start_year")), row.getInt("sixth")),
                        row.getString("mentor")))
                .list();
    }
}
