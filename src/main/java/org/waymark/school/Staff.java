package org.waymark.school;

import java.util.List;
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
    static final String SAVE_SQL = """
            insert into school.staff (school_id, id, given_name, family_name, job, email)
            values (:school, :id, :given, :family, :job, :email)
            on conflict (school_id, id) do update
               set given_name = excluded.given_name, family_name = excluded.family_name,
                   job = excluded.job, email = excluded.email, left_on = null
            """;

    private final JdbcClient jdbc;

    Staff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<StaffMember> all(Viewer viewer) {
        return jdbc.sql(ALL_SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> new StaffMember(
                        new StaffId(row.getObject("id", UUID.class)),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        row.getString("job"),
                        row.getString("email")))
                .list();
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
}
