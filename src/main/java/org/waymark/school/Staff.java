package org.waymark.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;

/** The door to the people who work in a school. */
@Repository
public class Staff {
    static final String ALL_SQL = """
            select id, given_name, family_name, job, email from school.staff
             where school_id = :school and left_on is null
             order by family_name collate "en-GB-x-icu", given_name collate "en-GB-x-icu"
            """;
    static final String GONE_SQL = """
            select id, given_name, family_name, job, email from school.staff
             where school_id = :school and left_on is not null
             order by id
            """;
    static final String SAVE_SQL = """
            insert into school.staff (school_id, id, given_name, family_name, job, email)
            values (:school, :id, :given, :family, :job, :email)
            on conflict (school_id, id) do update
               set given_name = excluded.given_name, family_name = excluded.family_name,
                   job = excluded.job, email = excluded.email, left_on = null
            """;
    static final String MISSING_SQL = """
            update school.staff set missing_since = :at
             where school_id = :school and id = any (:ids::uuid[]) and missing_since is null
            """;
    static final String FOUND_SQL = """
            update school.staff set missing_since = null, kept_by = null
             where school_id = :school and id = any (:ids::uuid[]) and missing_since is not null
            """;
    static final String KEEP_SQL = """
            update school.staff set kept_by = :name
             where school_id = :school and id = :id and missing_since is not null and left_on is null
            """;
    static final String LEAVE_SQL = """
            update school.staff set left_on = :day, missing_since = null, kept_by = null
             where school_id = :school and id = :id and missing_since is not null and left_on is null
            returning id, given_name, family_name, job, email
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Staff(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody who works here now. */
    public List<StaffMember> all(Viewer viewer) {
        return list(ALL_SQL, viewer);
    }

    /** Those who have left: they come back as themselves. */
    public List<StaffMember> gone(Viewer viewer) {
        return list(GONE_SQL, viewer);
    }

    public StaffMember add(String givenName, String familyName, String job, String email, Viewer by) {
        StaffMember member = new StaffMember(new StaffId(Uuid7.next()), givenName, familyName, job, email);
        save(member, by);
        return member;
    }

    public void save(StaffMember member, Viewer by) {
        jdbc.sql(SAVE_SQL)
                .param("school", by.schoolKey())
                .param("id", member.id().value())
                .param("given", member.givenName())
                .param("family", member.familyName())
                .param("job", member.job())
                .param("email", member.email())
                .update();
    }

    /** Notes that a whole staff file lacks these. They keep their access until somebody has looked. */
    public void missing(Collection<StaffId> people, Viewer by) {
        jdbc.sql(MISSING_SQL)
                .param("school", by.schoolKey())
                .param("ids", keys(people))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A staff file has these, so that whatever was noted of them is over. */
    public void found(Collection<StaffId> people, Viewer by) {
        jdbc.sql(FOUND_SQL)
                .param("school", by.schoolKey())
                .param("ids", keys(people))
                .update();
    }

    /** Somebody has looked, and the missing person stays. False where nobody missing is so called. */
    public boolean keep(StaffId person, Viewer by) {
        return jdbc.sql(KEEP_SQL)
                        .param("school", by.schoolKey())
                        .param("id", person.value())
                        .param("name", by.name())
                        .update()
                == 1;
    }

    /** Somebody missing has left. Empty where nobody missing is so called. */
    public Optional<StaffMember> leave(StaffId person, Viewer by) {
        return jdbc.sql(LEAVE_SQL)
                .param("school", by.schoolKey())
                .param("id", person.value())
                .param("day", LocalDate.now(clock))
                .query((row, n) -> member(row))
                .optional();
    }

    private List<StaffMember> list(String sql, Viewer viewer) {
        return jdbc.sql(sql)
                .param("school", viewer.schoolKey())
                .query((row, n) -> member(row))
                .list();
    }

    private static UUID[] keys(Collection<StaffId> people) {
        return people.stream().map(StaffId::value).toArray(UUID[]::new);
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                new StaffId(row.getObject("id", UUID.class)),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("job"),
                row.getString("email"));
    }
}
