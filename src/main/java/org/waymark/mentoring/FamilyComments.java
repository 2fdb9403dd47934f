package org.waymark.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to what adults of a family say back to a signed sheet, each for themselves: one adult's words are never another's to
 * read. Whoever may read the sheet may say something about it.
 */
@Repository
public class FamilyComments {
    /** In characters as people count them. */
    public static final int LONGEST = 2000;

    public static final int LONGEST_ANSWER = 1000;
    /** Enough for a conversation, and too few to fill a disk. */
    private static final int MOST = 20;

    static final String OPEN_SQL = """
            insert into mentoring.family_read (school_id, version_id, account_id, meeting_id, by_name, opened_at)
            values (:school, :version, :account, :meeting, :name, :at)
            on conflict (school_id, version_id, account_id) do nothing
            """;
    static final String READ_SQL = """
            insert into mentoring.family_read (school_id, version_id, account_id, meeting_id, by_name, opened_at, read_at)
            values (:school, :version, :account, :meeting, :name, :at, :at)
            on conflict (school_id, version_id, account_id) do update set read_at = excluded.read_at
             where family_read.read_at is null
            """;
    static final String SAY_SQL = """
            insert into mentoring.family_comment (school_id, id, meeting_id, version_id, account_id, by_name, words, at)
            select :school, :id, :meeting, :version, :account, :name, :words, :at
             where (select count(*) from mentoring.family_comment c
                     where c.school_id = :school and c.version_id = :version and c.account_id = :account) < :most
            """;
    static final String OF_SQL = """
            select c.id, c.by_name, c.words, c.at, c.answer, c.answered_by_name, c.answered_at,
                   c.seen_at
              from mentoring.family_comment c
             where c.school_id = :school and c.version_id = :version
             order by c.at, c.id
            """;
    static final String READERS_SQL = """
            select by_name, opened_at, read_at from mentoring.family_read
             where school_id = :school and version_id = :version
             order by opened_at
            """;
    static final String MINE_SQL = """
            select (select r.read_at from mentoring.family_read r
                     where r.school_id = :school and r.version_id = :version and r.account_id = :account) as read_at,
                   exists (select 1 from mentoring.family_read r
                            where r.school_id = :school and r.version_id = :version and r.account_id = :account) as opened,
                   (select jsonb_agg(jsonb_build_object('id', c.id, 'by', c.by_name, 'words', c.words, 'at', c.at,
                                                        'answer', c.answer, 'answeredBy', c.answered_by_name,
                                                        'answeredAt', c.answered_at, 'seen', c.seen_at is not null)
                                     order by c.at, c.id)
                      from mentoring.family_comment c
                     where c.school_id = :school and c.version_id = :version and c.account_id = :account) as comments
            """;
    static final String SEEN_SQL = """
            update mentoring.family_comment set seen_at = :at
             where school_id = :school and version_id = :version and account_id = :account
               and answered_at is not null and seen_at is null
            """;
    static final String ANSWER_SQL = """
            update mentoring.family_comment c
               set answer = :answer, answered_by_name = :name, answered_at = :at, seen_at = null
              from mentoring.meeting m
             where c.school_id = :school and c.id = :id and c.version_id = :version
               and m.school_id = :school and m.id = c.meeting_id
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = m.pupil_id)
            returning m.pupil_id
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    FamilyComments(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The signed sheet that something is said about. */
    public record Sheet(UUID version, UUID meeting, UUID pupil) {}

    /** What one adult said, and what came back. */
    public record Comment(
            UUID id,
            String by,
            String words,
            OffsetDateTime at,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable OffsetDateTime answeredAt,
            boolean seen) {}

    /** An adult who opened a sheet, and where they said so, read it. */
    public record Reader(
            String name, OffsetDateTime openedAt, @Nullable OffsetDateTime readAt) {}

    /** What one adult did with a sheet. */
    public record Mine(boolean opened, @Nullable OffsetDateTime readAt, List<Comment> comments) {}

    /**
     * An adult opens a sheet, which is no longer new to them; nor are the answers to what they said.
     *
     * @return what they did with it before
     */
    public Mine open(Sheet sheet, Viewer by) {
        Mine mine = mine(sheet.version(), by);
        if (!mine.opened()) {
            mark(OPEN_SQL, sheet, by);
        }
        if (mine.comments().stream().anyMatch(each -> each.answer() != null && !each.seen())) {
            jdbc.sql(SEEN_SQL)
                    .param("school", by.schoolKey())
                    .param("version", sheet.version())
                    .param("account", by.accountKey())
                    .param("at", now())
                    .update();
        }
        return mine;
    }

    /** "I have read it", with the time; a second press changes nothing. */
    public void read(Sheet sheet, Viewer by) {
        if (mark(READ_SQL, sheet, by) > 0) {
            audit.record(by, "said that a sheet was read", sheet.version().toString(), sheet.pupil(), null, null, null);
        }
    }

    /**
     * Says something back to the school. Sent twice, it is said once.
     *
     * @throws Refused where nothing is said, or too much
     */
    public void say(Sheet sheet, String typed, Viewer by) {
        String words = typed.replace("\r\n", "\n").replace("\0", "").strip();
        if (words.isEmpty()) {
            throw new Refused("comment", "Write something first.");
        }
        if (words.codePointCount(0, words.length()) > LONGEST) {
            throw new Refused("comment", "Say it in at most %,d characters.".formatted(LONGEST));
        }
        List<Comment> said = mine(sheet.version(), by).comments();
        if (!said.isEmpty() && said.getLast().words().equals(words)) {
            return;
        }
        UUID id = Uuid7.next();
        int added = jdbc.sql(SAY_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("meeting", sheet.meeting())
                .param("version", sheet.version())
                .param("account", by.accountKey())
                .param("name", by.name())
                .param("words", words)
                .param("at", now())
                .param("most", MOST)
                .update();
        if (added == 0) {
            throw new Refused("comment", "You have written a lot about this sheet. Please talk to the mentor.");
        }
        audit.record(by, "commented on a sheet", sheet.version().toString(), sheet.pupil(), null, null, null);
    }

    /** What every adult said: for staff who see the pupil. */
    public List<Comment> of(UUID version, Viewer viewer) {
        return jdbc.sql(OF_SQL)
                .param("school", viewer.schoolKey())
                .param("version", version)
                .query((row, n) -> comment(row))
                .list();
    }

    /** Who opened it at home: for staff who see the pupil. */
    public List<Reader> readers(UUID version, Viewer viewer) {
        return jdbc.sql(READERS_SQL)
                .param("school", viewer.schoolKey())
                .param("version", version)
                .query((row, n) -> new Reader(
                        row.getString("by_name"),
                        row.getObject("opened_at", OffsetDateTime.class),
                        row.getObject("read_at", OffsetDateTime.class)))
                .list();
    }

    /**
     * Answers one adult, who alone is shown it.
     *
     * @throws NotFound where there is no such comment on the sheet of a pupil whom the viewer sees
     */
    public void answer(UUID version, UUID comment, String typed, Viewer by) {
        String words = Meeting.within("answer", typed.replace("\r\n", "\n").replace("\0", ""), LONGEST_ANSWER);
        if (words.isEmpty()) {
            throw new Refused("answer", "Write the answer first.");
        }
        UUID pupil = jdbc.sql(ANSWER_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("version", version)
                .param("id", comment)
                .param("answer", words)
                .param("name", by.name())
                .param("at", now())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        audit.record(by, "answered a family’s comment", comment.toString(), pupil, null, null, null);
    }

    private int mark(String sql, Sheet sheet, Viewer by) {
        return jdbc.sql(sql)
                .param("school", by.schoolKey())
                .param("version", sheet.version())
                .param("account", by.accountKey())
                .param("meeting", sheet.meeting())
                .param("name", by.name())
                .param("at", now())
                .update();
    }

    private Mine mine(UUID version, Viewer viewer) {
        return jdbc.sql(MINE_SQL)
                .param("school", viewer.schoolKey())
                .param("version", version)
                .param("account", viewer.accountKey())
                .query((row, n) -> {
                    String said = row.getString("comments");
                    return new Mine(
                            row.getBoolean("opened"),
                            row.getObject("read_at", OffsetDateTime.class),
                            said == null ? List.of() : List.of(JSON.readValue(said, Comment[].class)));
                })
                .single();
    }

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                row.getObject("id", UUID.class),
                row.getString("by_name"),
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("answer"),
                row.getString("answered_by_name"),
                row.getObject("answered_at", OffsetDateTime.class),
                row.getObject("seen_at") != null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
