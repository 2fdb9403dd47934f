package org.waymark.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.pupils.PupilId;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/**
 * The door to what families say before a meeting, each adult for themselves. It may be changed until the meeting is held. Whoever
 * prepares the meeting reads it and answers; no adult is ever told another's.
 */
@Repository
public class FamilyWords {
    /** How long before a round begins a family may write. */
    public static final int DAYS_BEFORE = 21;

    static final String OPEN_SQL = """
            select m.id
              from mentoring.meeting m
              join mentoring.round r on r.school_id = :school and r.id = m.round_id
             where m.school_id = :school and m.pupil_id = :pupil and m.state in ('planned', 'prepared')
               and m.closed_because is null and r.closed_at is null and r.first_day <= :latest
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = m.pupil_id)
             order by r.start_year, r.sixth
             limit 1
            """;
    static final String OF_SQL = """
            select distinct on (w.account_id) w.account_id, w.version, w.by_name, w.hope, w.helps, w.step, w.subject_id,
                   coalesce(s.name, '') as subject, w.at, w.answer, w.reply, w.answered_by_name, w.answered_at, w.seen_at,
                   w.next_step_id
              from mentoring.family_word w
              left join school.subject s on s.school_id = :school and s.id = w.subject_id
             where w.school_id = :school and w.meeting_id = :meeting
               and (:whose::uuid is null or w.account_id = :whose::uuid)
             order by w.account_id, w.version desc
            """;
    static final String SAY_SQL = """
            insert into mentoring.family_word (school_id, meeting_id, account_id, version, by_name, hope, helps, step,
                                               subject_id, at)
            values (:school, :meeting, :account, :version, :name, :hope, :helps, :step, :subject, :at)
            on conflict (school_id, meeting_id, account_id, version) do nothing
            """;
    static final String SEEN_SQL = """
            update mentoring.family_word set seen_at = :at
             where school_id = :school and meeting_id = :meeting and account_id = :account and version = :version
            """;
    static final String ANSWER_SQL = """
            update mentoring.family_word
               set answer = :answer, reply = :reply, answered_by_name = :name, answered_at = :at, seen_at = null
             where school_id = :school and meeting_id = :meeting and account_id = :whose and version = :version
            """;
    static final String AGREED_SQL = """
            update mentoring.family_word set next_step_id = :step
             where school_id = :school and meeting_id = :meeting and account_id = :whose and version = :version
               and next_step_id is null
            """;

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final NextSteps steps;
    private final Audit audit;
    private final Clock clock;

    FamilyWords(JdbcClient jdbc, Meetings meetings, NextSteps steps, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /** The pupil's meeting to come, in a round that is open or soon begins: about that a family may write. */
    public Optional<Meeting> openFor(PupilId pupil, Viewer viewer) {
        return jdbc.sql(OPEN_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil.value())
                .param("latest", LocalDate.now(clock).plusDays(DAYS_BEFORE))
                .query(UUID.class)
                .optional()
                .flatMap(id -> meetings.find(new MeetingId(id), viewer));
    }

    /** What the one who looks said last of a meeting. */
    public Optional<FamilyWord> mine(Meeting meeting, Viewer viewer) {
        return all(meeting, viewer.accountKey(), viewer).stream().findFirst();
    }

    /** The same for a page that shows it: an answer is seen by that. */
    public Optional<FamilyWord> see(Meeting meeting, Viewer viewer) {
        Optional<FamilyWord> mine = mine(meeting, viewer);
        mine.filter(each -> each.answered() != null && !each.seen())
                .ifPresent(each -> jdbc.sql(SEEN_SQL)
                        .param("school", viewer.schoolKey())
                        .param("meeting", meeting.id().value())
                        .param("account", viewer.accountKey())
                        .param("version", each.version())
                        .param("at", now())
                        .update());
        return mine;
    }

    /** What each adult said last: for those who prepare the meeting. */
    public List<FamilyWord> of(Meeting meeting, Viewer viewer) {
        return all(meeting, null, viewer);
    }

    /**
     * Says it, or says it differently: then the mentor is asked to answer again.
     *
     * @throws Refused where the meeting was held, nothing is said, or too much
     */
    public void say(Meeting meeting, FamilyWord.Typed typed, Viewer by) {
        if (!meeting.state().isToCome()) {
            throw new Refused("The meeting was held already.");
        }
        FamilyWord.Typed said = typed.checked();
        FamilyWord before = mine(meeting, by).orElse(null);
        if (before != null
                && said.equals(new FamilyWord.Typed(before.hope(), before.helps(), before.step(), before.subject()))) {
            return;
        }
        int written = jdbc.sql(SAY_SQL)
                .param("school", by.schoolKey())
                .param("meeting", meeting.id().value())
                .param("account", by.accountKey())
                .param("version", before == null ? 1 : before.version() + 1)
                .param("name", by.name())
                .param("hope", said.hope())
                .param("helps", said.helps())
                .param("step", said.step())
                .param("subject", said.subject(), Types.OTHER)
                .param("at", now())
                .update();
        if (written == 0) {
            throw new Refused("This was sent twice. Look at what is kept, and change it if it is not what you want.");
        }
        audited(by, "said something before a meeting", meeting);
    }

    /**
     * Answers one adult.
     *
     * @throws NotFound where they changed it meanwhile, or never said so
     */
    public void answer(Meeting meeting, UUID whose, int version, FamilyWord.Answer answer, String typed, Viewer by) {
        String reply =
                Meeting.within("family", typed.replace("\r\n", "\n").replace("\0", ""), FamilyWord.LONGEST_REPLY);
        if (answer == FamilyWord.Answer.NOT_NOW && reply.isEmpty()) {
            throw new Refused("family", "Say in a line why not now, so that the family understands.");
        }
        newest(meeting, whose, version, by);
        jdbc.sql(ANSWER_SQL)
                .param("school", by.schoolKey())
                .param("meeting", meeting.id().value())
                .param("whose", whose)
                .param("version", version)
                .param("answer", answer.code())
                .param("reply", reply)
                .param("name", by.name())
                .param("at", now())
                .update();
        audited(by, "answered what a family said before a meeting", meeting);
    }

    /** Agrees in the meeting the step that a family proposes; it is then taken up. */
    public void agree(Meeting meeting, UUID whose, int version, LocalDate review, Viewer by) {
        meeting.refuseUnlessToCome("Agree a next step from the child’s own page of steps.");
        FamilyWord word = newest(meeting, whose, version, by);
        if (word.agreed() != null || word.step().isEmpty()) {
            throw new Refused("That step is agreed already.");
        }
        NextStepId step = steps.agree(
                meeting.pupil(),
                meeting.id(),
                new NewStep(
                        word.subject() == null ? null : new SubjectId(word.subject()),
                        word.step(),
                        "",
                        "",
                        "",
                        "",
                        review),
                by);
        jdbc.sql(AGREED_SQL)
                .param("school", by.schoolKey())
                .param("meeting", meeting.id().value())
                .param("whose", whose)
                .param("version", version)
                .param("step", step.value())
                .update();
        FamilyWord.Answered answered = word.answered();
        if (answered == null || answered.answer() != FamilyWord.Answer.TAKEN_UP) {
            answer(meeting, whose, version, FamilyWord.Answer.TAKEN_UP, "", by);
        }
    }

    private FamilyWord newest(Meeting meeting, UUID whose, int version, Viewer viewer) {
        FamilyWord word = all(meeting, whose, viewer).stream().findFirst().orElseThrow(NotFound::new);
        if (word.version() != version) {
            throw new Refused("family", "The family changed it meanwhile. Read what it says now, then answer.");
        }
        return word;
    }

    private List<FamilyWord> all(Meeting meeting, @Nullable UUID whose, Viewer viewer) {
        return jdbc.sql(OF_SQL)
                .param("school", viewer.schoolKey())
                .param("meeting", meeting.id().value())
                .param("whose", whose, Types.OTHER)
                .query((row, n) -> word(row))
                .list();
    }

    private static FamilyWord word(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new FamilyWord(
                row.getObject("account_id", UUID.class),
                row.getInt("version"),
                row.getString("by_name"),
                row.getString("hope"),
                row.getString("helps"),
                row.getString("step"),
                row.getObject("subject_id", UUID.class),
                row.getString("subject"),
                row.getObject("at", OffsetDateTime.class),
                answer == null
                        ? null
                        : new FamilyWord.Answered(
                                FamilyWord.Answer.of(answer),
                                row.getString("reply"),
                                row.getString("answered_by_name"),
                                row.getObject("answered_at", OffsetDateTime.class)),
                row.getObject("seen_at") != null,
                row.getObject("next_step_id", UUID.class));
    }

    private void audited(Viewer by, String act, Meeting meeting) {
        audit.record(by, act, meeting.id().value().toString(), meeting.pupil().value(), null, null, null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
