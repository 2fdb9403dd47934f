package org.waymark.family;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.access.Guardians;
import org.waymark.audit.Audit;
import org.waymark.calendar.YearGroup;
import org.waymark.identity.FamilyAccounts;
import org.waymark.identity.OpenSessions;
import org.waymark.mentoring.ClassCodes;
import org.waymark.mentoring.OwnTablets;
import org.waymark.pupils.PupilId;
import org.waymark.school.ClassId;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Kind;
import org.waymark.tenancy.Viewer;

/** The door to children's cards, from the staff's side. A secret is known when it is made, and never again. */
@Repository
public class Cards {
    static final String CHILDREN_SQL = """
            select p.id, p.given_name, p.family_name, p.year_group, c.made_at,
                   case when c.waits_until > :now then c.waits_until end as waits_until
              from pupils.pupil p
              left join family.card c on c.school_id = :school and c.pupil_id = p.id
             where p.school_id = :school and p.class_id = :class and p.left_on is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id
                              and v.why in ('class teacher', 'whole school'))
             order by p.given_name collate "en-GB-x-icu", p.family_name collate "en-GB-x-icu", p.id
            """;
    static final String ANIMALS_SQL = """
            select c.animal
              from family.card c
              join pupils.pupil p on p.school_id = :school and p.id = c.pupil_id and p.class_id = :class
             where c.school_id = :school and p.left_on is null
            """;
    static final String MAKE_SQL = """
            insert into family.card as c (school_id, pupil_id, kind, secret_hash, animal, made_at, made_by_name)
            values (:school, :pupil, :kind, :hash, :animal, :now, :actor)
            on conflict (school_id, pupil_id) do update
               set kind = excluded.kind, secret_hash = excluded.secret_hash, made_at = excluded.made_at,
                   made_by_name = excluded.made_by_name, wrong = 0, waits_until = null, excused_until = null
            returning c.animal
            """;
    static final String LIFT_SQL = """
            update family.card set wrong = 0, waits_until = null where school_id = :school and pupil_id = :pupil
            """;
    static final String EXCUSE_SQL = """
            update family.card set excused_until = :until where school_id = :school and pupil_id = :pupil
            """;

    private final JdbcClient jdbc;
    private final CardKey key;
    private final FamilyAccounts accounts;
    private final Guardians guardians;
    private final OpenSessions sessions;
    private final OwnTablets tablets;
    private final Audit audit;
    private final Clock clock;

    Cards(
            JdbcClient jdbc,
            CardKey key,
            FamilyAccounts accounts,
            Guardians guardians,
            OpenSessions sessions,
            OwnTablets tablets,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.accounts = accounts;
        this.guardians = guardians;
        this.sessions = sessions;
        this.tablets = tablets;
        this.audit = audit;
        this.clock = clock;
    }

    /** The children of a class, by first name, with how their cards are; none for whoever neither teaches it nor sees all. */
    public List<CardHolder> children(ClassId schoolClass, Viewer viewer) {
        return jdbc.sql(CHILDREN_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("class", schoolClass.value())
                .param("now", now())
                .query((row, n) -> new CardHolder(
                        new PupilId(row.getObject("id", UUID.class)),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        new YearGroup(row.getInt("year_group")),
                        CardHolder.moment(row, "made_at"),
                        CardHolder.moment(row, "waits_until")))
                .list();
    }

    /**
     * New cards. The old ones stop in this moment, and a child who is signed in with one is out.
     *
     * @param of children whom {@link #children} gave
     */
    public List<CardMade> make(List<CardHolder> of, ClassId schoolClass, Viewer by) {
        Set<Integer> taken = new HashSet<>(jdbc.sql(ANIMALS_SQL)
                .param("school", by.schoolKey())
                .param("class", schoolClass.value())
                .query(Integer.class)
                .list());
        List<CardMade> made = new ArrayList<>();
        for (CardHolder child : of) {
            AccountId account = guardians.ownAccount(child.pupil(), by).orElseGet(() -> enrol(child.pupil(), by));
            CardSecret secret = CardSecret.make(CardKind.of(child.year()));
            int animal = jdbc.sql(MAKE_SQL)
                    .param("school", by.schoolKey())
                    .param("pupil", child.pupil().value())
                    .param("kind", secret.kind().code())
                    .param("hash", key.card(child.pupil(), secret.plain(), by.school()))
                    .param("animal", free(taken))
                    .param("now", now())
                    .param("actor", by.name())
                    .query(Integer.class)
                    .single();
            taken.add(animal);
            sessions.end(account);
            tablets.end(account, by.school());
            audit.record(by, "made a child's card", "card", child.pupil().value(), null, null, null);
            made.add(new CardMade(child, secret, CardPictures.animal(animal)));
        }
        return made;
    }

    /** A child who typed it wrong too often may try again at once. */
    public void lift(CardHolder child, Viewer by) {
        jdbc.sql(LIFT_SQL)
                .param("school", by.schoolKey())
                .param("pupil", child.pupil().value())
                .update();
        audit.record(
                by, "let a child try their card again", "card", child.pupil().value(), null, null, null);
    }

    /** Until the end of the school day a child who forgot the card writes a self-review without it. */
    void excuse(UUID pupil, Viewer by) {
        int excused = jdbc.sql(EXCUSE_SQL)
                .param("school", by.schoolKey())
                .param("pupil", pupil)
                .param("until", ClassCodes.endOfDay(clock))
                .update();
        if (excused == 1) {
            audit.record(by, "let a child write without their card", "card", pupil, null, null, null);
        }
    }

    private AccountId enrol(PupilId pupil, Viewer by) {
        AccountId account = accounts.addPupil();
        accounts.join(account, Kind.PUPIL, by.school());
        guardians.own(account, pupil, by);
        return account;
    }

    /** One that nobody else in the class has, as long as there are enough. */
    private static int free(Set<Integer> taken) {
        return IntStream.range(0, CardPictures.DIFFERENT)
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElse(taken.size() % CardPictures.DIFFERENT);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** How long a card waits after so many wrong tries in a row: the first five cost nothing but their minute at the end. */
    static Duration pause(int wrong) {
        return switch (wrong) {
            case 0, 1, 2, 3, 4 -> Duration.ZERO;
            case 5 -> Duration.ofMinutes(1);
            case 6 -> Duration.ofMinutes(2);
            case 7 -> Duration.ofMinutes(5);
            default -> Duration.ofMinutes(15);
        };
    }
}
