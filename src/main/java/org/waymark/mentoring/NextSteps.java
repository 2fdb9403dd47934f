package org.waymark.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Access;
import org.waymark.audit.Audit;
import org.waymark.objectives.ObjectiveId;
import org.waymark.pupils.PupilId;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/** The door to next steps. One of a pupil whom the viewer does not see is not found. */
@Repository
public class NextSteps {
    static final String OF_PUPIL_SQL = """
            select id, pupil_id, meeting_id, subject_id, wording, how_we_know, i_will, school_will, home_can, review_on,
                   objective_id, carries, outcome, reviewed_on
              from mentoring.next_step
             where school_id = :school and pupil_id = :pupil
             order by agreed_on, id
            """;
    static final String AGREE_SQL = """
            insert into mentoring.next_step (school_id, id, pupil_id, meeting_id, subject_id, wording, how_we_know, i_will,
                                             school_will, home_can, agreed_on, agreed_by_name, review_on, carries, follows,
                                             objective_id)
            values (:school, :id, :pupil, :meeting, :subject, :wording, :know, :iWill, :schoolWill, :homeCan, :today,
                    :actor, :reviewOn, :carries, :follows, :objective)
            on conflict (school_id, id) do nothing
            """;
    static final String REVIEW_SQL = """
            update mentoring.next_step
               set outcome = :outcome, evidence = :evidence, reason = :reason, then_what = :then, reviewed_on = :today,
                   reviewed_by_name = :actor
             where school_id = :school and id = :id and outcome is null
            """;
    static final String TERM_END_SQL = """
            select min(ends_on) from school.term where school_id = :school and ends_on > :after
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    NextSteps(JdbcClient jdbc, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every one there ever was, the oldest first. */
    public List<NextStep> of(PupilId pupil, Viewer viewer) {
        if (!access.sees(pupil, viewer)) {
            throw new NotFound();
        }
        return jdbc.sql(OF_PUPIL_SQL)
                .param("school", viewer.schoolKey())
                .param("pupil", pupil.value())
                .query((row, n) -> step(row))
                .list();
    }

    /**
     * Agrees one, in a meeting or outside any.
     *
     * @throws Refused where there are too many already, or something is missing or too long
     */
    public NextStepId agree(PupilId pupil, @Nullable MeetingId meeting, NewStep wanted, Viewer by) {
        return agree(new NextStepId(Uuid7.next()), pupil, meeting, wanted, by);
    }

    /**
     * The same under an identity that was made where it was agreed: sent twice it is agreed once.
     *
     * @throws Refused also where that identity is another's
     */
    public NextStepId agree(NextStepId id, PupilId pupil, @Nullable MeetingId meeting, NewStep wanted, Viewer by) {
        List<NextStep> all = of(pupil, by);
        if (all.stream().anyMatch(each -> each.id().equals(id))) {
            return id;
        }
        NewStep step = wanted.checked(LocalDate.now(clock));
        step.refuseWhereTooMany(all.stream()
                .filter(each -> each.outcome() == null)
                .map(NextStep::agreed)
                .toList());
        return add(id, pupil, meeting, step, 0, null, by);
    }

    /** As {@link #review}; sent twice with the same outcome it is reviewed once. */
    public void reviewOnce(PupilId pupil, @Nullable MeetingId meeting, NextStepId id, NextStep.Typed typed, Viewer by) {
        boolean done = of(pupil, by).stream()
                .anyMatch(each -> each.id().equals(id) && each.outcome() != null && each.outcome() == typed.outcome());
        if (!done) {
            review(pupil, meeting, id, typed, by);
        }
    }

    /**
     * Says what came of one, and agrees what it goes on as.
     *
     * @param meeting in which this is said, and so agreed; null outside any
     */
    public NextStep.Review review(
            PupilId pupil, @Nullable MeetingId meeting, NextStepId id, NextStep.Typed typed, Viewer by) {
        NextStep step = of(pupil, by).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        NextStep.Review review = step.review(typed, LocalDate.now(clock));
        ThenWhat then = review.then();
        int reviewed = jdbc.sql(REVIEW_SQL)
                .param("school", by.schoolKey())
                .param("id", id.value())
                .param("outcome", review.outcome().code())
                .param("evidence", review.evidence())
                .param("reason", review.reason(), Types.VARCHAR)
                .param("then", then == null ? null : then.code(), Types.VARCHAR)
                .param("today", LocalDate.now(clock))
                .param("actor", by.name())
                .update();
        if (reviewed == 0) {
            throw new Refused("Somebody has just reviewed this next step. Load the page again to see what they said.");
        }
        String now = "{\"outcome\": \"" + review.outcome().code() + "\"}";
        audit.record(by, "reviewed a next step", id.value().toString(), pupil.value(), null, now, review.reason());
        if (review.next() != null) {
            add(new NextStepId(Uuid7.next()), pupil, meeting, review.next(), review.carries(), id, by);
        }
        return review;
    }

    /** The last day of the term that a day lies in, or of the next where it is that day. */
    public LocalDate termEnd(LocalDate after, Viewer viewer) {
        return jdbc.sql(TERM_END_SQL)
                .param("school", viewer.schoolKey())
                .param("after", after)
                .query((row, n) -> usualReview(row.getObject(1, LocalDate.class), after))
                .single();
    }

    /**
     * The day on which a next step is looked at again where nobody says another.
     *
     * @param termEnd null where the school has no term that ends after today
     */
    public static LocalDate usualReview(@Nullable LocalDate termEnd, LocalDate today) {
        return termEnd == null ? today.plusMonths(3) : termEnd;
    }

    private NextStepId add(
            NextStepId id,
            PupilId pupil,
            @Nullable MeetingId meeting,
            NewStep step,
            int carries,
            @Nullable NextStepId follows,
            Viewer by) {
        SubjectId subject = step.subject();
        ObjectiveId objective = step.objective();
        int added = jdbc.sql(AGREE_SQL)
                .param("school", by.schoolKey())
                .param("id", id.value())
                .param("pupil", pupil.value())
                .param("meeting", meeting == null ? null : meeting.value(), Types.OTHER)
                .param("subject", subject == null ? null : subject.value(), Types.OTHER)
                .param("wording", step.wording())
                .param("know", step.howWeKnow())
                .param("iWill", step.iWill())
                .param("schoolWill", step.schoolWill())
                .param("homeCan", step.homeCan())
                .param("today", LocalDate.now(clock))
                .param("actor", by.name())
                .param("reviewOn", step.reviewOn())
                .param("carries", carries)
                .param("follows", follows == null ? null : follows.value(), Types.OTHER)
                .param("objective", objective == null ? null : objective.value(), Types.OTHER)
                .update();
        if (added == 0) {
            throw new Refused("This next step could not be kept. Load the page again, and agree it there.");
        }
        audit.record(by, "agreed a next step", id.value().toString(), pupil.value(), null, null, null);
        return id;
    }

    private static NextStep step(ResultSet row) throws SQLException {
        UUID meeting = row.getObject("meeting_id", UUID.class);
        UUID subject = row.getObject("subject_id", UUID.class);
        UUID objective = row.getObject("objective_id", UUID.class);
        String outcome = row.getString("outcome");
        return new NextStep(
                new NextStepId(row.getObject("id", UUID.class)),
                new PupilId(row.getObject("pupil_id", UUID.class)),
                meeting == null ? null : new MeetingId(meeting),
                new NewStep(
                        subject == null ? null : new SubjectId(subject),
                        row.getString("wording"),
                        row.getString("how_we_know"),
                        row.getString("i_will"),
                        row.getString("school_will"),
                        row.getString("home_can"),
                        row.getObject("review_on", LocalDate.class),
                        objective == null ? null : new ObjectiveId(objective)),
                row.getInt("carries"),
                outcome == null ? null : Outcome.of(outcome).orElseThrow(),
                row.getObject("reviewed_on", LocalDate.class));
    }
}
