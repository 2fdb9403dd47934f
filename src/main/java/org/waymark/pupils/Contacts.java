package org.waymark.pupils;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Viewer;

/** The door to the adults of pupils. A file can suspend one; only the office lets one back in. */
@Repository
public class Contacts {
    static final String ALL_SQL = """
            select id, pupil_id, priority, title, given_name, family_name, relationship, parental_responsibility,
                   email, phone, language,
                   case when suspended_at is not null then coalesce(suspended_because, '') end as suspended_because
              from pupils.contact
             where school_id = :school
             order by id
            """;
    static final String SAVE_SQL = """
            insert into pupils.contact (school_id, id, pupil_id, priority, title, given_name, family_name, relationship,
                                        parental_responsibility, email, phone, language)
            select :school, c.*
              from unnest(:ids::uuid[], :pupils::uuid[], :priorities::smallint[], :titles::text[], :given::text[],
                          :family::text[], :relationships::text[], :responsible::boolean[], :emails::text[],
                          :phones::text[], :languages::text[]) as c
            on conflict (school_id, id) do update
               set priority = excluded.priority, title = excluded.title, given_name = excluded.given_name,
                   family_name = excluded.family_name, relationship = excluded.relationship,
                   parental_responsibility = excluded.parental_responsibility, email = excluded.email,
                   phone = excluded.phone, language = excluded.language
            """;
    static final String SUSPEND_SQL = """
            update pupils.contact
               set suspended_at = :at, suspended_because = :because, decided_at = null, decided_by = null
             where school_id = :school and id = any (:ids::uuid[]) and suspended_at is null
            returning id, pupil_id
            """;
    static final String SUSPEND_AGAIN_SQL = """
            update pupils.contact
               set suspended_at = :at, suspended_because = :because, decided_at = null, decided_by = null
             where school_id = :school and id = any (:ids::uuid[])
               and (suspended_at is null or suspended_because is distinct from :because)
            returning id, pupil_id
            """;
    static final String KEEP_SQL = """
            update pupils.contact set decided_at = :at, decided_by = :name
             where school_id = :school and id = :id and suspended_at is not null
            returning pupil_id
            """;
    static final String LET_IN_SQL = """
            update pupils.contact
               set suspended_at = null, suspended_because = null, decided_at = :at, decided_by = :name
             where school_id = :school and id = :id and suspended_at is not null
            returning pupil_id
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Contact> all(Viewer viewer) {
        return jdbc.sql(ALL_SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> contact(row))
                .list();
    }

    public void save(List<Contact> contacts, Viewer by) {
        if (contacts.isEmpty()) {
            return;
        }
        jdbc.sql(SAVE_SQL)
                .param("school", by.schoolKey())
                .param("ids", contacts.stream().map(Contact::id).toArray(UUID[]::new))
                .param("pupils", contacts.stream().map(c -> c.pupil().value()).toArray(UUID[]::new))
                .param("priorities", contacts.stream().map(Contact::priority).toArray(Integer[]::new))
                .param("titles", texts(contacts, Contact::title))
                .param("given", texts(contacts, c -> c.name().given()))
                .param("family", texts(contacts, c -> c.name().family()))
                .param("relationships", texts(contacts, Contact::relationship))
                .param(
                        "responsible",
                        contacts.stream().map(Contact::parentalResponsibility).toArray(Boolean[]::new))
                .param("emails", texts(contacts, Contact::email))
                .param("phones", texts(contacts, Contact::phone))
                .param("languages", texts(contacts, Contact::language))
                .update();
    }

    /** At once and before anybody has looked: a contact wrongly let in does more harm than one wrongly kept out. */
    public void suspend(Collection<UUID> contacts, String because, Viewer by) {
        suspend(SUSPEND_SQL, contacts, because, by);
    }

    /** As {@link #suspend}, also of whoever is suspended for less: the office must know the graver reason before it decides. */
    public void suspendAgain(Collection<UUID> contacts, String because, Viewer by) {
        suspend(SUSPEND_AGAIN_SQL, contacts, because, by);
    }

    private void suspend(String sql, Collection<UUID> contacts, String because, Viewer by) {
        if (contacts.isEmpty()) {
            return;
        }
        record Gone(UUID contact, UUID pupil) {}
        jdbc.sql(sql)
                .param("school", by.schoolKey())
                .param("ids", contacts.toArray(UUID[]::new))
                .param("because", because)
                .param("at", now())
                .query((row, n) -> new Gone(row.getObject("id", UUID.class), row.getObject("pupil_id", UUID.class)))
                .list()
                .forEach(gone -> audit.record(
                        by, "suspended a contact", "contact " + gone.contact(), gone.pupil(), null, null, because));
    }

    /** The office has looked, and the suspension stands. False where there is no such suspended contact. */
    public boolean keepSuspended(UUID contact, Viewer by) {
        return decide(KEEP_SQL, contact, "kept a contact suspended", by);
    }

    public boolean letBackIn(UUID contact, Viewer by) {
        return decide(LET_IN_SQL, contact, "let a suspended contact back in", by);
    }

    private boolean decide(String sql, UUID contact, String act, Viewer by) {
        List<UUID> pupils = jdbc.sql(sql)
                .param("school", by.schoolKey())
                .param("id", contact)
                .param("at", now())
                .param("name", by.name())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        pupils.forEach(pupil -> audit.record(by, act, "contact " + contact, pupil, null, null, null));
        return !pupils.isEmpty();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String[] texts(List<Contact> contacts, Function<Contact, @Nullable String> of) {
        return contacts.stream().map(of).toArray(String[]::new);
    }

    private static Contact contact(ResultSet row) throws SQLException {
        int priority = row.getInt("priority");
        return new Contact(
                row.getObject("id", UUID.class),
                new PupilId(row.getObject("pupil_id", UUID.class)),
                row.wasNull() ? null : priority,
                row.getString("title"),
                new Pupil.Name(row.getString("given_name"), row.getString("family_name")),
                row.getString("relationship"),
                row.getBoolean("parental_responsibility"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("language"),
                row.getString("suspended_because"));
    }
}
