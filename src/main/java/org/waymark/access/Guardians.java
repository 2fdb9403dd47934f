package org.waymark.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;

/**
 * The door to which account is which adult of a pupil, and which is which child. An adult sees a pupil only as long as the
 * contact has parental responsibility and is not suspended; see {@code access.visible_pupil}.
 */
@Repository
public class Guardians {
    private static final int LONGEST = 300;

    static final String JOIN_SQL = """
            insert into access.guardian (school_id, account_id, contact_id, since)
            select :school, :account, c.id, :now
              from pupils.contact c
             where c.school_id = :school and c.id = any (:contacts::uuid[]) and c.suspended_at is null
               and c.parental_responsibility
               and not exists (select 1 from access.guardian g
                                where g.school_id = :school and g.contact_id = c.id and g.stopped_at is null)
            on conflict (school_id, account_id, contact_id) do update
               set since = excluded.since, stopped_at = null, stopped_because = null, stopped_by_name = null
            returning contact_id
            """;
    static final String STOP_SQL = """
            update access.guardian g
               set stopped_at = :now, stopped_because = :because, stopped_by_name = :actor
              from pupils.contact c
             where g.school_id = :school and g.account_id = :account and g.stopped_at is null
               and c.school_id = :school and c.id = g.contact_id
            returning g.contact_id, c.pupil_id
            """;
    static final String REPLACED_SQL = """
            update access.guardian g
               set stopped_at = :now, stopped_because = 'Has a new way in', stopped_by_name = :actor
              from pupils.contact c
             where g.school_id = :school and g.contact_id = any (:contacts::uuid[]) and g.account_id <> :account
               and g.stopped_at is null and c.school_id = :school and c.id = g.contact_id
            returning g.contact_id, c.pupil_id
            """;
    static final String RESUME_SQL = """
            update access.guardian g
               set stopped_at = null, stopped_because = null, stopped_by_name = null, since = :now
              from pupils.contact c
             where g.school_id = :school and g.account_id = :account and g.stopped_at is not null
               and c.school_id = :school and c.id = g.contact_id
               and not exists (select 1 from access.guardian other
                                where other.school_id = :school and other.contact_id = g.contact_id
                                  and other.stopped_at is null)
            returning g.contact_id, c.pupil_id
            """;
    static final String OWN_SQL = """
            insert into access.own_pupil (school_id, account_id, pupil_id) values (:school, :account, :pupil)
            """;
    static final String OWN_ACCOUNT_SQL = """
            select account_id from access.own_pupil where school_id = :school and pupil_id = :pupil
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Guardians(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Changed(UUID contact, UUID pupil) {}

    /** Which of the contacts the account now is: none that is suspended, or that somebody else is already. */
    public List<UUID> join(AccountId account, Collection<UUID> contacts, Viewer by) {
        return jdbc.sql(JOIN_SQL)
                .param("school", by.schoolKey())
                .param("account", account.value())
                .param("contacts", contacts.toArray(UUID[]::new))
                .param("now", now())
                .query((row, n) -> row.getObject("contact_id", UUID.class))
                .list();
    }

    /** Whoever was these contacts before is so no longer: the account, or whoever has it now, sees nothing of these children any more. */
    public void replaced(AccountId by, Collection<UUID> contacts, Viewer viewer) {
        jdbc.sql(REPLACED_SQL)
                .param("school", viewer.schoolKey())
                .param("account", by.value())
                .param("contacts", contacts.toArray(UUID[]::new))
                .param("actor", viewer.name())
                .param("now", now())
                .query((row, n) -> changed(row))
                .list()
                .forEach(each -> audit(each, "gave an adult a new way in", null, viewer));
    }

    /**
     * An adult sees nothing in this school from now on, signed in or not.
     *
     * @throws Refused without a reason
     */
    public void stop(AccountId account, String why, Viewer by) {
        String because = why.replace("\0", "").strip();
        if (because.isEmpty() || because.codePointCount(0, because.length()) > LONGEST) {
            throw new Refused("why", "Say in at most " + LONGEST + " characters why the access ends.");
        }
        jdbc.sql(STOP_SQL)
                .param("school", by.schoolKey())
                .param("account", account.value())
                .param("because", because)
                .param("actor", by.name())
                .param("now", now())
                .query((row, n) -> changed(row))
                .list()
                .forEach(each -> audit(each, "stopped an adult's access", because, by));
    }

    /** Lets an adult in again whose access was stopped here. Suspended contacts stay so. */
    public void resume(AccountId account, Viewer by) {
        jdbc.sql(RESUME_SQL)
                .param("school", by.schoolKey())
                .param("account", account.value())
                .param("now", now())
                .query((row, n) -> changed(row))
                .list()
                .forEach(each -> audit(each, "let an adult in again", null, by));
    }

    /** The account of a child. */
    public Optional<AccountId> ownAccount(PupilId pupil, Viewer viewer) {
        return jdbc.sql(OWN_ACCOUNT_SQL)
                .param("school", viewer.schoolKey())
                .param("pupil", pupil.value())
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    /** A child's account, once. */
    public void own(AccountId account, PupilId pupil, Viewer by) {
        jdbc.sql(OWN_SQL)
                .param("school", by.schoolKey())
                .param("account", account.value())
                .param("pupil", pupil.value())
                .update();
    }

    private void audit(Changed changed, String what, @Nullable String because, Viewer by) {
        audit.record(by, what, "contact " + changed.contact(), changed.pupil(), null, null, because);
    }

    private static Changed changed(ResultSet row) throws SQLException {
        return new Changed(row.getObject("contact_id", UUID.class), row.getObject("pupil_id", UUID.class));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
