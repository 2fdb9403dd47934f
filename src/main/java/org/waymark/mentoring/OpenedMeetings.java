package org.waymark.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;
import tools.jackson.databind.json.JsonMapper;

/** Opens a meeting with all that stands beside every topic of it, in one statement. */
@Repository
public class OpenedMeetings {
    static final String SQL = """
            select m.id, m.pupil_id, m.mentor_id, m.state, m.day, m.at, m.day_note, m.held_on, m.closed_because,
                   r.id as round_id, r.start_year, r.sixth, r.first_day, r.last_day, r.closed_at is not null as closed,
                   exists (select 1 from access.person a
                            where a.school_id = :school and a.account_id = :account
                              and a.staff_id = m.mentor_id) as mine,
                   p.given_name || ' ' || p.family_name as pupil, p.given_name,
                   coalesce(s.given_name || ' ' || s.family_name, 'No mentor yet') as mentor,
                   exists (select 1 from mentoring.strand k
                            where k.school_id = :school and k.retired_at is null) as strands,
                   (select min(t.ends_on) from school.term t
                     where t.school_id = :school and t.ends_on > :today) as term_end,
                   (select string_agg(n.narrative, chr(10) order by n.set_at)
                      from targets.arrangement n
                     where n.school_id = :school and n.pupil_id = p.id and n.kind = 'engagement model'
                       and n.from_on <= :today and coalesce(n.until_on >= :today, true)
                       and coalesce(n.ended_on > :today, true)) as narrative,
                   (select jsonb_agg(jsonb_build_object(
                               'field', d.field, 'version', d.version, 'words', d.words, 'by', d.by_name))
                      from (select distinct on (field) field, version, words, by_name
                              from mentoring.said
                             where school_id = :school and meeting_id = m.id
                             order by field, version desc) d) as said,
                   (select jsonb_agg(jsonb_build_object(
                               'item', a.item, 'asked', a.asked, 'chosen', a.chosen, 'words', a.words)
                                     order by a.place, a.at)
                      from (select distinct item, asked, chosen, words, place, at
                              from mentoring.readable_answer
                             where school_id = :school and account_id = :account and meeting_id = m.id
                               and shared_at is not null) a) as child,
                   (select jsonb_agg(jsonb_build_object('account', f.account_id, 'version', f.version, 'words', f.step,
                                                        'about', coalesce(b.name, 'Personal')) order by f.at)
                      from (select distinct on (w.account_id) w.account_id, w.version, w.step, w.subject_id, w.at, w.next_step_id
                              from mentoring.family_word w
                             where w.school_id = :school and w.meeting_id = m.id
                             order by w.account_id, w.version desc) f
                      left join school.subject b on b.school_id = :school and b.id = f.subject_id
                     where f.step <> '' and f.next_step_id is null) as proposed
              from mentoring.meeting m
              join mentoring.round r on r.school_id = :school and r.id = m.round_id
              join pupils.pupil p on p.school_id = :school and p.id = m.pupil_id
              left join school.staff s on s.school_id = :school and s.id = m.mentor_id
             where m.school_id = :school and m.id = :meeting
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenedMeetings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty where the viewer does not see the pupil. */
    public Optional<OpenedMeeting> find(MeetingId id, Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("meeting", id.value())
                .param("today", today)
                .query((row, n) -> opened(row, today))
                .optional();
    }

    private OpenedMeeting opened(ResultSet row, LocalDate today) throws SQLException {
        return new OpenedMeeting(
                Meetings.meeting(row),
                row.getString("pupil"),
                row.getString("given_name"),
                row.getString("mentor"),
                row.getString("closed_because"),
                row.getBoolean("strands"),
                NextSteps.usualReview(row.getObject("term_end", LocalDate.class), today),
                row.getString("narrative"),
                said(row.getString("said")),
                child(row.getString("child")),
                proposed(row.getString("proposed")));
    }

    private static List<OpenedMeeting.Proposed> proposed(@Nullable String stored) {
        return stored == null ? List.of() : List.of(JSON.readValue(stored, OpenedMeeting.Proposed[].class));
    }

    private record Stored(String field, int version, String words, String by) {}

    private Map<Field, Said> said(@Nullable String stored) {
        Map<Field, Said> said = Said.nothing();
        if (stored != null) {
            for (Stored each : JSON.readValue(stored, Stored[].class)) {
                Field field = Field.of(each.field());
                said.put(field, new Said(field, each.version(), each.words(), each.by()));
            }
        }
        return said;
    }

    private record Answered(String item, String asked, String chosen, String words) {}

    private List<SelfAnswers.Shared> child(@Nullable String stored) {
        return stored == null
                ? List.of()
                : Stream.of(JSON.readValue(stored, Answered[].class))
                        .map(each -> new SelfAnswers.Shared(
                                Question.topic(each.item()), each.asked(), each.chosen(), each.words()))
                        .toList();
    }
}
