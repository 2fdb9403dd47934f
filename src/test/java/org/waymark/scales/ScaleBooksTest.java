package org.waymark.scales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.OneSchool.NOW;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.OneSchool;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.NationalExpectations.Row;
import org.waymark.school.SchoolYears;

class ScaleBooksTest {
    private final OneSchool oakfield = new OneSchool();
    private ScaleBooks books;
    private Scales scales;

    @BeforeEach
    void open() {
        books = oakfield.get(ScaleBooks.class);
        scales = oakfield.get(Scales.class);
    }

    @AfterEach
    void close() {
        oakfield.close();
    }

    @Test
    void every_preset_comes_back_from_the_database_as_it_went_in() {
        for (var preset : Presets.all()) {
            var stored = oakfield.in(() -> scales.install(preset, oakfield.head()));
            var read = oakfield.in(() -> books.book(oakfield.head())).stored(stored.id());
            assertThat(read.scale()).isEqualTo(preset.scale());
        }
    }

    @Test
    void a_preset_is_copied_once() {
        var first = oakfield.in(() -> scales.install(Presets.LEVELS, oakfield.head()));
        assertThat(oakfield.in(() -> scales.install(Presets.LEVELS, oakfield.head())))
                .isEqualTo(first);
    }

    @Test
    void an_assignment_holds_until_another_begins_and_before_the_first() {
        var maths = oakfield.subject("Maths", Presets.LEVELS);
        oakfield.use(Presets.STAGES, NOW.plus(1), maths);
        var book = oakfield.in(() -> books.book(oakfield.head()));

        var inYear4 = new YearGroup(4);
        assertThat(book.scale(maths, inYear4, NOW.plus(-6))
                        .orElseThrow()
                        .scale()
                        .code())
                .isEqualTo("levels");
        assertThat(book.scale(maths, inYear4, NOW).orElseThrow().scale().code()).isEqualTo("levels");
        assertThat(book.scale(maths, inYear4, NOW.plus(1)).orElseThrow().scale().code())
                .isEqualTo("stages");
        assertThat(book.scale(maths, inYear4, NOW.plus(9)).orElseThrow().scale().code())
                .isEqualTo("stages");
        assertThat(book.scale(maths, new YearGroup(9), NOW)).isEmpty();
        assertThat(book.subjects(inYear4)).extracting(subject -> subject.name()).containsExactly("Maths");
    }

    @Test
    void a_corrected_expectation_leaves_earlier_years_as_they_were() {
        var maths = oakfield.subject("Maths", Presets.LEVELS);
        var stored = oakfield.in(() -> books.book(oakfield.head()))
                .scale(maths, new YearGroup(4), NOW)
                .orElseThrow();
        oakfield.run(() -> scales.expect(
                List.of(new Row(new YearGroup(4), 6, stored.scale().place("3a").orElseThrow())),
                stored.id(),
                NOW,
                oakfield.head()));
        var expected = oakfield.in(() -> books.book(oakfield.head())).expectations(stored.scale());

        assertThat(expected.at(new YearGroup(4), CollectionPoint.endOf(NOW))
                        .orElseThrow()
                        .grade()
                        .code())
                .isEqualTo("3a");
        assertThat(expected.at(new YearGroup(4), CollectionPoint.endOf(NOW.plus(-1)))
                        .orElseThrow()
                        .grade()
                        .code())
                .isEqualTo("3b");
        assertThat(expected.at(new YearGroup(5), CollectionPoint.endOf(NOW))
                        .orElseThrow()
                        .grade()
                        .code())
                .isEqualTo("3a");
    }

    @Test
    void a_book_that_was_read_once_costs_no_statement_and_a_change_is_seen_at_once() {
        oakfield.subject("Maths", Presets.LEVELS);
        var head = oakfield.head();
        var settings = oakfield.in(() -> oakfield.get(SchoolYears.class).settings(head));
        oakfield.in(() -> books.book(head.school(), settings));
        assertThat(oakfield.statements(() -> books.book(head.school(), settings)))
                .isZero();

        oakfield.in(() -> scales.install(Presets.STAGES, head));
        assertThat(oakfield.in(() -> books.book(head)).byCode("stages")).isPresent();
    }

    @Test
    void what_was_rolled_back_is_not_remembered() {
        var head = oakfield.head();
        try {
            oakfield.run(() -> {
                scales.install(Presets.STAGES, head);
                assertThat(books.book(head).byCode("stages")).isPresent();
                throw new IllegalStateException("the import stopped");
            });
        } catch (IllegalStateException stopped) {
            assertThat(stopped).hasMessage("the import stopped");
        }
        oakfield.in(() -> scales.install(Presets.LEVELS, head));
        assertThat(oakfield.in(() -> books.book(head)).byCode("stages")).isEmpty();
    }
}
