package org.waymark.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.OneSchool;

/** However fast families press, no time is held twice and none that somebody got is lost. */
class AtOnceTest {
    private static final OneSchool SCHOOL = new OneSchool();
    private static final String LIVE =
            "select count(*) from consultations.booking where ended_at is null and school_id = ";

    @AfterAll
    static void close() {
        SCHOOL.close();
    }

    private static OneEvening evening(String name) {
        return new OneEvening(SCHOOL, name)
                .published(OneEvening.wanted(
                        new EveningPlan(OneEvening.DAY, LocalTime.of(17, 0), LocalTime.of(20, 20), List.of())));
    }

    private static List<UUID> slots(OneEvening evening) {
        return SCHOOL.in(() -> SCHOOL.get(JdbcClient.class)
                .sql("select id from consultations.slot where school_id = :school order by at")
                .param("school", evening.head.schoolKey())
                .query(UUID.class)
                .list());
    }

    /** All begin at the same moment; how many got what they wanted. */
    private static long atOnce(List<Callable<Boolean>> presses) throws InterruptedException, ExecutionException {
        var ready = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(presses.size())) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (Callable<Boolean> press : presses) {
                all.add(threads.submit(() -> {
                    ready.await();
                    return press.call();
                }));
            }
            ready.countDown();
            long got = 0;
            for (Future<Boolean> each : all) {
                got += each.get() ? 1 : 0;
            }
            return got;
        }
    }

    private static boolean press(OneEvening evening, UUID slot, OneEvening.Family family) {
        try {
            SCHOOL.get(org.waymark.tenancy.SchoolTransactions.class)
                    .in(
                            evening.head.school(),
                            () -> evening.bookings().book(slot, null, family.pupil(), family.viewer()));
            return true;
        } catch (NotBooked refused) {
            assertThat(refused.why()).isEqualTo(NotBooked.Why.TAKEN);
            return false;
        }
    }

    @Test
    void sixty_families_on_twenty_times_get_twenty_and_each_time_one() throws Exception {
        var evening = evening("Sixty");
        List<UUID> slots = slots(evening);
        assertThat(slots).hasSize(20);
        List<Callable<Boolean>> presses = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            var family = evening.family();
            List<UUID> order = new ArrayList<>(slots);
            Collections.shuffle(order, new Random(i));
            presses.add(() -> {
                for (UUID slot : order) {
                    if (press(evening, slot, family)) {
                        return true;
                    }
                }
                return false;
            });
        }
        assertThat(atOnce(presses)).isEqualTo(20);
        assertThat(SCHOOL.number(LIVE + evening.head.schoolKey())).isEqualTo(20);
        assertThat(SCHOOL.number("select count(distinct slot_id) from consultations.booking where ended_at is null"
                        + " and school_id = " + evening.head.schoolKey()))
                .isEqualTo(20);
    }

    @Test
    void one_family_that_presses_ten_times_at_once_has_one_time() throws Exception {
        var evening = evening("Ten presses");
        var family = evening.family();
        List<Callable<Boolean>> presses = new ArrayList<>();
        for (UUID slot : slots(evening).subList(0, 10)) {
            presses.add(() -> {
                try {
                    SCHOOL.in(evening.head, () -> evening.bookings().book(slot, null, family.pupil(), family.viewer()));
                    return true;
                } catch (NotBooked refused) {
                    assertThat(refused.why()).isEqualTo(NotBooked.Why.ALREADY);
                    return false;
                }
            });
        }
        assertThat(atOnce(presses)).isEqualTo(1);
        assertThat(SCHOOL.number(LIVE + evening.head.schoolKey())).isEqualTo(1);
    }

    @Test
    void of_ten_who_change_to_the_same_time_one_gets_it_and_nine_keep_theirs() throws Exception {
        var evening = evening("Ten changes");
        List<UUID> slots = slots(evening);
        UUID wanted = slots.get(19);
        List<Callable<Boolean>> presses = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            var family = evening.family();
            UUID slot = slots.get(i);
            UUID booking = SCHOOL.in(() -> evening.bookings().book(slot, null, family.pupil(), family.viewer()));
            presses.add(() -> {
                try {
                    SCHOOL.in(evening.head, () -> evening.bookings().change(booking, wanted, null, family.viewer()));
                    return true;
                } catch (NotBooked refused) {
                    return false;
                }
            });
        }
        assertThat(atOnce(presses)).isEqualTo(1);
        assertThat(SCHOOL.number(LIVE + evening.head.schoolKey())).isEqualTo(10);
    }
}
