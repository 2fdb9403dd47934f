package org.waymark.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;

/** The door to signatures. A meeting is held from the moment both have signed, and stays as it was then. */
@Repository
public class Signatures {
    static final String SIGN_SQL = """
            insert into mentoring.signature (school_id, meeting_id, who, name, mark, at, by_name)
            values (:school, :meeting, :who, :name, :mark, :at, :actor)
            """;
    static final String OF_SQL = """
            select who, name, mark from mentoring.signature where school_id = :school and meeting_id = :meeting
            """;

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Clock clock;

    Signatures(JdbcClient jdbc, Meetings meetings, Clock clock) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** By who signed: {@code pupil} and {@code mentor}. */
    public Map<String, Signing> of(Meeting meeting, Viewer viewer) {
        Map<String, Signing> signed = new HashMap<>();
        jdbc.sql(OF_SQL)
                .param("school", viewer.schoolKey())
                .param("meeting", meeting.id().value())
                .query(row -> {
                    signed.put(row.getString("who"), new Signing(row.getString("name"), row.getString("mark")));
                });
        return signed;
    }

    /** @throws org.waymark.ui.Refused where it is another mentor's, is signed already, or somebody has not signed */
    public void sign(Meeting meeting, Signing pupil, Signing mentor, Viewer by) {
        Meeting held = meeting.sign(LocalDate.now(clock));
        Signing pupils = pupil.checked("pupilName", "The child");
        Signing mentors = mentor.checked("mentorName", "The mentor");
        write(meeting, "pupil", pupils, by);
        write(meeting, "mentor", mentors, by);
        meetings.save(meeting, held, "signed a meeting", by);
    }

    /**
     * The names under a form that was signed on paper, where they are said; the paper has the signatures.
     *
     * @param held the meeting as {@link Meeting#hold} has it from then on
     */
    public void onPaper(Meeting meeting, Meeting held, Signing pupil, Signing mentor, Viewer by) {
        if (!pupil.isEmpty()) {
            write(meeting, "pupil", pupil.checked("pupilName", "The child"), by);
        }
        if (!mentor.isEmpty()) {
            write(meeting, "mentor", mentor.checked("mentorName", "The mentor"), by);
        }
        meetings.save(meeting, held, "keyed in a meeting held on paper", by);
    }

    private void write(Meeting meeting, String who, Signing signing, Viewer by) {
        jdbc.sql(SIGN_SQL)
                .param("school", by.schoolKey())
                .param("meeting", meeting.id().value())
                .param("who", who)
                .param("name", signing.name())
                .param("mark", signing.mark())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", by.name())
                .update();
    }
}
