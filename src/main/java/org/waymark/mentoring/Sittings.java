package org.waymark.mentoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.YearGroup;
import org.waymark.tenancy.Viewer;

/** Finds the child who sits at a tablet, and what they are asked. */
@Repository
class Sittings {
    static final String WRITING_SQL = """
            select v.meeting_id, v.sitting, m.pupil_id, p.given_name, p.year_group, r.first_day,
                   coalesce(s.given_name || ' ' || s.family_name, '') as mentor
              from mentoring.self_review v
              join mentoring.meeting m on m.school_id = :school and m.id = v.meeting_id
              join mentoring.round r on r.school_id = :school and r.id = m.round_id
              join pupils.pupil p on p.school_id = :school and p.id = m.pupil_id and p.left_on is null
              left join school.staff s on s.school_id = :school and s.id = m.mentor_id
             where v.school_id = :school and v.tablet = :tablet and p.class_id = :class
               and m.state in ('planned', 'prepared') and m.closed_because is null
            """;
    static final String STEPS_SQL = """
            select n.id, n.wording
              from mentoring.next_step n
              left join school.subject s on s.school_id = :school and s.id = n.subject_id
             where n.school_id = :school and n.pupil_id = :pupil and n.meeting_id is distinct from :meeting
               and (n.outcome is null or n.outcome <> 'withdrawn' and n.reviewed_on >= :since)
             order by coalesce(s.position, 99), n.agreed_on, n.id
            """;
    static final String ANSWERS_SQL = """
            select item, sitting, chosen, words from mentoring.self_answer
             where school_id = :school and meeting_id = :meeting and (chosen <> '' or words <> '')
            """;

    private final JdbcClient jdbc;
    private final Strands strands;

    Sittings(JdbcClient jdbc, Strands strands) {
        this.jdbc = jdbc;
        this.strands = strands;
    }

    private record Who(
            UUID sitting, UUID meeting, UUID pupil, String given, String mentor, YearGroup year, LocalDate since) {}

    Optional<Sitting> at(Tablet tablet) {
        return jdbc.sql(WRITING_SQL)
                .param("school", tablet.viewer().schoolKey())
                .param("tablet", tablet.hash())
                .param("class", tablet.schoolClass().value())
                .query((row, n) -> new Who(
                        row.getObject("sitting", UUID.class),
                        row.getObject("meeting_id", UUID.class),
                        row.getObject("pupil_id", UUID.class),
                        row.getString("given_name"),
                        row.getString("mentor"),
                        new YearGroup(row.getInt("year_group")),
                        row.getObject("first_day", LocalDate.class)))
                .optional()
                .map(who -> sitting(who, tablet.viewer()));
    }

    private Sitting sitting(Who who, Viewer viewer) {
        Map<String, Sitting.Answer> now = new HashMap<>();
        Set<String> earlier = new HashSet<>();
        jdbc.sql(ANSWERS_SQL)
                .param("school", viewer.schoolKey())
                .param("meeting", who.meeting())
                .query(row -> {
                    String item = row.getString("item");
                    if (who.sitting().equals(row.getObject("sitting", UUID.class))) {
                        now.put(item, new Sitting.Answer(row.getString("chosen"), row.getString("words")));
                    } else {
                        earlier.add(item);
                    }
                });
        return new Sitting(
                who.sitting(),
                new MeetingId(who.meeting()),
                who.pupil(),
                who.given(),
                who.mentor(),
                Question.isYoung(who.year()),
                Question.all(who.year(), steps(who, viewer), strands.inUse(viewer), strands.colours(viewer)),
                now,
                earlier);
    }

    /** Those that are open, and those that were reviewed in this round; none that this very meeting agreed. */
    private List<Question.Step> steps(Who who, Viewer viewer) {
        return jdbc.sql(STEPS_SQL)
                .param("school", viewer.schoolKey())
                .param("pupil", who.pupil())
                .param("meeting", who.meeting())
                .param("since", who.since())
                .query((row, n) -> new Question.Step(row.getObject("id", UUID.class), row.getString("wording")))
                .list();
    }
}
