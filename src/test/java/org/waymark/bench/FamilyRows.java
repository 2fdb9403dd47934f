package org.waymark.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What families of the large school have before the minute begins: an account each, a signed sheet of their child, and an evening
 * with times to book. Planted from what the made-up school has already, again for every run.
 */
final class FamilyRows {
    static final int FAMILIES = 400;
    /** Of each of the fifteen who sit: fourteen class teachers and the head. */
    private static final int TIMES_EACH = 16;

    private static final String LIST = """
            select substr(upper(md5(c.id::text)), 1, 16) as code, v.id as version
              from pupils.contact c
              join access.guardian g on g.school_id = c.school_id and g.account_id = c.id
              join sheets.version v on v.school_id = c.school_id and v.pupil_id = c.pupil_id
             where c.school_id = %d
             order by c.id
            """;

    private final MadeUpSchool school;
    private final ProductDatabase database;

    FamilyRows(MadeUpSchool school, ProductDatabase database) {
        this.school = school;
        this.database = database;
    }

    /** @throws IOException if the product does not sign and share a sheet as it should */
    List<Family> plant(Teacher head, HttpConnection connection) throws IOException, SQLException {
        try (Connection owner = database.as("waymark_admin");
                Statement statement = owner.createStatement()) {
            takeAway(statement);
            UUID meeting = MentoringTables.meetingNow(school, MadeUpSchool.YEAR_GROUPS - 1, 0);
            sign(meeting, head, connection);
            sheets(meeting, statement);
            accounts(statement);
            evening(statement);
            return families(statement);
        }
    }

    private void takeAway(Statement statement) throws SQLException {
        for (String table : List.of(
                "consultations.booking",
                "consultations.slot",
                "consultations.sitting",
                "consultations.evening",
                "consultations.occasion")) {
            run(statement, "delete from " + table + " where school_id = %d");
        }
        run(
                statement,
                "delete from identity.sign_in_link where account_id in (select id from pupils.contact where school_id = %d)");
    }

    /** One sheet as the product makes it; the others are as long. */
    private void sign(UUID meeting, Teacher head, HttpConnection connection) throws IOException {
        String address = head.path("/mentoring/meetings/" + meeting);
        head.ask(
                Request.form(
                        address,
                        List.of(
                                Map.entry("step", "went"),
                                Map.entry("seen-went", "0"),
                                Map.entry("went", "I got better at made-up things."),
                                Map.entry("seen-proud", "0"),
                                Map.entry("proud", "My made-up story was on the wall."))),
                connection);
        head.ask(
                Request.form(
                        address + "/signatures",
                        List.of(Map.entry("pupilName", "A pupil"), Map.entry("mentorName", "The head"))),
                connection);
    }

    private void sheets(UUID meeting, Statement statement) throws SQLException, IOException {
        run(statement, """
                insert into sheets.version (school_id, id, meeting_id, pupil_id, number, page, at, by_name)
                select m.school_id, gen_random_uuid(), m.id, m.pupil_id, 1, v.page, now(), v.by_name
                  from mentoring.meeting m
                  join mentoring.round r on r.school_id = m.school_id and r.id = m.round_id and r.closed_at is null
                  join sheets.version v on v.school_id = m.school_id and v.meeting_id = 'MEETING'
                 where m.school_id = %d
                on conflict do nothing
                """.replace("MEETING", meeting.toString()));
        int shared = run(statement, """
                update mentoring.meeting m
                   set state = 'shared', held_on = current_date
                 where m.school_id = %d
                   and exists (select 1 from sheets.version v where v.school_id = m.school_id and v.meeting_id = m.id)
                """);
        if (shared < FAMILIES) {
            throw new IOException("only " + shared + " sheets are signed");
        }
    }

    /** An adult's account has the key of the contact that it is of: one child each. */
    private void accounts(Statement statement) throws SQLException {
        run(statement, """
                insert into identity.account (id, kind, email, name, language, created_at)
                select id, 'family', email, given_name || ' ' || family_name, 'en', now()
                  from pupils.contact where school_id = %d order by id limit FAMILIES
                on conflict do nothing
                """.replace("FAMILIES", "" + FAMILIES));
        run(statement, """
                insert into identity.membership (account_id, school_id, roles)
                select a.id, c.school_id, array['family']
                  from pupils.contact c join identity.account a on a.id = c.id where c.school_id = %d
                on conflict do nothing
                """);
        run(statement, """
                insert into access.guardian (school_id, account_id, contact_id, since)
                select c.school_id, a.id, c.id, now()
                  from pupils.contact c join identity.account a on a.id = c.id where c.school_id = %d
                on conflict do nothing
                """);
        run(statement, """
                insert into identity.sign_in_link (account_id, token_hash, made_at, expires_at)
                select a.id, sha256(convert_to('sign-in link ' || substr(upper(md5(a.id::text)), 1, 16), 'UTF8')), now(),
                       now() + interval '20 minutes'
                  from pupils.contact c join identity.account a on a.id = c.id where c.school_id = %d
                """);
    }

    private void evening(Statement statement) throws SQLException {
        run(statement, """
                insert into consultations.occasion (school_id, id, title, minutes, gap, walking, opens_at, closes_at, state,
                                                    made_at, made_by_name)
                select %d, gen_random_uuid(), 'Autumn consultations', 10, 0, 5, localtimestamp - interval '1 day',
                       localtimestamp + interval '1 day', 'published', now(), 'The head'
                """);
        run(statement, """
                insert into consultations.evening (school_id, id, occasion_id, day, starts_at, ends_at)
                select school_id, gen_random_uuid(), id, current_date + 7, '15:30', '18:10'
                  from consultations.occasion where school_id = %d
                """);
        run(statement, """
                insert into consultations.sitting (school_id, id, evening_id, staff_id, room)
                select e.school_id, gen_random_uuid(), e.id, s.id, 'Hall'
                  from consultations.evening e join school.staff s on s.school_id = e.school_id where e.school_id = %d
                """);
        run(statement, """
                insert into consultations.slot (school_id, id, sitting_id, at)
                select school_id, gen_random_uuid(), id, time '15:30' + place * interval '10 minutes'
                  from consultations.sitting, generate_series(0, TIMES - 1) place where school_id = %d
                """.replace("TIMES", "" + TIMES_EACH));
    }

    private List<Family> families(Statement statement) throws SQLException {
        List<Family> families = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(LIST.formatted(school.key()))) {
            while (rows.next()) {
                families.add(new Family(school, rows.getString("code"), rows.getString("version")));
            }
        }
        return families;
    }

    private int run(Statement statement, String sql) throws SQLException {
        return statement.executeUpdate(sql.formatted(school.key()));
    }

    /** Counted in the database: all times, those that somebody has, those that more than one has, and those that are left. */
    Taken taken() throws SQLException, IOException {
        try (Connection owner = database.as("waymark_admin");
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select (select count(*) from consultations.slot where school_id = %1$d),
                               count(*), count(*) - count(distinct slot_id), count(*) - count(distinct contact_id),
                               (select count(distinct s.slot_id)
                                  from consultations.offered_slot s
                                  join consultations.pupil_teacher t on t.school_id = %1$d and t.staff_id = s.staff_id
                                  join pupils.contact c on c.school_id = %1$d and c.pupil_id = t.pupil_id
                                  join access.guardian g on g.school_id = %1$d and g.contact_id = c.id
                                 where s.school_id = %1$d
                                   and not exists (select 1 from consultations.booking b
                                                    where b.school_id = %1$d and b.slot_id = s.slot_id)
                                   and not exists (select 1 from consultations.booking b
                                                    where b.school_id = %1$d and b.contact_id = c.id))
                          from consultations.booking where school_id = %1$d and ended_at is null
                        """.formatted(school.key()))) {
            row.next();
            return new Taken(row.getInt(1), row.getInt(2), row.getInt(3) + row.getInt(4), row.getInt(5));
        }
    }

    /**
     * @param twice times that two have, and adults who have two
     * @param wanted times that nobody has, with a teacher of a child whose family has none
     */
    record Taken(int times, int booked, int twice, int wanted) {}
}
