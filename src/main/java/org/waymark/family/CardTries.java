package org.waymark.family;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.pupils.FirstNames;
import org.waymark.pupils.PupilId;
import org.waymark.school.ClassId;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.SchoolId;

/**
 * The door to cards from the children's side. A wrong try is counted for the one card, whoever made it and however many at once: that
 * card waits, and no other child's.
 */
@Repository
public class CardTries {
    static final String CLASS_SQL = """
            select p.id, p.given_name, p.family_name, c.kind, c.animal
              from family.card c
              join pupils.pupil p on p.school_id = :school and p.id = c.pupil_id
             where c.school_id = :school and p.class_id = :class and p.left_on is null
             order by p.given_name collate "en-GB-x-icu", p.family_name collate "en-GB-x-icu", p.id
            """;
    /** Counted before it is looked at, so that a thousand tries at once are a thousand tries. */
    static final String TRY_SQL = """
            update family.card c set wrong = c.wrong + 1
             where c.school_id = :school and c.pupil_id = :pupil and (c.waits_until is null or c.waits_until <= :now)
            returning c.secret_hash, c.wrong,
                      (select o.account_id from access.own_pupil o
                        where o.school_id = :school and o.pupil_id = :pupil) as account_id
            """;

    static final String RIGHT_SQL = """
            update family.card set wrong = 0, waits_until = null where school_id = :school and pupil_id = :pupil
            """;
    static final String WAIT_SQL = """
            update family.card set waits_until = :until where school_id = :school and pupil_id = :pupil
            """;
    static final String WAITS_SQL = """
            select waits_until from family.card
             where school_id = :school and pupil_id = :pupil and waits_until > :now
            """;
    static final String ASKED_SQL = """
            select c.pupil_id from family.card c
              join family.card_settings s on s.school_id = :school and s.turned_on
             where c.school_id = :school and c.pupil_id = any (:pupils::uuid[])
               and (c.excused_until is null or c.excused_until <= :now)
            """;

    private final JdbcClient jdbc;
    private final CardKey key;
    private final Clock clock;

    CardTries(JdbcClient jdbc, CardKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /** A child on the page of its class: a first name, or an animal. */
    public record Face(PupilId pupil, String name, CardKind kind, CardPictures.Animal animal) {}

    /** What came of a try. */
    public sealed interface Outcome {
        /** It was the card, and this is the child's account. */
        record Right(AccountId account) implements Outcome {}

        record Wrong() implements Outcome {}

        /** Too many wrong tries: nobody can use this card for a while. */
        record Waits(Duration left) implements Outcome {}
    }

    private record Row(UUID pupil, FirstNames.Name name, CardKind kind, int animal) {}

    private record Tried(byte[] hash, int wrong, AccountId account) {}

    /** The children of a class who have a card. */
    public List<Face> faces(ClassId schoolClass, SchoolId school) {
        List<Row> rows = jdbc.sql(CLASS_SQL)
                .param("school", school.value())
                .param("class", schoolClass.value())
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        new FirstNames.Name(row.getString("given_name"), row.getString("family_name")),
                        CardKind.of(row.getString("kind")),
                        row.getInt("animal")))
                .list();
        List<String> names = FirstNames.of(rows.stream().map(Row::name).toList());
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(i -> new Face(
                        new PupilId(rows.get(i).pupil()),
                        names.get(i),
                        rows.get(i).kind(),
                        CardPictures.animal(rows.get(i).animal())))
                .toList();
    }

    /** Whether this is what stands on the child's card. */
    public Outcome attempt(PupilId pupil, List<String> typed, SchoolId school) {
        Optional<Tried> tried = jdbc.sql(TRY_SQL)
                .param("school", school.value())
                .param("pupil", pupil.value())
                .param("now", now())
                .query((row, n) -> new Tried(
                        row.getBytes("secret_hash"),
                        row.getInt("wrong"),
                        new AccountId(row.getObject("account_id", UUID.class))))
                .optional();
        if (tried.isEmpty()) {
            return new Outcome.Waits(waits(pupil, school).orElse(Duration.ofMinutes(1)));
        }
        byte[] typedHash = key.card(pupil, CardSecret.plain(typed), school);
        if (java.security.MessageDigest.isEqual(typedHash, tried.get().hash())) {
            jdbc.sql(RIGHT_SQL)
                    .param("school", school.value())
                    .param("pupil", pupil.value())
                    .update();
            return new Outcome.Right(tried.get().account());
        }
        Duration pause = Cards.pause(tried.get().wrong());
        if (pause.isZero()) {
            return new Outcome.Wrong();
        }
        jdbc.sql(WAIT_SQL)
                .param("school", school.value())
                .param("pupil", pupil.value())
                .param("until", now().plus(pause))
                .update();
        return new Outcome.Waits(pause);
    }

    /** How long a card still waits; empty where it does not. */
    public Optional<Duration> waits(PupilId pupil, SchoolId school) {
        return jdbc.sql(WAITS_SQL)
                .param("school", school.value())
                .param("pupil", pupil.value())
                .param("now", now())
                .query(OffsetDateTime.class)
                .optional()
                .map(until -> Duration.between(now(), until));
    }

    /** Who of these shows a card before a self-review. */
    Set<UUID> asked(Collection<UUID> pupils, SchoolId school) {
        return new HashSet<>(jdbc.sql(ASKED_SQL)
                .param("school", school.value())
                .param("pupils", pupils.toArray(UUID[]::new))
                .param("now", now())
                .query(UUID.class)
                .list());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
