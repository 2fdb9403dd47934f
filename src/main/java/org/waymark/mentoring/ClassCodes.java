package org.waymark.mentoring;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.identity.Secret;
import org.waymark.school.ClassId;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

/**
 * The door to class codes, and to the tablets that were let in with one. A code holds until the end of the school day, or until
 * it is closed; with it go the tablets. Read before a school is known.
 */
@Repository
public class ClassCodes {
    static final String OPEN_SQL = """
            insert into mentoring.class_code (school_id, class_id, round_id, code_hash, account_id, opened_by_name, until)
            values (:school, :class, :round, :hash, :account, :actor, :until)
            on conflict (school_id, class_id) do update
               set round_id = excluded.round_id, code_hash = excluded.code_hash, account_id = excluded.account_id,
                   opened_by_name = excluded.opened_by_name, until = excluded.until
            """;
    static final String OVER_SQL = """
            delete from mentoring.class_code where school_id = :school and until <= :now
            """;
    static final String UNTIL_SQL = """
            select until from mentoring.class_code where school_id = :school and class_id = :class and until > :now
            """;
    static final String CLOSE_SQL = """
            delete from mentoring.class_code where school_id = :school and class_id = :class
            """;
    static final String LET_IN_SQL = """
            insert into mentoring.tablet (token_hash, school_id, class_id, let_in_at)
            select :token, school_id, class_id, :now from mentoring.class_code
             where school_id = :school and class_id = :class and until > :now
            """;
    static final String ENTER_SQL = """
            insert into mentoring.tablet (token_hash, school_id, class_id, let_in_at)
            select :token, school_id, class_id, :now from mentoring.class_code where code_hash = :hash and until > :now
            """;
    static final String FIND_SQL = """
            select c.school_id, c.class_id, c.round_id, c.account_id, c.opened_by_name
              from mentoring.tablet t
              join mentoring.class_code c on (c.school_id, c.class_id) = (t.school_id, t.class_id) and c.until > :now
             where t.token_hash = :token
            """;
    /** Nine signs in threes: 44 bits. */
    private static final int GROUPS = 3;

    private static final int SIGNS = 3;
    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    ClassCodes(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A code for the rest of the day. One given out before holds no longer; tablets already in stay in. */
    public String open(ClassId schoolClass, RoundId round, Viewer by) {
        jdbc.sql(OVER_SQL).param("school", by.schoolKey()).param("now", now()).update();
        String code = Secret.code(GROUPS, SIGNS);
        jdbc.sql(OPEN_SQL)
                .param("school", by.schoolKey())
                .param("class", schoolClass.value())
                .param("round", round.value())
                .param("hash", Secret.hex(Secret.plain(code)))
                .param("account", by.accountKey())
                .param("actor", by.name())
                .param("until", endOfDay(clock))
                .update();
        audit.record(by, "opened the self-review for a class", subject(schoolClass), null, null, null, null);
        return code;
    }

    public void close(ClassId schoolClass, Viewer by) {
        int closed = jdbc.sql(CLOSE_SQL)
                .param("school", by.schoolKey())
                .param("class", schoolClass.value())
                .update();
        if (closed > 0) {
            audit.record(by, "closed the self-review for a class", subject(schoolClass), null, null, null, null);
        }
    }

    /** Until when it is open; empty where it is not. */
    public Optional<LocalDateTime> until(ClassId schoolClass, Viewer viewer) {
        return jdbc.sql(UNTIL_SQL)
                .param("school", viewer.schoolKey())
                .param("class", schoolClass.value())
                .param("now", now())
                .query(OffsetDateTime.class)
                .optional()
                .map(until -> Dates.here(until.toInstant()));
    }

    /** The token of a tablet that somebody hands over; empty where the class is not open. */
    public Optional<String> letIn(ClassId schoolClass, Viewer by) {
        String token = Secret.token();
        int in = jdbc.sql(LET_IN_SQL)
                .param("token", Secret.hex(token))
                .param("school", by.schoolKey())
                .param("class", schoolClass.value())
                .param("now", now())
                .update();
        return in == 1 ? Optional.of(token) : Optional.empty();
    }

    /** The token of a tablet on which the code was typed; empty for a wrong code, or one that is over. */
    public Optional<String> enter(String code) {
        String token = Secret.token();
        int in = jdbc.sql(ENTER_SQL)
                .param("token", Secret.hex(token))
                .param("hash", Secret.hex(Secret.plain(code)))
                .param("now", now())
                .update();
        return in == 1 ? Optional.of(token) : Optional.empty();
    }

    public Optional<Tablet> find(String token) {
        String hash = Secret.hex(token);
        return jdbc.sql(FIND_SQL)
                .param("token", hash)
                .param("now", now())
                .query((row, n) -> new Tablet(
                        hash,
                        new Viewer(
                                new SchoolId(row.getLong("school_id")),
                                "",
                                "",
                                new AccountId(row.getObject("account_id", UUID.class)),
                                "a tablet of the class, opened by " + row.getString("opened_by_name"),
                                Set.of()),
                        new ClassId(row.getObject("class_id", UUID.class)),
                        new RoundId(row.getObject("round_id", UUID.class)),
                        null))
                .optional();
    }

    /** When what was opened for a school day closes. */
    public static OffsetDateTime endOfDay(Clock clock) {
        return end(Dates.here(clock.instant())).atZone(HERE).toOffsetDateTime();
    }

    /** Six in the evening; for whoever opens it later still, midnight. */
    static LocalDateTime end(LocalDateTime now) {
        LocalDateTime evening = now.toLocalDate().atTime(EVENING);
        return now.isBefore(evening) ? evening : now.toLocalDate().plusDays(1).atStartOfDay();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String subject(ClassId schoolClass) {
        return "class " + schoolClass.value();
    }
}
