package org.waymark.family;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.identity.Secret;
import org.waymark.mentoring.ClassCodes;
import org.waymark.school.ClassId;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.Viewer;

/** The door to the doors of classes, and to the browsers that were let in at one. Read before a school is known. */
@Repository
public class ClassDoors {
    /** A browser at home is asked for the code again after so many days without a child. */
    static final int DAYS_KNOWN = 60;

    static final String SEED_SQL = """
            select seed from family.class_door where school_id = :school and class_id = :class
            """;
    static final String FIRST_SQL = """
            insert into family.class_door (school_id, class_id, seed, code_hash, made_at, made_by_name)
            values (:school, :class, :seed, :hash, :now, :actor)
            on conflict (school_id, class_id) do nothing
            """;
    static final String CLOSE_SQL = """
            delete from family.class_door where school_id = :school and class_id = :class
            """;
    static final String TODAY_SQL = """
            update family.class_door set day_hash = :hash, day_until = :until
             where school_id = :school and class_id = :class
            """;
    static final String LET_IN_SQL = """
            insert into family.door_browser (token_hash, school_id, class_id, since, let_in_until)
            select :token, school_id, class_id, :now, :until from family.class_door
             where school_id = :school and class_id = :class
            """;
    static final String ENTER_SQL = """
            insert into family.door_browser (token_hash, school_id, class_id, since, let_in_until)
            select :token, school_id, class_id, :now, case when day_hash = :hash then day_until end
              from family.class_door
             where code_hash = :hash or day_hash = :hash and day_until > :now
            """;
    static final String OLD_SQL = """
            delete from family.door_browser where since < :old
            """;
    static final String FIND_SQL = """
            select school_id, class_id, coalesce(let_in_until > :now, false) as let_in
              from family.door_browser
             where token_hash = :token and since > :old
            """;
    static final String FORGET_SQL = """
            delete from family.door_browser where token_hash = :token
            """;
    /** Nine signs in threes: 44 bits. */
    private static final int GROUPS = 3;

    private static final int SIGNS = 3;

    private final JdbcClient jdbc;
    private final CardKey key;
    private final Audit audit;
    private final Clock clock;

    ClassDoors(JdbcClient jdbc, CardKey key, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A browser at the door of a class.
     *
     * @param letIn whether a member of staff let it in today
     */
    public record Door(SchoolId school, ClassId schoolClass, boolean letIn) {}

    /** The code of the class: the first time it is made. It stays the same until it is renewed. */
    public String code(ClassId schoolClass, Viewer by) {
        return seed(schoolClass, by).map(key::classCode).orElseGet(() -> make(schoolClass, by));
    }

    /** A new code. The old one opens nothing any more, and every browser that knows the class forgets it. */
    public String renew(ClassId schoolClass, Viewer by) {
        jdbc.sql(CLOSE_SQL)
                .param("school", by.schoolKey())
                .param("class", schoolClass.value())
                .update();
        return make(schoolClass, by);
    }

    private Optional<UUID> seed(ClassId schoolClass, Viewer viewer) {
        return jdbc.sql(SEED_SQL)
                .param("school", viewer.schoolKey())
                .param("class", schoolClass.value())
                .query(UUID.class)
                .optional();
    }

    private String make(ClassId schoolClass, Viewer by) {
        UUID seed = UUID.randomUUID();
        String code = key.classCode(seed);
        int made = jdbc.sql(FIRST_SQL)
                .param("school", by.schoolKey())
                .param("class", schoolClass.value())
                .param("seed", seed)
                .param("hash", Secret.hex(Secret.plain(code)))
                .param("now", now())
                .param("actor", by.name())
                .update();
        if (made == 0) {
            return seed(schoolClass, by).map(key::classCode).orElseThrow();
        }
        audit.record(by, "made a class's code for children", "class " + schoolClass.value(), null, null, null, null);
        return code;
    }

    /** A second code, with which browsers of the school are let in until the end of the school day. */
    public String openToday(ClassId schoolClass, Viewer by) {
        code(schoolClass, by);
        String code = Secret.code(GROUPS, SIGNS);
        jdbc.sql(TODAY_SQL)
                .param("school", by.schoolKey())
                .param("class", schoolClass.value())
                .param("hash", Secret.hex(Secret.plain(code)))
                .param("until", ClassCodes.endOfDay(clock))
                .update();
        audit.record(by, "opened a class's door for the day", "class " + schoolClass.value(), null, null, null, null);
        return code;
    }

    /** The token of the browser that somebody hands over, let in until the end of the school day. */
    public String letIn(ClassId schoolClass, Viewer by) {
        code(schoolClass, by);
        String token = Secret.token();
        jdbc.sql(LET_IN_SQL)
                .param("token", Secret.hex(token))
                .param("school", by.schoolKey())
                .param("class", schoolClass.value())
                .param("now", now())
                .param("until", ClassCodes.endOfDay(clock))
                .update();
        return token;
    }

    /** The token of a browser on which a code was typed; empty for a wrong one. */
    public Optional<String> enter(String typed) {
        String token = Secret.token();
        int in = jdbc.sql(ENTER_SQL)
                .param("token", Secret.hex(token))
                .param("hash", Secret.hex(Secret.plain(typed)))
                .param("now", now())
                .update();
        if (in == 0) {
            return Optional.empty();
        }
        jdbc.sql(OLD_SQL).param("old", now().minusDays(DAYS_KNOWN)).update();
        return Optional.of(token);
    }

    public Optional<Door> find(String token) {
        return jdbc.sql(FIND_SQL)
                .param("token", Secret.hex(token))
                .param("now", now())
                .param("old", now().minusDays(DAYS_KNOWN))
                .query((row, n) -> new Door(
                        new SchoolId(row.getLong("school_id")),
                        new ClassId(row.getObject("class_id", UUID.class)),
                        row.getBoolean("let_in")))
                .optional();
    }

    public void forget(String token) {
        jdbc.sql(FORGET_SQL).param("token", Secret.hex(token)).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
