package org.waymark.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Kind;
import org.waymark.tenancy.Presence;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.tenancy.Viewers;

/** The door to accounts and to what each is where. The one door that is read before a school is known. */
@Repository
public class Accounts implements Viewers {
    static final String BY_EMAIL_SQL = """
            select id, kind, coalesce(email, '') as email, name, password_hash, disabled_at is null as enabled
              from identity.account
             where lower(email) = lower(:email) and kind = 'staff'
            """;
    static final String FIND_SQL = """
            select id, kind, coalesce(email, '') as email, name, password_hash, disabled_at is null as enabled
              from identity.account
             where id = :account
            """;
    static final String PRESENCE_SQL = """
            select s.school_id, s.slug, s.name as school, a.name, m.roles,
                   exists (select 1 from identity.trust_membership t where t.account_id = a.id) as leads,
                   exists (select 1 from identity.second_step_asked o where o.account_id = a.id)
                   and not exists (select 1 from identity.second_step has where has.account_id = a.id) as owes
              from identity.account a
              join identity.membership m on m.account_id = a.id
              join school.school s on s.school_id = m.school_id
             where a.id = :account and a.disabled_at is null
             order by s.name
            """;
    static final String MEMBERSHIPS_SQL = """
            select s.school_id, s.slug, s.name as school, m.roles
              from identity.membership m
              join school.school s on s.school_id = m.school_id
             where m.account_id = :account
             order by s.name
            """;
    static final String LEADS_SQL = """
            select exists (select 1 from identity.trust_membership where account_id = :account) as leads,
                   exists (select 1 from identity.second_step_asked o where o.account_id = :account)
                   and not exists (select 1 from identity.second_step where account_id = :account) as owes
            """;
    static final String ADD_SQL = """
            insert into identity.account (id, email, name, created_at)
            values (:id, :email, :name, :now)
            on conflict (lower(email)) where kind = 'staff' do nothing
            """;
    static final String JOIN_SQL = """
            insert into identity.membership as membership (account_id, school_id, roles)
            values (:account, :school, :roles)
            on conflict (account_id, school_id) do update
               set roles = excluded.roles || array(select given from unnest(membership.roles) given
                                                    where given = 'safeguarding_lead' and given <> all (excluded.roles))
            """;
    static final String SAFEGUARDS_SQL = """
            update identity.membership
               set roles = case when :leads then array_append(array_remove(roles, 'safeguarding_lead'), 'safeguarding_lead')
                                else array_remove(roles, 'safeguarding_lead') end
             where account_id = :account and school_id = :school and ('safeguarding_lead' = any (roles)) <> :leads
            """;
    static final String LEAVE_SQL = """
            delete from identity.membership where account_id = :account and school_id = :school
            """;
    static final String JOIN_TRUST_SQL = """
            insert into identity.trust_membership (account_id, trust_id)
            values (:account, :trust)
            on conflict do nothing
            """;
    static final String EMAIL_SQL = """
            select email from identity.account where id = :account
            """;
    static final String PASSWORD_SQL = """
            update identity.account set password_hash = :hash where id = :account
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody who works for schools. Families are not found by an address: several may share one. */
    public Optional<Account> findByEmail(String email) {
        return jdbc.sql(BY_EMAIL_SQL)
                .param("email", composed(email))
                .query((row, n) -> account(row))
                .optional();
    }

    public Optional<Account> find(AccountId account) {
        return jdbc.sql(FIND_SQL)
                .param("account", account.value())
                .query((row, n) -> account(row))
                .optional();
    }

    /** As {@link Account#getUsername} says it. */
    Optional<Account> findByUsername(String name) {
        return name.indexOf('@') < 0 ? find(new AccountId(UUID.fromString(name))) : findByEmail(name);
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                Kind.of(row.getString("kind")),
                row.getString("email"),
                row.getString("name"),
                row.getString("password_hash"),
                row.getBoolean("enabled"));
    }

    /** The address with which somebody signs in. */
    public String email(AccountId account) {
        return jdbc.sql(EMAIL_SQL)
                .param("account", account.value())
                .query(String.class)
                .single();
    }

    /** Somebody as a school that they work in knows them. What they lead and owe is the same in each. */
    private record Place(Viewer viewer, boolean leads, boolean owes) {}

    /** Somebody as each school that they work in knows them. */
    List<Viewer> everywhere(AccountId account) {
        return places(account).stream().map(Place::viewer).toList();
    }

    /** @throws SecondStepOwed to whoever must set one up first */
    @Override
    public Optional<Presence> find(AccountId account, String schoolSlug) {
        List<Place> places = places(account);
        if (places.stream().anyMatch(Place::owes)) {
            throw new SecondStepOwed();
        }
        return places.stream()
                .filter(place -> place.viewer().slug().equals(schoolSlug))
                .findFirst()
                .map(here -> new Presence(here.viewer(), others(here, places), here.leads()));
    }

    private List<Place> places(AccountId account) {
        return jdbc.sql(PRESENCE_SQL)
                .param("account", account.value())
                .query((row, n) -> {
                    SchoolId school = new SchoolId(row.getLong("school_id"));
                    String name = row.getString("name");
                    return new Place(
                            new Viewer(
                                    school, row.getString("slug"), row.getString("school"), account, name, roles(row)),
                            row.getBoolean("leads"),
                            row.getBoolean("owes"));
                })
                .list();
    }

    private static List<Presence.Elsewhere> others(Place here, List<Place> places) {
        return places.stream()
                .filter(place -> !place.equals(here))
                .map(place -> new Presence.Elsewhere(
                        place.viewer().schoolName(), place.viewer().path()))
                .toList();
    }

    /** The schools that somebody works in, by name. */
    public List<Membership> memberships(AccountId account) {
        return jdbc.sql(MEMBERSHIPS_SQL)
                .param("account", account.value())
                .query((row, n) -> new Membership(
                        new SchoolId(row.getLong("school_id")),
                        row.getString("slug"),
                        row.getString("school"),
                        roles(row)))
                .list();
    }

    /** @throws SecondStepOwed to whoever must set one up first */
    @Override
    public boolean leadsATrust(AccountId account) {
        return jdbc.sql(LEADS_SQL)
                .param("account", account.value())
                .query((row, n) -> {
                    if (row.getBoolean("owes")) {
                        throw new SecondStepOwed();
                    }
                    return row.getBoolean("leads");
                })
                .single();
    }

    /** Adds an account for an address, or finds the one there is: a person has one, in however many schools. */
    @Transactional
    public Account forEmail(String email, String name) {
        String address = composed(email).toLowerCase(Locale.ROOT);
        jdbc.sql(ADD_SQL)
                .param("id", Uuid7.next())
                .param("email", address)
                .param("name", name)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return findByEmail(address).orElseThrow();
    }

    /** What somebody is by the staff file. That they are safeguarding lead is no business of the file's, and stays. */
    public void join(AccountId account, SchoolId school, Set<Role> roles) {
        jdbc.sql(JOIN_SQL)
                .param("account", account.value())
                .param("school", school.value())
                .param("roles", roles.stream().map(Role::code).sorted().toArray(String[]::new))
                .update();
    }

    /** Makes somebody who works in the school its safeguarding lead, beside others, or takes that back; whether it changed. */
    public boolean safeguards(AccountId account, boolean leads, SchoolId school) {
        return jdbc.sql(SAFEGUARDS_SQL)
                        .param("account", account.value())
                        .param("school", school.value())
                        .param("leads", leads)
                        .update()
                == 1;
    }

    public void leave(AccountId account, SchoolId school) {
        jdbc.sql(LEAVE_SQL)
                .param("account", account.value())
                .param("school", school.value())
                .update();
    }

    public void leadTrust(AccountId account, long trust) {
        jdbc.sql(JOIN_TRUST_SQL)
                .param("account", account.value())
                .param("trust", trust)
                .update();
    }

    void setPasswordHash(AccountId account, String hash) {
        jdbc.sql(PASSWORD_SQL)
                .param("account", account.value())
                .param("hash", hash)
                .update();
    }

    /** One way of writing an accent: some keyboards send the letter and its accent apart. */
    private static String composed(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFC);
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Array array = row.getArray("roles");
        for (String code : (String[]) array.getArray()) {
            Role.of(code).ifPresent(roles::add);
        }
        return roles;
    }
}
