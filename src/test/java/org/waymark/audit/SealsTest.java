package org.waymark.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.OneSchool;
import org.waymark.audit.Seals.Seal;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.tenancy.Uuid7;

class SealsTest {
    private static final OneSchool WORLD = new OneSchool();
    private static int schools;

    private SchoolId school;
    private long hour;

    @BeforeEach
    void another_school() {
        school = WORLD.moveTo("School " + ++schools).school();
        hour = 0;
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @Test
    void each_seal_is_put_on_the_events_since_the_last() {
        sealed(3);
        sealed(2);
        Chain chain = chain();
        assertThat(chain.seals()).extracting(Seal::number).containsExactly(1, 2);
        assertThat(chain.seals()).extracting(Seal::events).containsExactly(3, 2);
        assertThat(chain.seals()).allMatch(Seal::holds);
        assertThat(chain.broken()).isEmpty();
        assertThat(chain.events()).isEqualTo(5);
        assertThat(chain.seals().getLast().after())
                .isEqualTo(chain.seals().getFirst().through())
                .isBefore(chain.seals().getLast().through());
    }

    @Test
    void nothing_new_adds_no_seal() {
        seal();
        assertThat(chain().seals()).isEmpty();
        sealed(1);
        seal();
        assertThat(chain().seals()).hasSize(1);
    }

    @Test
    void what_is_younger_than_an_hour_waits() {
        event(Uuid7.olderThan(Duration.ofMinutes(59)));
        seal();
        assertThat(chain().seals()).isEmpty();
        event(Uuid7.olderThan(Duration.ofMinutes(61)));
        seal();
        assertThat(chain().events()).isEqualTo(1);
    }

    @Test
    void every_column_of_a_changed_event_is_noticed() {
        for (String change : new String[] {
            "at = at + interval '1 microsecond'",
            "account_id = '00000000-0000-7000-8000-000000000001'",
            "actor = 'Somebody else'",
            "act = 'looked'",
            "subject = 'another grade'",
            "pupil_id = '00000000-0000-7000-8000-000000000001'",
            "was = '{\"grade\": \"2c\"}'",
            "now = null",
            "reason = ''"
        }) {
            another_school();
            sealed(2);
            sealed(2);
            assertThat(chain().broken()).isEmpty();
            assertThat(behind("update audit.event set " + change, 1)).isEqualTo(1);
            assertThat(chain().broken()).as(change).map(Seal::number).contains(1);
        }
    }

    @Test
    void an_event_taken_away_is_noticed_at_its_own_seal() {
        sealed(2);
        sealed(2);
        sealed(2);
        assertThat(behind("delete from audit.event", 3)).isEqualTo(1);
        assertThat(chain().broken()).map(Seal::number).contains(2);
        assertThat(chain().seals()).extracting(Seal::holds).containsExactly(true, false, true);
    }

    @Test
    void an_event_slipped_in_later_is_noticed() {
        sealed(2);
        event(Uuid7.olderThan(Duration.ofHours(999).minusMinutes(30)));
        assertThat(chain().broken()).map(Seal::number).contains(1);
    }

    @Test
    void a_seal_changed_or_taken_away_is_noticed() {
        sealed(1);
        sealed(1);
        sealed(1);
        WORLD.asOwner("delete from audit.seal where number = 2 and school_id = " + school.value());
        assertThat(chain().broken()).map(Seal::number).contains(3);
        WORLD.asOwner("update audit.seal set hash = sha256('') where number = 1 and school_id = " + school.value());
        assertThat(chain().broken()).map(Seal::number).contains(1);
    }

    @Test
    void two_that_seal_at_once_make_one_seal() throws Exception {
        for (int round = 1; round <= 5; round++) {
            for (int i = 0; i < 50; i++) {
                event(next());
            }
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Void> job = () -> {
                together.await(10, TimeUnit.SECONDS);
                seal();
                return null;
            };
            try (var both = Executors.newFixedThreadPool(2)) {
                for (var done : both.invokeAll(List.of(job, job))) {
                    done.get();
                }
            }
            Chain chain = chain();
            assertThat(chain.seals()).hasSize(round).allMatch(Seal::holds);
            assertThat(chain.events()).isEqualTo(50L * round);
        }
    }

    @Test
    void another_schools_events_are_sealed_apart() {
        sealed(3);
        SchoolId first = school;
        another_school();
        sealed(1);
        assertThat(chain().events()).isEqualTo(1);
        school = first;
        assertThat(chain().events()).isEqualTo(3);
    }

    private void sealed(int events) {
        for (int i = 0; i < events; i++) {
            event(next());
        }
        seal();
    }

    /** An hour after the one before; the first is long ago. */
    private UUID next() {
        return Uuid7.olderThan(Duration.ofHours(1000 - ++hour));
    }

    /** Done as the owner of the tables to one event of this school, by its place. */
    private int behind(String statement, int place) {
        return WORLD.asOwner("""
                %1$s where school_id = %2$d and id = (
                    select id from audit.event where school_id = %2$d order by id offset %3$d limit 1)
                """.formatted(statement, school.value(), place - 1));
    }

    private void seal() {
        WORLD.get(SchoolTransactions.class)
                .run(school, () -> WORLD.get(Seals.class).seal(school));
    }

    private Chain chain() {
        return WORLD.get(SchoolTransactions.class)
                .in(school, () -> WORLD.get(Seals.class).check(school));
    }

    private void event(UUID id) {
        WORLD.get(SchoolTransactions.class)
                .run(
                        school,
                        () -> WORLD.get(JdbcClient.class)
                                .sql("""
                        insert into audit.event (school_id, id, at, account_id, actor, act, subject, now, reason)
                        values (:school, :id, now(), :account, 'Priya Yusuf', 'recorded a result', 'maths',
                                '{"grade": "3b"}', 'because')
                        """)
                                .param("school", school.value())
                                .param("id", id)
                                .param("account", UUID.randomUUID())
                                .update());
    }
}
