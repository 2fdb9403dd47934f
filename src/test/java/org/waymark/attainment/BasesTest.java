package org.waymark.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.OneSchool.NOW;
import static org.waymark.OneSchool.point;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.OneSchool;
import org.waymark.attainment.Outcome.Saved;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.Term;
import org.waymark.pupils.PupilId;
import org.waymark.pupils.PupilPlaced;
import org.waymark.scales.Presets;
import org.waymark.school.SchoolYears;
import org.waymark.school.SubjectId;

class BasesTest {
    private static final CollectionPoint END_OF_YEAR_2 = point(2024, Term.SUMMER);

    private static OneSchool oakfield;
    private static SubjectId maths;

    @BeforeAll
    static void open() {
        oakfield = new OneSchool();
        maths = oakfield.subject("Maths", Presets.LEVELS);
    }

    @AfterAll
    static void close() {
        oakfield.close();
    }

    @Test
    void the_grade_at_the_end_of_year_2_is_the_base() {
        var pupil = oakfield.pupil(4);
        type(pupil, END_OF_YEAR_2, "2b", null);
        type(pupil, point(2025, Term.SUMMER), "2a", null);
        assertThat(base(pupil)).isEqualTo("2b summer 2024 before key stage");
    }

    @Test
    void a_correction_of_the_year_2_grade_moves_the_base() {
        var pupil = oakfield.pupil(4);
        var first = type(pupil, END_OF_YEAR_2, "2b", null);
        var second = type(pupil, END_OF_YEAR_2, "2c", first.version());
        assertThat(base(pupil)).isEqualTo("2c summer 2024 before key stage");

        type(pupil, point(2025, Term.AUTUMN), "2b", null);
        type(pupil, END_OF_YEAR_2, "", second.version());
        assertThat(base(pupil)).isEqualTo("2b autumn 2025 first result");
    }

    @Test
    void absent_at_the_end_of_year_2_leaves_the_earliest_result_of_the_key_stage() {
        var pupil = oakfield.pupil(4);
        type(pupil, point(2026, Term.AUTUMN), "3c", null);
        type(pupil, END_OF_YEAR_2, "A", null);
        type(pupil, point(2025, Term.SPRING), "2b", null);
        assertThat(base(pupil)).isEqualTo("2b spring 2025 first result");

        type(pupil, point(2024, Term.SPRING), "2c", null);
        assertThat(base(pupil)).as("before the key stage").isEqualTo("2b spring 2025 first result");
    }

    @Test
    void a_whole_level_is_kept_as_it_was_written() {
        var pupil = oakfield.pupil(3);
        type(pupil, point(2025, Term.SUMMER), "2", null);
        assertThat(base(pupil)).isEqualTo("2 summer 2025 before key stage");
    }

    @Test
    void in_year_2_the_end_of_year_1_is_better_than_an_earlier_result() {
        var pupil = oakfield.pupil(2);
        type(pupil, point(2025, Term.AUTUMN), "W", null);
        assertThat(base(pupil)).isEqualTo("W autumn 2025 first result");
        type(pupil, point(2025, Term.SUMMER), "1b", null);
        assertThat(base(pupil)).isEqualTo("1b summer 2025 year 1");
    }

    @Test
    void in_year_1_only_a_reception_grade_is_a_base() {
        var pupil = oakfield.pupil(1);
        type(pupil, point(2026, Term.AUTUMN), "W", null);
        assertThat(base(pupil)).isNull();
        type(pupil, point(2025, Term.SUMMER), "W", null);
        assertThat(base(pupil)).isEqualTo("W summer 2025 before key stage");
    }

    @Test
    void results_in_any_order_and_by_any_path_give_the_same_base() {
        var random = new Random(7);
        for (int yearGroup = 1; yearGroup <= 6; yearGroup++) {
            for (int round = 0; round < 8; round++) {
                var forwards = oakfield.pupil(yearGroup);
                var backwards = oakfield.pupil(yearGroup);
                var oneByOne = oakfield.pupil(yearGroup);
                var points = new ArrayList<CollectionPoint>();
                var grades = new ArrayList<String>();
                for (int year = 2026 - yearGroup; year <= 2026; year++) {
                    for (var term : Term.values()) {
                        if (random.nextInt(3) == 0) {
                            points.add(point(year, term));
                            grades.add(
                                    random.nextInt(5) == 0
                                            ? "A"
                                            : List.of("1b", "2c", "2b", "3c").get(random.nextInt(4)));
                        }
                    }
                }
                all(forwards, points, grades);
                var order = new ArrayList<Integer>();
                for (int i = 0; i < points.size(); i++) {
                    order.add(i);
                }
                all(backwards, points.reversed(), grades.reversed());
                Collections.shuffle(order, random);
                order.forEach(i -> type(oneByOne, points.get(i), grades.get(i), null));
                assertThat(base(backwards)).isEqualTo(base(forwards));
                assertThat(base(oneByOne)).isEqualTo(base(forwards));
            }
        }
    }

    @Test
    void a_pupil_found_to_repeat_a_year_is_counted_from_another_start() {
        var pupil = oakfield.pupil(3);
        type(pupil, END_OF_YEAR_2, "2c", null);
        type(pupil, point(2025, Term.SUMMER), "2b", null);
        assertThat(base(pupil)).isEqualTo("2b summer 2025 before key stage");

        oakfield.taught(pupil, NOW.plus(-1), 3);
        oakfield.publish(new PupilPlaced(oakfield.head().school(), pupil));
        assertThat(base(pupil)).isEqualTo("2c summer 2024 before key stage");
    }

    @Test
    void another_scale_starts_progress_again() {
        var science = oakfield.subject("Science", Presets.LEVELS);
        var pupil = oakfield.pupil(4);
        oakfield.run(() -> record(pupil, science, END_OF_YEAR_2, "2b", null));
        oakfield.use(Presets.STAGES, NOW, science);
        assertThat(base(pupil, science)).isNull();

        oakfield.run(() -> record(pupil, science, point(2026, Term.AUTUMN), "4E", null));
        assertThat(base(pupil, science)).isEqualTo("4E autumn 2026 new scale");
    }

    @Test
    void a_new_school_year_takes_pupils_into_their_next_key_stage() {
        try (var school = new OneSchool()) {
            var reading = school.subject("Reading", Presets.LEVELS);
            var pupil = school.pupil(2);
            school.taught(pupil, NOW, 2);
            school.run(() -> record(school, pupil, reading, point(2025, Term.SUMMER), "1b", null));
            school.run(() -> record(school, pupil, reading, point(2026, Term.SUMMER), "2b", null));
            assertThat(base(school, pupil, reading)).isEqualTo("1b summer 2025 year 1");

            school.run(() -> {
                school.get(JdbcClient.class)
                        .sql("update pupils.pupil set year_group = 3 where school_id = 1")
                        .update();
                school.get(SchoolYears.class).moveTo(NOW.plus(1), school.head());
            });
            assertThat(base(school, pupil, reading)).isEqualTo("2b summer 2026 before key stage");
        }
    }

    @Test
    void two_who_type_different_results_of_one_pupil_at_once_leave_the_true_base() throws Exception {
        for (int round = 0; round < 10; round++) {
            var pupil = oakfield.pupil(4);
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var one = threads.submit(() -> {
                    start.await();
                    return type(pupil, END_OF_YEAR_2, "2b", null);
                });
                var other = threads.submit(() -> {
                    start.await();
                    return type(pupil, point(2025, Term.AUTUMN), "2a", null);
                });
                one.get();
                other.get();
            }
            assertThat(base(pupil)).isEqualTo("2b summer 2024 before key stage");
        }
    }

    private static void all(PupilId pupil, List<CollectionPoint> points, List<String> grades) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < points.size(); i++) {
            entries.add(new Entry(UUID.randomUUID(), pupil, maths, points.get(i), grades.get(i), null, Source.IMPORT));
        }
        oakfield.run(() -> oakfield.get(Results.class).record(entries, oakfield.head()));
    }

    private static Saved type(PupilId pupil, CollectionPoint point, String typed, @Nullable UUID seen) {
        return (Saved) oakfield.in(() -> record(pupil, maths, point, typed, seen));
    }

    private static Outcome record(
            PupilId pupil, SubjectId subject, CollectionPoint point, String typed, @Nullable UUID seen) {
        return record(oakfield, pupil, subject, point, typed, seen);
    }

    private static Outcome record(
            OneSchool school,
            PupilId pupil,
            SubjectId subject,
            CollectionPoint point,
            String typed,
            @Nullable UUID seen) {
        return school.get(Results.class)
                .record(new Entry(UUID.randomUUID(), pupil, subject, point, typed, seen, Source.IMPORT), school.head());
    }

    private static @Nullable String base(PupilId pupil) {
        return base(oakfield, pupil, maths);
    }

    private static @Nullable String base(PupilId pupil, SubjectId subject) {
        return base(oakfield, pupil, subject);
    }

    private static @Nullable String base(OneSchool school, PupilId pupil, SubjectId subject) {
        return school.<@Nullable String>in(() -> school.get(JdbcClient.class)
                .sql("""
                        select grade, start_year, sixth, origin from attainment.base
                         where school_id = 1 and pupil_id = :pupil and subject_id = :subject
                        """)
                .param("pupil", pupil.value())
                .param("subject", subject.value())
                .query((row, n) -> "%s %s %d %s"
                        .formatted(
                                row.getString("grade"),
                                point(row.getInt("start_year"), Term.values()[row.getInt("sixth") / 2 - 1])
                                        .code(),
                                row.getInt("start_year"),
                                row.getString("origin")))
                .optional()
                .orElse(null));
    }
}
