package org.waymark.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Kind;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.Uuid7;

/**
 * The door to the accounts of adults of families, who have no password, and of children, who have no e-mail address. Which
 * child is whose is nothing that is known here.
 */
@Repository
public class FamilyAccounts {
    /** What a child's account is called: nothing of a pupil is kept beside accounts. */
    private static final String A_PUPIL = "A pupil";

    static final String ADD_SQL = """
            insert into identity.account (id, kind, email, name, language, created_at)
            values (:id, :kind, :email, :name, :language, :now)
            """;
    static final String AT_SQL = """
            select a.id, a.kind, a.email, a.name, a.password_hash, a.disabled_at is null as enabled
              from identity.account a
             where lower(a.email) = lower(:email) and a.kind = 'family' and a.disabled_at is null
             order by a.name, a.id
             limit 20
            """;
    static final String LANGUAGE_SQL = """
            select language from identity.account where id = :account
            """;
    static final String SPEAKS_SQL = """
            update identity.account set language = :language where id = :account and kind <> 'staff'
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    FamilyAccounts(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The adults who are written to at an address: two may share one, and each has an account. */
    public List<Account> at(String email) {
        return jdbc.sql(AT_SQL)
                .param("email", email.strip())
                .query((row, n) -> Accounts.account(row))
                .list();
    }

    /** An adult who has shown that what is sent to the address reaches them. */
    public AccountId add(String email, String name, @Nullable String language) {
        return add(Kind.FAMILY, email.strip().toLowerCase(Locale.ROOT), name, language);
    }

    public AccountId addPupil() {
        return add(Kind.PUPIL, null, A_PUPIL, null);
    }

    private AccountId add(Kind kind, @Nullable String email, String name, @Nullable String language) {
        UUID id = Uuid7.next();
        jdbc.sql(ADD_SQL)
                .param("id", id)
                .param("kind", kind.code())
                .param("email", email)
                .param("name", name)
                .param("language", language)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new AccountId(id);
    }

    /** Lets an adult or a child into a school. Which pupils they see there is said in {@code access}. */
    public void join(AccountId account, Kind kind, SchoolId school) {
        accounts.join(account, school, Set.of(kind == Kind.PUPIL ? Role.PUPIL : Role.FAMILY));
    }

    public void leave(AccountId account, SchoolId school) {
        accounts.leave(account, school);
    }

    /** The code of the language that somebody chose. */
    public Optional<String> language(AccountId account) {
        return jdbc.sql(LANGUAGE_SQL)
                .param("account", account.value())
                .query((row, n) -> Optional.ofNullable(row.getString("language")))
                .optional()
                .flatMap(chosen -> chosen);
    }

    public void speaks(AccountId account, String language) {
        jdbc.sql(SPEAKS_SQL)
                .param("account", account.value())
                .param("language", language)
                .update();
    }
}
