package org.waymark.mentoring;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;

/** The door to what is said in meetings. Whoever has the meeting from {@link Meetings} may read it. */
@Repository
public class Sayings {
    static final int LONGEST = 2000;
    static final int MENTORS_WORDS = 60;
    /** Not every script parts its words with spaces. */
    private static final int MENTORS_LONGEST = 600;

    static final String NOW_SQL = """
            select distinct on (field) field, version, words, by_name from mentoring.said
             where school_id = :school and meeting_id = :meeting
             order by field, version desc
            """;
    static final String EARLIER_SQL = """
            select words from mentoring.said
             where school_id = :school and meeting_id = :meeting and field = :field and version = :version
            """;
    static final String SAY_SQL = """
            insert into mentoring.said (school_id, meeting_id, field, version, words, at, by_name)
            values (:school, :meeting, :field, :version, :words, :at, :actor)
            on conflict (school_id, meeting_id, field, version) do nothing
            """;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Sayings(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every field, those in which nothing was written too. */
    public Map<Field, Said> now(Meeting meeting, Viewer viewer) {
        Map<Field, Said> now = Said.nothing();
        jdbc.sql(NOW_SQL)
                .param("school", viewer.schoolKey())
                .param("meeting", meeting.id().value())
                .query(row -> {
                    Field field = Field.of(row.getString("field"));
                    now.put(
                            field,
                            new Said(field, row.getInt("version"), row.getString("words"), row.getString("by_name")));
                });
        return now;
    }

    /**
     * Writes down what was changed. What somebody did not touch is left as another wrote it meanwhile; where both wrote, nothing
     * is written and both are given back.
     *
     * @throws Refused where the meeting is signed, or something is too long
     */
    public List<Said.Clash> say(Meeting meeting, List<Said.Typed> typed, Viewer by) {
        meeting.refuseUnlessToCome("What was said stays as it was signed.");
        Map<Field, Said> now = now(meeting, by);
        List<Said.Clash> clashes = new ArrayList<>();
        int written = 0;
        for (Said.Typed each : typed) {
            Said stands = now.getOrDefault(each.field(), new Said(each.field(), 0, "", ""));
            String wanted = within(each);
            if (wanted.equals(stands.words())
                    || each.seen() != stands.version() && wanted.equals(earlier(meeting, each, by))) {
                continue;
            }
            if (each.seen() != stands.version() || !write(meeting, each.field(), stands.version() + 1, wanted, by)) {
                clashes.add(new Said.Clash(stands, wanted));
            } else {
                written++;
            }
        }
        if (written > 0) {
            audit.record(
                    by,
                    "wrote in a meeting",
                    meeting.id().value().toString(),
                    meeting.pupil().value(),
                    null,
                    null,
                    null);
        }
        return clashes;
    }

    private boolean write(Meeting meeting, Field field, int version, String words, Viewer by) {
        return jdbc.sql(SAY_SQL)
                        .param("school", by.schoolKey())
                        .param("meeting", meeting.id().value())
                        .param("field", field.code())
                        .param("version", version)
                        .param("words", words)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("actor", by.name())
                        .update()
                == 1;
    }

    private String earlier(Meeting meeting, Said.Typed typed, Viewer by) {
        return jdbc.sql(EARLIER_SQL)
                .param("school", by.schoolKey())
                .param("meeting", meeting.id().value())
                .param("field", typed.field().code())
                .param("version", typed.seen())
                .query(String.class)
                .optional()
                .orElse("");
    }

    static String within(Said.Typed typed) {
        String said = typed.words().replace("\r\n", "\n").replace("\0", "").strip();
        int characters = said.codePointCount(0, said.length());
        long words = said.isEmpty() ? 0 : said.split("\\s+").length;
        if (typed.field() == Field.MENTOR && words > MENTORS_WORDS) {
            throw new Refused(
                    typed.field().code(),
                    "The mentor’s comment has %,d words. Say it in at most %d, so that it fits on the sheet."
                            .formatted(words, MENTORS_WORDS));
        }
        int longest = typed.field() == Field.MENTOR ? MENTORS_LONGEST : LONGEST;
        if (characters > longest) {
            throw new Refused(
                    typed.field().code(),
                    "This has %,d characters. Say it in at most %,d.".formatted(characters, longest));
        }
        return said;
    }
}
