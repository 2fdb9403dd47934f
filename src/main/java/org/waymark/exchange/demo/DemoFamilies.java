package org.waymark.exchange.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.access.Guardians;
import org.waymark.identity.Accounts;
import org.waymark.identity.FamilyAccounts;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.Meetings;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Kind;
import org.waymark.tenancy.Viewer;

/** The demonstration's families who have joined: two parents apart from one another, and one more. Their sheets are shared. */
@Component
class DemoFamilies {
    /** In which each of them reads. */
    private static final Map<String, String> READS =
            Map.of(Cast.MOTHER, "pl", Cast.FATHER, "en", "lucy.baker742@example.org", "en");

    static final String CONTACTS_SQL = """
            select id, pupil_id, given_name || ' ' || family_name as name, email from pupils.contact
             where school_id = :school and email = any (:emails)
            """;
    static final String HELD_SQL = """
            select id from mentoring.meeting
             where school_id = :school and state = 'held' and pupil_id = any (:pupils::uuid[])
            """;

    private final FamilyAccounts families;
    private final Guardians guardians;
    private final Meetings meetings;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    DemoFamilies(FamilyAccounts families, Guardians guardians, Meetings meetings, Accounts accounts, JdbcClient jdbc) {
        this.families = families;
        this.guardians = guardians;
        this.meetings = meetings;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    private record Adult(UUID contact, UUID pupil, String name, String email) {}

    void plant(Viewer viewer) {
        List<Adult> adults = jdbc.sql(CONTACTS_SQL)
                .param("school", viewer.schoolKey())
                .param("emails", READS.keySet().toArray(String[]::new))
                .query((row, n) -> new Adult(
                        row.getObject("id", UUID.class),
                        row.getObject("pupil_id", UUID.class),
                        row.getString("name"),
                        row.getString("email")))
                .list();
        for (Adult adult : adults) {
            AccountId account = families.add(adult.email(), adult.name(), READS.get(adult.email()));
            families.join(account, Kind.FAMILY, viewer.school());
            guardians.join(account, List.of(adult.contact()), viewer);
        }
        share(adults.stream().map(Adult::pupil).distinct().toArray(UUID[]::new), Cast.teacher(accounts, viewer));
    }

    private void share(UUID[] pupils, Viewer teacher) {
        List<UUID> held = jdbc.sql(HELD_SQL)
                .param("school", teacher.schoolKey())
                .param("pupils", pupils)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        for (Meeting meeting : meetings.all(held, teacher)) {
            meetings.save(meeting, meeting.share(), "shared a meeting with the family", teacher);
        }
    }
}
