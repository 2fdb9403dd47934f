package org.waymark.mentoring;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/** The door to corrections of what was said and agreed in a signed meeting. Its mentor makes them, and whoever leads the round. */
@Repository
public class Amendments {
    static final String SAY_SQL = """
            insert into mentoring.said (school_id, meeting_id, field, version, words, at, by_name)
            select :school, :meeting, :field, coalesce(max(version), 0) + 1, :words, :at, :actor
              from mentoring.said where school_id = :school and meeting_id = :meeting and field = :field
            """;
    static final String STEP_SQL = """
            update mentoring.next_step
               set wording = :wording, how_we_know = :know, i_will = :iWill, school_will = :schoolWill, home_can = :homeCan
             where school_id = :school and id = :id and pupil_id = :pupil
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Amendments(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A next step in other words. */
    public record Step(String wording, String howWeKnow, String iWill, String schoolWill, String homeCan) {
        /** @throws Refused where it is empty, or a part is too long */
        public Step checked() {
            String said = NewStep.within("wording", wording);
            if (said.isEmpty()) {
                throw new Refused(
                        "reason", "A next step cannot be empty. Withdraw it on the child’s page of next steps.");
            }
            return new Step(
                    said,
                    NewStep.within("howWeKnow", howWeKnow),
                    NewStep.within("iWill", iWill),
                    NewStep.within("schoolWill", schoolWill),
                    NewStep.within("homeCan", homeCan));
        }
    }

    /** @throws NotFound where the viewer is neither its mentor nor leads */
    public static void mayAmend(Meeting meeting, Viewer by) {
        if (!meeting.mine() && !by.may(Audience.LEADING)) {
            throw new NotFound();
        }
    }

    /**
     * Writes down what is to stand instead; what stood before is kept.
     *
     * @param words what was changed
     * @param steps what was changed, by the next step
     * @return the reason, as it is kept
     * @throws Refused where the meeting is not signed, no reason is given, or something is too long
     */
    public String amend(Meeting meeting, Map<Field, String> words, Map<UUID, Step> steps, String reason, Viewer by) {
        mayAmend(meeting, by);
        if (meeting.state().isToCome()) {
            throw new Refused("This meeting is not signed yet. Change what is written in the meeting itself.");
        }
        String why = Meeting.within("reason", reason, Meeting.LONGEST_NOTE);
        if (why.isEmpty()) {
            throw new Refused("reason", "Say why it is amended. The reason is printed on the sheet.");
        }
        if (words.isEmpty() && steps.isEmpty()) {
            throw new Refused("Nothing was changed. Change what is wrong, then amend the sheet.");
        }
        words.forEach((field, said) -> say(meeting, field, Sayings.within(new Said.Typed(field, 0, said)), by));
        steps.forEach((id, step) -> write(meeting, id, step.checked(), by));
        audit.record(
                by,
                "amended a signed meeting",
                meeting.id().value().toString(),
                meeting.pupil().value(),
                null,
                null,
                why);
        return why;
    }

    private void say(Meeting meeting, Field field, String words, Viewer by) {
        jdbc.sql(SAY_SQL)
                .param("school", by.schoolKey())
                .param("meeting", meeting.id().value())
                .param("field", field.code())
                .param("words", words)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", by.name())
                .update();
    }

    private void write(Meeting meeting, UUID id, Step step, Viewer by) {
        jdbc.sql(STEP_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("pupil", meeting.pupil().value())
                .param("wording", step.wording())
                .param("know", step.howWeKnow())
                .param("iWill", step.iWill())
                .param("schoolWill", step.schoolWill())
                .param("homeCan", step.homeCan())
                .update();
    }
}
