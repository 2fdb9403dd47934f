package org.waymark.mentoring.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.OneSchool.point;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.OneSchool;
import org.waymark.attainment.Entry;
import org.waymark.attainment.Results;
import org.waymark.attainment.Source;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.Term;
import org.waymark.pupils.PupilId;
import org.waymark.scales.Presets;
import org.waymark.school.SubjectId;
import org.waymark.targets.ArrangementKind;
import org.waymark.targets.Arrangements;
import org.waymark.targets.NewArrangement;
import org.waymark.targets.SubjectRecords;

class StandingsTest {
    private static final CollectionPoint AUTUMN = point(2026, Term.AUTUMN);
    private static OneSchool oakfield;
    private static SubjectId reading;

    @BeforeAll
    static void open() {
        oakfield = new OneSchool();
        reading = oakfield.subject("Reading", Presets.LEVELS);
    }

    @AfterAll
    static void close() {
        oakfield.close();
    }

    @Test
    void what_changed_is_counted_in_grades_from_the_result_before() {
        PupilId pupil = oakfield.pupil(4);
        given(pupil, point(2025, Term.SUMMER), "2b");
        given(pupil, AUTUMN, "3c");
        PreparationPage.Subject subject = of(pupil).subjects().getFirst();
        assertThat(subject.before()).isEqualTo("2b, Summer");
        assertThat(subject.now()).isEqualTo("3c, Autumn");
        assertThat(subject.change()).isEqualTo("Up 2");
        assertThat(subject.chips()).hasSize(2);
    }

    @Test
    void a_scale_that_changed_since_the_result_before_is_said_and_nothing_is_counted() {
        PreparationPage.Subject subject;
        try (OneSchool other = new OneSchool()) {
            SubjectId spelling = other.subject("Spelling", Presets.LEVELS);
            PupilId pupil = other.pupil(4);
            given(other, pupil, spelling, point(2025, Term.SUMMER), "2b");
            other.use(Presets.STANDARDS, OneSchool.NOW, spelling);
            given(other, pupil, spelling, AUTUMN, "EXS");
            subject = of(other, pupil).subjects().getFirst();
        }
        assertThat(subject.before()).isEqualTo("2b, Summer");
        assertThat(subject.now()).isEqualTo("EXS, Autumn");
        assertThat(subject.change()).isEqualTo("Another scale then");
    }

    @Test
    void a_child_with_no_result_has_a_sentence_and_no_colour() {
        Standings none = of(oakfield.pupil(4));
        assertThat(none.sentences())
                .containsExactly("There is no result yet. Talk about how school is going, and what comes next.");
        assertThat(none.subjects().getFirst().chips()).isEmpty();
        assertThat(none.subjects().getFirst().now()).isEqualTo("No result yet");
    }

    @Test
    void a_child_with_no_subject_below_expectation_has_a_sentence() {
        PupilId pupil = oakfield.pupil(4);
        given(pupil, AUTUMN, "3c");
        assertThat(of(pupil).sentences()).singleElement().asString().startsWith("Nothing is below what is expected.");
        PupilId below = oakfield.pupil(4);
        given(below, AUTUMN, "2b");
        assertThat(of(below).sentences()).isEmpty();
    }

    @Test
    void a_child_on_the_engagement_model_is_told_of_in_words() {
        PupilId pupil = oakfield.pupil(4);
        oakfield.run(() -> oakfield.get(Arrangements.class)
                .settle(
                        pupil,
                        new NewArrangement(
                                ArrangementKind.ENGAGEMENT_MODEL,
                                null,
                                null,
                                "Reaches for the drum.",
                                "Agreed with the family",
                                LocalDate.of(2026, 11, 1),
                                null),
                        oakfield.head()));
        Standings told = of(pupil);
        assertThat(told.narrative()).isEqualTo("Reaches for the drum.");
        assertThat(told.sentences())
                .containsExactly("Follows the engagement model: progress is told in words, without a colour.");
    }

    @Test
    void reception_is_assessed_under_the_eyfs() {
        assertThat(of(oakfield.pupil(0)).sentences())
                .containsExactly("Assessed under the EYFS: there is no table until Year 1.");
    }

    private static Standings of(PupilId pupil) {
        return of(oakfield, pupil);
    }

    private static Standings of(OneSchool school, PupilId pupil) {
        return new Standings(school.in(() -> school.get(SubjectRecords.class).of(List.of(pupil), AUTUMN, school.head()))
                .get(pupil));
    }

    private static void given(PupilId pupil, CollectionPoint at, String grade) {
        given(oakfield, pupil, reading, at, grade);
    }

    private static void given(OneSchool school, PupilId pupil, SubjectId subject, CollectionPoint at, String grade) {
        school.run(() -> school.get(Results.class)
                .record(new Entry(UUID.randomUUID(), pupil, subject, at, grade, null, Source.IMPORT), school.head()));
    }
}
