package org.waymark.mentoring;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;

/**
 * The door to notes for a meeting, each of which only its writer reads, and only while preparing: never on the meeting's screen, on a
 * sheet or on anything that a child or family sees.
 */
@Repository
public class MentorNotes {
    static final String ADD_SQL = """
            insert into mentoring.note (school_id, id, meeting_id, account_id, words, at)
            values (:school, :id, :meeting, :account, :words, :at)
            """;
    static final String REMOVE_SQL = """
            delete from mentoring.note where school_id = :school and id = :id and account_id = :account
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MentorNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing typed is no note. */
    public void add(Meeting meeting, String typed, Viewer by) {
        String words = Meeting.within("note", typed.replace("\r\n", "\n").replace("\0", ""), Sayings.LONGEST);
        if (words.isEmpty()) {
            return;
        }
        jdbc.sql(ADD_SQL)
                .param("school", by.schoolKey())
                .param("id", Uuid7.next())
                .param("meeting", meeting.id().value())
                .param("account", by.accountKey())
                .param("words", words)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void remove(UUID note, Viewer by) {
        jdbc.sql(REMOVE_SQL)
                .param("school", by.schoolKey())
                .param("id", note)
                .param("account", by.accountKey())
                .update();
    }
}
