package org.waymark.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/**
 * The door to what children write before their meeting, from the tablet's side: nobody reads here what was sent. See
 * docs/rules/what-a-child-writes.md.
 */
@Repository
public class SelfReviews {
    /** Whoever pauses longer may go on at another tablet. */
    static final Duration AWAY = Duration.ofMinutes(20);

    static final String CHILDREN_SQL = """
            select m.id, p.id as pupil, p.given_name, p.family_name, v.started_at, v.sent_at, v.tablet,
                   (select count(distinct a.item) from mentoring.self_answer a
                     where a.school_id = :school and a.meeting_id = m.id and (a.chosen <> '' or a.words <> '')) as answers
              from mentoring.meeting m
              join pupils.pupil p on p.school_id = :school and p.id = m.pupil_id and p.left_on is null
              left join mentoring.self_review v on v.school_id = :school and v.meeting_id = m.id
             where m.school_id = :school and m.round_id = :round and p.class_id = :class
               and m.state in ('planned', 'prepared') and m.closed_because is null
               and exists (select 1 from access.visible_pupil s
                            where s.school_id = :school and s.account_id = :account and s.pupil_id = p.id)
             order by p.given_name collate "en-GB-x-icu", p.family_name collate "en-GB-x-icu", m.id
            """;
    static final String LEAVE_SQL = """
            update mentoring.self_review set tablet = null where school_id = :school and tablet = :tablet
            """;
    static final String BEGIN_SQL = """
            insert into mentoring.self_review as v (school_id, meeting_id, sitting, tablet, used_at, started_at)
            values (:school, :meeting, :sitting, :tablet, :now, :now)
            on conflict (school_id, meeting_id) do update
               set sitting = excluded.sitting, tablet = excluded.tablet, used_at = excluded.used_at
             where v.sent_at is null and (v.tablet is null or v.used_at < :away)
            """;
    static final String ANSWER_SQL = """
            insert into mentoring.self_answer (school_id, meeting_id, item, sitting, place, asked, chosen, words, at)
            values (:school, :meeting, :item, :sitting, :place, :asked, :chosen, :words, :now)
            on conflict (school_id, meeting_id, item, sitting) do update
               set chosen = excluded.chosen, words = excluded.words, at = excluded.at
            """;
    static final String USED_SQL = """
            update mentoring.self_review set used_at = :now where school_id = :school and meeting_id = :meeting
            """;
    static final String SEND_SQL = """
            update mentoring.self_review set sent_at = :now, tablet = null
             where school_id = :school and meeting_id = :meeting and sent_at is null
            """;
    static final String ANSWERS_SENT_SQL = """
            update mentoring.self_answer set sent_at = :now
             where school_id = :school and meeting_id = :meeting and sent_at is null
            """;

    private final JdbcClient jdbc;
    private final Sittings sittings;
    private final Audit audit;
    private final Clock clock;

    SelfReviews(JdbcClient jdbc, Sittings sittings, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.sittings = sittings;
        this.audit = audit;
        this.clock = clock;
    }

    /** A child of the class whose meeting is still to come, and how far the self-review is. */
    public record Child(
            MeetingId meeting,
            UUID pupil,
            String given,
            String family,
            int answers,
            @Nullable LocalDateTime sent,
            boolean started,
            boolean writing) {}

    public List<Child> children(Tablet tablet) {
        return children(tablet.schoolClass().value(), tablet.round().value(), tablet.viewer());
    }

    /** Whoever sits at a tablet presses a name of its own class, or there is no such name. */
    public Child child(MeetingId meeting, Tablet tablet) {
        return children(tablet).stream()
                .filter(each -> each.meeting().equals(meeting))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** By first name. */
    public List<Child> children(UUID schoolClass, UUID round, Viewer viewer) {
        return jdbc.sql(CHILDREN_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("class", schoolClass)
                .param("round", round)
                .query((row, n) -> new Child(
                        new MeetingId(row.getObject("id", UUID.class)),
                        row.getObject("pupil", UUID.class),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getInt("answers"),
                        moment(row, "sent_at"),
                        row.getObject("started_at") != null,
                        row.getString("tablet") != null))
                .list();
    }

    /**
     * A child presses their name and sits down.
     *
     * @throws Refused where it was sent, or is being written on another tablet
     */
    public void begin(MeetingId meeting, Tablet tablet) {
        Child child = child(meeting, tablet);
        if (child.sent() != null) {
            throw new Refused(
                    "%s has sent it already. Your teacher can open it again for you.".formatted(child.given()));
        }
        leave(tablet);
        int begun = jdbc.sql(BEGIN_SQL)
                .param("school", tablet.viewer().schoolKey())
                .param("meeting", meeting.value())
                .param("sitting", Uuid7.next())
                .param("tablet", tablet.hash())
                .param("now", now())
                .param("away", now().minus(AWAY))
                .update();
        if (begun == 0) {
            throw new Refused(
                    "%s is open on another tablet. Go on there, or ask your teacher.".formatted(child.given()));
        }
    }

    /** Whoever sat down here gets up. What was written stays, and is not shown again here. */
    public void leave(Tablet tablet) {
        jdbc.sql(LEAVE_SQL)
                .param("school", tablet.viewer().schoolKey())
                .param("tablet", tablet.hash())
                .update();
    }

    /** Empty where nobody sits here, or the child has left the class meanwhile. */
    public Optional<Sitting> sitting(Tablet tablet) {
        return sittings.at(tablet);
    }

    /** @throws Refused where it is too long: then nothing is changed */
    public void answer(Sitting sitting, String item, Sitting.Answer typed, Tablet tablet) {
        List<String> items = sitting.questions().stream().map(Question::item).toList();
        int place = items.indexOf(item);
        if (place < 0) {
            throw new NotFound();
        }
        Question question = sitting.questions().get(place);
        String words = typed.words().replace("\r\n", "\n").replace("\0", "").strip();
        int characters = words.codePointCount(0, words.length());
        if (characters > Sayings.LONGEST) {
            throw new Refused(
                    "words",
                    "This is very long: %,d letters. Make it %,d or fewer, or tell the rest in your meeting."
                            .formatted(characters, Sayings.LONGEST));
        }
        jdbc.sql(ANSWER_SQL)
                .param("school", tablet.viewer().schoolKey())
                .param("meeting", sitting.meeting().value())
                .param("item", item)
                .param("sitting", sitting.id())
                .param("place", place)
                .param("asked", question.asked())
                .param("chosen", question.choices().contains(typed.chosen()) ? typed.chosen() : "")
                .param("words", question.wordy() ? words : "")
                .param("now", now())
                .update();
        jdbc.sql(USED_SQL)
                .param("school", tablet.viewer().schoolKey())
                .param("meeting", sitting.meeting().value())
                .param("now", now())
                .update();
    }

    /** To the mentor. Sent twice, it is sent once. */
    public void send(Sitting sitting, Tablet tablet) {
        if (sitting.answered() == 0) {
            throw new Refused("There is nothing to send yet. Answer one question first.");
        }
        int sent = jdbc.sql(SEND_SQL)
                .param("school", tablet.viewer().schoolKey())
                .param("meeting", sitting.meeting().value())
                .param("now", now())
                .update();
        if (sent == 1) {
            jdbc.sql(ANSWERS_SENT_SQL)
                    .param("school", tablet.viewer().schoolKey())
                    .param("meeting", sitting.meeting().value())
                    .param("now", now())
                    .update();
            String meeting = sitting.meeting().value().toString();
            audit.record(tablet.viewer(), "sent a self-review", meeting, sitting.pupil(), null, null, null);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable LocalDateTime moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : Dates.here(at.toInstant());
    }
}
