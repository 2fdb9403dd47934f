package org.waymark.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.OneSchool.point;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.OneSchool;
import org.waymark.attainment.Entry;
import org.waymark.attainment.Results;
import org.waymark.attainment.Source;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.Term;
import org.waymark.progress.Goals;
import org.waymark.pupils.PupilId;
import org.waymark.scales.Preset;
import org.waymark.scales.Presets;
import org.waymark.school.SubjectId;

class SubjectRecordsTest {
    private static final CollectionPoint AUTUMN = point(2026, Term.AUTUMN);

    private static OneSchool oakfield;
    private static SubjectId maths;
    private static SubjectId reading;
    private static SubjectRecords records;

    @BeforeAll
    static void open() {
        oakfield = new OneSchool();
        reading = oakfield.subject("Reading", Presets.LEVELS);
        maths = oakfield.subject("Maths", Presets.STAGES);
        records = oakfield.get(SubjectRecords.class);
    }

    @AfterAll
    static void close() {
        oakfield.close();
    }

    @Test
    void a_pupils_subjects_come_with_their_colours_and_targets() {
        var pupil = oakfield.pupil(4);
        given(pupil, reading, point(2024, Term.SUMMER), "2b");
        given(pupil, reading, AUTUMN, "2b");

        var record = oakfield.in(() -> records.of(List.of(pupil), AUTUMN, oakfield.head()))
                .get(pupil);

        assertThat(record.subjects()).extracting(one -> one.subject().name()).containsExactly("Reading", "Maths");
        var standing = record.subjects().getFirst().record().now();
        assertThat(standing.attainment().colour()).isEqualTo("red");
        assertThat(standing.attainment().why())
                .isEqualTo("2b is two grades below 3c, the national expectation for autumn of Year 4.");
        assertThat(standing.progress().colour()).isEqualTo("red");
        assertThat(record.subjects().getFirst().record().goals().map(Goals::target))
                .hasValueSatisfying(target -> assertThat(target.grade().code()).isEqualTo("3b"));
    }

    @Test
    void a_class_takes_four_statements_however_many_pupils() {
        var pupils = new ArrayList<PupilId>();
        for (int i = 0; i < 30; i++) {
            pupils.add(oakfield.pupil(5));
        }
        oakfield.in(() -> records.of(pupils, AUTUMN, oakfield.head()));
        assertThat(oakfield.statements(() ->
                        assertThat(records.of(pupils, AUTUMN, oakfield.head())).hasSize(30)))
                .isEqualTo(4);
        assertThat(oakfield.statements(
                        () -> assertThat(oakfield.get(GridColours.class).of(pupils, AUTUMN, oakfield.head()))
                                .hasSize(30)))
                .isEqualTo(3);
    }

    @Test
    void a_day_decides_what_was_known() {
        var pupil = oakfield.pupil(4);
        given(pupil, reading, point(2025, Term.SPRING), "2a");
        given(pupil, reading, AUTUMN, "3c");

        var then = oakfield.in(() -> records.on(List.of(pupil), LocalDate.of(2026, 2, 3), oakfield.head()))
                .get(pupil);

        assertThat(then.asOf()).isEqualTo(point(2025, Term.SPRING));
        assertThat(then.yearGroup().number()).isEqualTo(3);
        assertThat(then.subjects().getFirst().record().now().result()).isNotNull();
        assertThat(then.subjects().getFirst().record().at(AUTUMN).result()).isNull();
    }

    @Test
    void the_grid_has_the_colours_of_the_full_record() {
        var random = new Random(42);
        var pupils = new ArrayList<PupilId>();
        for (int i = 0; i < 120; i++) {
            int yearGroup = random.nextInt(0, 7);
            var pupil = oakfield.pupil(yearGroup);
            pupils.add(pupil);
            if (random.nextInt(10) == 0) {
                oakfield.taught(pupil, OneSchool.NOW.plus(-1), yearGroup);
            }
            var entries = new ArrayList<Entry>();
            for (int year = 2020; year <= 2026; year++) {
                for (var term : Term.values()) {
                    if (!point(year, term).isAfter(AUTUMN) && random.nextInt(3) == 0) {
                        entries.add(entry(pupil, reading, point(year, term), any(Presets.LEVELS, random)));
                        entries.add(entry(pupil, maths, point(year, term), any(Presets.STAGES, random)));
                    }
                }
            }
            oakfield.run(() -> oakfield.get(Results.class).record(entries, oakfield.head()));
        }
        for (var point : List.of(AUTUMN, point(2026, Term.SPRING), point(2025, Term.SUMMER))) {
            var full = oakfield.in(() -> records.of(pupils, point, oakfield.head()));
            var grid = oakfield.in(() -> oakfield.get(GridColours.class).of(pupils, point, oakfield.head()));
            assertThat(grid.keySet()).isEqualTo(full.keySet());
            for (var pupil : pupils) {
                var subjects = full.get(pupil).subjects();
                for (int i = 0; i < subjects.size(); i++) {
                    var cell = grid.get(pupil).get(i);
                    var record = subjects.get(i).record();
                    assertThat(cell.standing()).isEqualTo(record.now());
                    assertThat(grades(cell.goals()))
                            .isEqualTo(grades(record.goals().orElse(null)));
                }
            }
        }
    }

    private static List<String> grades(@Nullable Goals goals) {
        return goals == null
                ? List.of()
                : List.of(
                        goals.target().grade().code(),
                        goals.target().why(),
                        goals.ptt().grade().code());
    }

    private static String any(Preset preset, Random random) {
        var grades = preset.scale().grades();
        return random.nextInt(12) == 0
                ? "A"
                : grades.get(random.nextInt(grades.size())).code();
    }

    private static void given(PupilId pupil, SubjectId subject, CollectionPoint point, String grade) {
        oakfield.run(() -> oakfield.get(Results.class).record(entry(pupil, subject, point, grade), oakfield.head()));
    }

    private static Entry entry(PupilId pupil, SubjectId subject, CollectionPoint point, String grade) {
        return new Entry(UUID.randomUUID(), pupil, subject, point, grade, null, Source.IMPORT);
    }
}
