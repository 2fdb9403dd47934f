package org.waymark.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.OneSchool.point;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.OneSchool;
import org.waymark.attainment.Outcome.Conflict;
import org.waymark.attainment.Outcome.Refused;
import org.waymark.attainment.Outcome.Saved;
import org.waymark.attainment.Outcome.Unchanged;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.Term;
import org.waymark.pupils.PupilId;
import org.waymark.scales.Presets;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

class ResultsTest {
    private static final CollectionPoint AUTUMN = point(2026, Term.AUTUMN);

    private static OneSchool oakfield;
    private static Viewer head;
    private static SubjectId maths;
    private static Results results;

    @BeforeAll
    static void open() {
        oakfield = new OneSchool();
        head = oakfield.head();
        maths = oakfield.subject("Maths", Presets.LEVELS);
        results = oakfield.get(Results.class);
    }

    @AfterAll
    static void close() {
        oakfield.close();
    }

    @Test
    void a_correction_supersedes_and_what_was_before_stays() {
        var pupil = oakfield.pupil(4);
        var first = (Saved) type(pupil, "3c", null);
        var second = (Saved) type(pupil, "3b", first.version());

        assertThat(history(pupil)).extracting(row -> row.said().code()).containsExactlyInAnyOrder("3c", "3b");
        assertThat(standing(pupil)).containsExactly("3b");
        assertThat(oakfield.number("select count(*) from attainment.result where school_id = 1 and supersedes = '"
                        + first.version() + "' and id = '" + second.version() + "'"))
                .isOne();
    }

    @Test
    void a_result_may_not_be_changed_or_taken_away_even_by_the_product() {
        assertThatThrownBy(() -> oakfield.run(() -> oakfield.get(JdbcClient.class)
                        .sql("update attainment.result set grade = '4a' where school_id = 1")
                        .update()))
                .hasRootCauseMessage("ERROR: permission denied for table result");
    }

    @Test
    void clearing_a_cell_withdraws_and_keeps_the_history() {
        var pupil = oakfield.pupil(4);
        var first = (Saved) type(pupil, "3c", null);

        var cleared = type(pupil, "", first.version());

        assertThat(cleared).isInstanceOf(Saved.class);
        assertThat(standing(pupil)).containsExactly("");
        assertThat(history(pupil)).hasSize(2);
        assertThat(type(pupil, "2a", null)).as("an empty cell again").isInstanceOf(Saved.class);
        assertThat(history(pupil)).hasSize(3);
    }

    @Test
    void clearing_an_empty_cell_changes_nothing() {
        var pupil = oakfield.pupil(4);
        assertThat(type(pupil, " ", null)).isEqualTo(new Unchanged(null, ""));
        assertThat(history(pupil)).isEmpty();
    }

    @Test
    void what_a_colleague_changed_meanwhile_is_not_overwritten_unseen() {
        var pupil = oakfield.pupil(4);
        var seen = (Saved) type(pupil, "3c", null);
        var colleague = (Saved) type(pupil, "3b", seen.version());

        var mine = type(pupil, "2a", seen.version());

        assertThat(mine).isInstanceOfSatisfying(Conflict.class, conflict -> {
            assertThat(conflict.version()).isEqualTo(colleague.version());
            assertThat(conflict.grade()).isEqualTo("3b");
            assertThat(conflict.by()).isEqualTo("Ruth Adebayo");
        });
        assertThat(type(pupil, "2a", null)).as("as if the cell were empty").isInstanceOf(Conflict.class);
        assertThat(type(pupil, "2a", ((Conflict) mine).version()))
                .as("choosing mine")
                .isInstanceOf(Saved.class);
    }

    @Test
    void two_people_who_type_the_same_do_not_disagree() {
        var pupil = oakfield.pupil(4);
        var first = (Saved) type(pupil, "3c", null);
        assertThat(type(pupil, "3C", null)).isEqualTo(new Unchanged(first.version(), "3c"));
        assertThat(history(pupil)).hasSize(1);
    }

    @Test
    void of_two_who_type_into_one_cell_at_once_exactly_one_wins() throws Exception {
        for (int round = 0; round < 10; round++) {
            var pupil = oakfield.pupil(4);
            var outcomes = atOnce(() -> type(pupil, "3c", null), () -> type(pupil, "3b", null));
            assertThat(outcomes).hasAtLeastOneElementOfType(Saved.class).hasAtLeastOneElementOfType(Conflict.class);
            assertThat(history(pupil)).hasSize(1);
        }
    }

    @Test
    void an_entry_sent_twice_is_recorded_once() throws Exception {
        var pupil = oakfield.pupil(4);
        var entry = entry(pupil, "3c", null);

        var first = record(entry);
        type(pupil, "3b", entry.key());

        assertThat(record(entry)).isEqualTo(first).isEqualTo(new Saved(entry.key(), "3c"));
        assertThat(history(pupil)).hasSize(2);
        assertThat(standing(pupil)).containsExactly("3b");

        var again = entry(oakfield.pupil(4), "2a", null);
        assertThat(atOnce(() -> record(again), () -> record(again)))
                .containsExactly(new Saved(again.key(), "2a"), new Saved(again.key(), "2a"));
    }

    @Test
    void one_key_for_two_different_entries_is_refused() {
        var entry = entry(oakfield.pupil(4), "3c", null);
        record(entry);
        var other = new Entry(entry.key(), entry.pupil(), maths, AUTUMN, "3b", null, Source.HAND);
        assertThat(record(other)).isInstanceOf(Refused.class);
        var elsewhere = new Entry(entry.key(), oakfield.pupil(4), maths, AUTUMN, "3c", null, Source.HAND);
        assertThat(record(elsewhere)).isInstanceOf(Refused.class);
    }

    @Test
    void a_grade_the_scale_does_not_have_is_refused_with_some_that_it_has() {
        assertThat(type(oakfield.pupil(3), "3z", null))
                .isEqualTo(
                        new Refused(
                                "3z is not a grade of National Curriculum levels. Use for example 2c, 2b or 2a; A for absent."));
    }

    @Test
    void a_subject_without_a_scale_says_so() {
        var music = oakfield.subject("Music");
        var entry = new Entry(UUID.randomUUID(), oakfield.pupil(3), music, AUTUMN, "2b", null, Source.HAND);
        assertThat(record(entry))
                .isEqualTo(
                        new Refused("No scale is set for this subject in Year 3. The assessment lead can assign one."));
    }

    @Test
    void a_term_that_has_not_started_is_refused_by_hand_only() {
        var pupil = oakfield.pupil(4);
        var spring = new Entry(UUID.randomUUID(), pupil, maths, point(2026, Term.SPRING), "3c", null, Source.HAND);
        assertThat(record(spring))
                .isEqualTo(new Refused(
                        "Spring 2026/27 has not started yet. Results for it can be entered from " + "1 January 2027."));
        assertThat(standing(pupil)).isEmpty();
    }

    @Test
    void a_whole_level_is_kept_as_written_and_a_flag_is_no_grade() {
        var pupil = oakfield.pupil(4);
        assertThat(type(pupil, "3", null))
                .isInstanceOfSatisfying(
                        Saved.class, saved -> assertThat(saved.grade()).isEqualTo("3"));
        assertThat(type(oakfield.pupil(4), "a", null))
                .isInstanceOfSatisfying(
                        Saved.class, saved -> assertThat(saved.grade()).isEqualTo("A"));
    }

    @Test
    void a_pupil_of_another_class_is_not_found_and_nothing_of_the_form_is_saved() {
        var maple = oakfield.registrationClass("4 Maple");
        var own = oakfield.pupil(4, maple);
        var teacher = oakfield.teacher("Priya", maple);
        var other = oakfield.pupil(4);

        assertThatThrownBy(() -> oakfield.in(
                        () -> results.record(List.of(entry(own, "3c", null), entry(other, "3c", null)), teacher)))
                .isInstanceOf(NotFound.class);
        assertThat(standing(own)).isEmpty();
        assertThat(oakfield.in(() -> results.record(entry(own, "3c", null), teacher)))
                .isInstanceOf(Saved.class);
    }

    @Test
    void to_somebody_of_another_school_there_is_no_such_pupil() {
        try (var apart = new OneSchool()) {
            var theirs = apart.pupil(4);
            var subject = apart.subject("Maths", Presets.LEVELS);
            var door = apart.get(Results.class);
            apart.in(() -> door.record(
                    new Entry(UUID.randomUUID(), theirs, subject, AUTUMN, "3c", null, Source.HAND), apart.head()));

            var stranger = apart.moveTo("Brookside");

            assertThatThrownBy(() -> apart.in(() -> door.record(entry(theirs, "3c", null), stranger)))
                    .isInstanceOf(NotFound.class);
            assertThat(apart.in(() -> apart.get(RecordedResults.class).standing(List.of(theirs), stranger)))
                    .isEmpty();
        }
    }

    @Test
    void a_whole_class_is_recorded_in_four_statements() {
        var before = new ArrayList<Entry>();
        var entries = new ArrayList<Entry>();
        var science = oakfield.subject("Science", Presets.LEVELS);
        for (int i = 0; i < 30; i++) {
            var pupil = oakfield.pupil(4);
            for (var subject : List.of(maths, science)) {
                before.add(new Entry(
                        UUID.randomUUID(), pupil, subject, point(2024, Term.SUMMER), "2b", null, Source.IMPORT));
            }
            entries.add(entry(pupil, "3c", null));
            entries.add(new Entry(UUID.randomUUID(), pupil, science, AUTUMN, "3b", null, Source.HAND));
        }
        oakfield.run(() -> results.record(before, head));
        var outcomes = new ArrayList<Outcome>();
        assertThat(oakfield.statements(() -> outcomes.addAll(results.record(entries, head))))
                .isEqualTo(4);
        assertThat(outcomes).hasSize(60).hasOnlyElementsOfType(Saved.class);
    }

    private static Entry entry(PupilId pupil, String typed, @Nullable UUID seen) {
        return new Entry(UUID.randomUUID(), pupil, maths, AUTUMN, typed, seen, Source.HAND);
    }

    private static Outcome record(Entry entry) {
        return oakfield.in(() -> results.record(entry, head));
    }

    private static Outcome type(PupilId pupil, String typed, @Nullable UUID seen) {
        return record(entry(pupil, typed, seen));
    }

    private static List<RecordedResult> history(PupilId pupil) {
        return oakfield.in(() -> oakfield.get(RecordedResults.class).history(new Cell(pupil, maths, AUTUMN), head));
    }

    private static List<String> standing(PupilId pupil) {
        return oakfield.in(() -> oakfield.get(RecordedResults.class).standing(List.of(pupil), head)).stream()
                .map(row -> row.said().code())
                .toList();
    }

    @SafeVarargs
    private static List<Outcome> atOnce(Callable<Outcome>... all) throws Exception {
        var start = new CyclicBarrier(all.length);
        try (var threads = Executors.newFixedThreadPool(all.length)) {
            var running = Stream.of(all)
                    .map(one -> threads.submit(() -> {
                        start.await();
                        return one.call();
                    }))
                    .toList();
            var outcomes = new ArrayList<Outcome>();
            for (var each : running) {
                outcomes.add(each.get());
            }
            return outcomes;
        }
    }
}
