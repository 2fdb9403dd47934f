package org.waymark.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Guardians;
import org.waymark.audit.Audit;
import org.waymark.hosting.Installation;
import org.waymark.identity.Account;
import org.waymark.identity.FamilyAccounts;
import org.waymark.identity.Secret;
import org.waymark.languages.Texts;
import org.waymark.mail.Mail;
import org.waymark.mail.Mails;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Kind;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.tenancy.Viewer;

/** Taking an invitation up. The code is what proves it; the date of birth guards against a letter in the wrong hands. */
@Repository
public class Joining {
    /** Wrong dates of birth after which a code opens nothing any more. */
    static final int MOST_WRONG = 5;

    static final String FIND_SQL = """
            select c.school_id, c.invitation_id, c.email, c.language, s.slug, s.name
              from family.code c
              join school.school s on s.school_id = c.school_id
             where c.code_hash = :hash and c.expires_at > :now and c.wrong < :most
            """;
    static final String WRONG_SQL = """
            update family.code set wrong = wrong + 1 where code_hash = :hash
            """;
    /** All children of the same adult: as {@link Adults} tells adults apart. */
    static final String ADULT_SQL = """
            select c.id, p.born_on, coalesce(c.given_name || ' ', '') || c.family_name as name, g.account_id
              from family.invitation i
              join pupils.contact first on first.school_id = :school and first.id = i.contact_id
              join pupils.contact c on c.school_id = :school and c.parental_responsibility and c.suspended_at is null
                   and (c.id = first.id
                        or lower(c.given_name) = lower(first.given_name) and lower(c.family_name) = lower(first.family_name)
                           and (lower(c.email) = lower(first.email)
                                or c.email is null and first.email is null
                                   and regexp_replace(c.phone, '\\D', '', 'g') = regexp_replace(first.phone, '\\D', '', 'g')))
              join pupils.pupil p on p.school_id = :school and p.id = c.pupil_id and p.left_on is null
              left join access.guardian g on g.school_id = :school and g.contact_id = c.id and g.stopped_at is null
             where i.school_id = :school and i.id = :id and i.closed_at is null and first.suspended_at is null
               and (g.account_id is not null
                    or not exists (select 1 from access.guardian x
                                    where x.school_id = :school and x.contact_id = c.id and x.stopped_at is not null))
             order by c.id <> first.id, c.id
            """;

    static final String USED_SQL = """
            update family.invitation set closed_at = :now, closed_because = 'used'
             where school_id = :school and id = :id and closed_at is null
            """;
    static final String FORGET_SQL = """
            delete from family.code where school_id = :school and invitation_id = :id
            """;
    static final String SENT_SQL = """
            insert into family.code (code_hash, school_id, invitation_id, email, language, expires_at)
            select :hash, school_id, invitation_id, :email, :language, expires_at
              from family.code where code_hash = :of
            """;

    private final JdbcClient jdbc;
    private final SchoolTransactions transactions;
    private final FamilyAccounts accounts;
    private final Guardians guardians;
    private final Mails mails;
    private final Audit audit;
    private final Clock clock;
    private final String base;

    Joining(
            JdbcClient jdbc,
            SchoolTransactions transactions,
            FamilyAccounts accounts,
            Guardians guardians,
            Mails mails,
            Audit audit,
            Clock clock,
            Installation installation) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.accounts = accounts;
        this.guardians = guardians;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
        this.base = installation.baseUrl().toString();
    }

    /**
     * A code that opens an invitation.
     *
     * @param email to which it was sent, so that whoever has it reads there; null for one that was printed
     */
    public record Open(
            SchoolId school,
            String slug,
            String schoolName,
            UUID invitation,
            @Nullable String email,
            @Nullable String language) {
        Viewer viewer(AccountId account, String name) {
            return new Viewer(school, slug, schoolName, account, name, Set.of());
        }
    }

    /** What came of a code and a date. */
    public sealed interface Outcome {
        /** Signed in as this adult from now on. */
        record Joined(AccountId account, String slug) implements Outcome {}

        /** The date is right, and the address is still to be shown to be theirs. */
        record RightDate() implements Outcome {}

        /** The date is not that of the child. */
        record WrongDate() implements Outcome {}

        /** The code opens nothing (any more). */
        record NoSuchCode() implements Outcome {}
    }

    /** @param account whose the contact is already; null before anybody has joined as it */
    private record Known(
            UUID contact,
            LocalDate born,
            String name,
            @Nullable UUID account) {}

    public Optional<Open> find(String code) {
        return jdbc.sql(FIND_SQL)
                .param("hash", Invitations.hash(code))
                .param("now", now())
                .param("most", MOST_WRONG)
                .query((row, n) -> open(row))
                .optional();
    }

    /** Whether somebody has joined as this adult before, who then gets a new way in: whoever is signed in here may be another. */
    public boolean isNewWayIn(Open open) {
        return transactions.in(open.school(), () -> known(open).stream().anyMatch(each -> each.account() != null));
    }

    /**
     * Joins with a code that reached the adult by e-mail, or that a family which is signed in already types for a further child.
     *
     * @param signedIn the account to which the children are added; null for whoever has none yet, or gets a new way in
     */
    public Outcome join(String code, LocalDate born, @Nullable AccountId signedIn) {
        Optional<Open> found = find(code);
        if (found.isEmpty() || signedIn == null && found.get().email() == null) {
            return new Outcome.NoSuchCode();
        }
        Open open = found.get();
        return transactions.in(open.school(), () -> {
            List<Known> known = known(open);
            if (known.isEmpty()) {
                return new Outcome.NoSuchCode();
            }
            return isRight(known, born) ? joined(open, known, signedIn) : wrong(code);
        });
    }

    /** Whether the date is right for a code that was printed; a wrong one counts. */
    public Outcome check(String code, LocalDate born) {
        Optional<Open> found = find(code);
        if (found.isEmpty()) {
            return new Outcome.NoSuchCode();
        }
        return transactions.in(found.get().school(), () -> {
            List<Known> known = known(found.get());
            return known.isEmpty()
                    ? new Outcome.NoSuchCode()
                    : isRight(known, born) ? new Outcome.RightDate() : wrong(code);
        });
    }

    /** Sends a link to the address that whoever holds a letter gives, which they join with: so the address is theirs. */
    @Transactional
    public void confirm(String code, String email, Texts texts) {
        Open open = find(code).orElseThrow();
        String sent = Secret.code(4, 4);
        jdbc.sql(SENT_SQL)
                .param("hash", Invitations.hash(sent))
                .param("of", Invitations.hash(code))
                .param("email", email)
                .param("language", texts.code())
                .update();
        String address = base + "/family/join?code=" + sent;
        mails.send(new Mail(
                open.school(),
                email,
                texts.say("letters.confirm.subject", open.schoolName()),
                texts.say("letters.confirm.mail", open.schoolName(), address),
                texts.code()));
    }

    private static boolean isRight(List<Known> known, LocalDate born) {
        return known.stream().anyMatch(each -> each.born().equals(born));
    }

    private Outcome wrong(String code) {
        jdbc.sql(WRONG_SQL).param("hash", Invitations.hash(code)).update();
        return find(code).<Outcome>map(open -> new Outcome.WrongDate()).orElseGet(Outcome.NoSuchCode::new);
    }

    private Outcome joined(Open open, List<Known> known, @Nullable AccountId signedIn) {
        int used = jdbc.sql(USED_SQL)
                .param("school", open.school().value())
                .param("id", open.invitation())
                .param("now", now())
                .update();
        if (used == 0) {
            return new Outcome.NoSuchCode();
        }
        jdbc.sql(FORGET_SQL)
                .param("school", open.school().value())
                .param("id", open.invitation())
                .update();
        String name = known.getFirst().name().strip();
        AccountId account = signedIn != null ? signedIn : account(open, name);
        Viewer viewer = open.viewer(account, name);
        List<UUID> contacts = known.stream().map(Known::contact).toList();
        accounts.join(account, Kind.FAMILY, open.school());
        if (signedIn == null) {
            guardians.replaced(account, contacts, viewer);
        }
        guardians.join(account, contacts, viewer);
        audit.record(viewer, "took up an invitation", "account " + account.value(), null, null, null, null);
        return new Outcome.Joined(account, open.slug());
    }

    /**
     * The one that the same adult has at this address, from another school say; else a new one. Never the one that they had at another
     * address: it may open other schools, of which this one knows nothing.
     */
    private AccountId account(Open open, String name) {
        String email = Objects.requireNonNull(open.email());
        return accounts.at(email).stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Account::account)
                .orElseGet(() -> accounts.add(email, name, open.language()));
    }

    private List<Known> known(Open open) {
        return jdbc.sql(ADULT_SQL)
                .param("school", open.school().value())
                .param("id", open.invitation())
                .query((row, n) -> new Known(
                        row.getObject("id", UUID.class),
                        row.getObject("born_on", LocalDate.class),
                        row.getString("name"),
                        row.getObject("account_id", UUID.class)))
                .list();
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                new SchoolId(row.getLong("school_id")),
                row.getString("slug"),
                row.getString("name"),
                row.getObject("invitation_id", UUID.class),
                row.getString("email"),
                row.getString("language"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
