package org.waymark.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.school.Settings;
import org.waymark.sheets.SheetPage.Cell;
import org.waymark.sheets.SheetPage.Mark;
import org.waymark.targets.ArrangementKind;

class SheetTest {
    private static final SheetPrinter PRINTER = new SheetPrinter();
    private static final Settings NO_RED =
            new Settings(SampleClass.YEAR, false, "Target", "PTT", "minimum-plus-1", "waymark", true, 1);

    @Test
    void a_class_set_has_two_sides_a_pupil_in_the_order_given() throws IOException {
        try (var document =
                Loader.loadPDF(PRINTER.pdf("Class set", SampleClass.copies(SampleClass.sheets(), Layout.STANDARD)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2 * SampleClass.NAMES.size());
            var names = new ArrayList<String>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(each -> names.add(each.getTitle()));
            assertThat(names).containsExactlyElementsOf(SampleClass.NAMES);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 6, 7, 8, 9, 10})
    void up_to_ten_subjects_fit_two_sides_in_autumn_and_at_the_years_end(int subjects) throws IOException {
        var named = SampleClass.MANY.subList(0, subjects);
        for (var settings : List.of(SampleClass.SETTINGS, SampleClass.GUIDE)) {
            var autumn = SampleClass.pupil(1, named, settings, List.of());
            for (var page : List.of(sheet(autumn), SampleClass.summer(named, settings))) {
                try (var document =
                        Loader.loadPDF(PRINTER.pdf("Sheet", List.of(SampleClass.copy(page, Layout.STANDARD))))) {
                    assertThat(document.getNumberOfPages()).isEqualTo(2);
                }
                var first = flat(unsorted(page, 1));
                // The name is a drawing with words for a screen reader: see ShapedTextTest.
                assertThat(words(page)
                                .filter(word -> !isOverleaf(word, page)
                                        && !word.equals(page.top().pupil())))
                        .allSatisfy(word -> assertThat(first).contains(flat(word)));
            }
        }
    }

    @Test
    void the_end_of_a_key_stage_fits_two_sides() throws IOException {
        for (int behind = 0; behind < 4; behind++) {
            for (var settings : List.of(SampleClass.SETTINGS, SampleClass.GUIDE)) {
                var page = SampleClass.yearSix(settings, behind);
                try (var document =
                        Loader.loadPDF(PRINTER.pdf("Sheet", List.of(SampleClass.copy(page, Layout.STANDARD))))) {
                    assertThat(document.getNumberOfPages()).isEqualTo(2);
                }
                assertThat(unsorted(page, 1)).contains("Children do not move up");
            }
        }
    }

    @Test
    void the_first_side_has_all_that_belongs_there() throws IOException {
        var first = unsorted(SampleClass.summer(SampleClass.SETTINGS), 1).replaceAll("\\s+", " ");
        assertThat(first)
                .contains("Oakfield Primary", "Mentoring sheet – Autumn 2026/27", "Year 4", "4 Maple")
                .contains("Mentor (class teacher): Priya Yusuf", "Date of meeting", "Review due")
                .contains("My attainment across Key Stage 2", "Starting point", "Year 3", "Year 5", "Year 6")
                .contains("Autumn", "Spring", "Summer", "Target", "PTT")
                .contains("3a (3b) On track", "Nearly there", "Needs more help", "(4b) Target 4c")
                .contains("My progress in words", "From 2c to 3a now.", "now aiming for 4c")
                .contains("Attainment – where I am", "Progress – how fast I move on")
                .contains("measured in National Curriculum levels.", "Children do not move up every term.")
                .contains("the national expectation");
    }

    @Test
    void a_goal_without_a_starting_point_says_so() throws IOException {
        var page = SampleClass.newcomer();
        assertThat(text(page)).contains("Not assessed yet.", "Target set without a starting point.");
    }

    @Test
    void paper_says_what_the_page_says() throws IOException {
        for (int behind = 0; behind < 4; behind++) {
            var page = sheet(SampleClass.pupil(behind, SampleClass.CORE, SampleClass.SETTINGS, List.of()));
            var text = flat(unsorted(page));
            assertThat(words(page)).allSatisfy(word -> assertThat(text).contains(flat(word)));
        }
    }

    @Test
    void paper_has_a_line_for_everything_that_is_written_by_hand() throws IOException {
        var text = flat(text(SampleClass.sheets().getFirst()));
        assertThat(text).contains("Dateofmeeting", "Reviewdue");
        Stream.of(
                        Stream.of(SecondSide.HOLDING_BACK.title(), SecondSide.REVIEW.title(), SecondSide.TALK_TO_US),
                        SecondSide.NEXT_STEPS_HEAD.stream(),
                        SecondSide.ABOUT_ME.stream().map(SheetPage.Ruled::title),
                        SecondSide.COMMENTS.stream().map(SheetPage.Ruled::title),
                        SecondSide.SIGNATURES.stream())
                .flatMap(each -> each)
                .forEach(title -> assertThat(text).contains(flat(title)));
        assertThat(text).contains("page1of2", "page2of2", "confidentialtofamily", "printed24November2026");
    }

    @Test
    void red_that_is_held_back_is_neither_shown_nor_explained() {
        var page = sheet(SampleClass.pupil(3, SampleClass.CORE, NO_RED, List.of()));
        assertThat(words(page)).doesNotContain("Needs more help", "Red").contains("See the next steps");
        var shown = sheet(SampleClass.pupil(3, SampleClass.CORE, SampleClass.SETTINGS, List.of()));
        assertThat(words(shown)).contains("Needs more help");
    }

    @Test
    void a_hidden_national_line_leaves_no_bracket() {
        var hidden = SampleClass.arranged(ArrangementKind.HIDE_NATIONAL_LINE, null);
        var page = sheet(SampleClass.pupil(3, SampleClass.CORE, SampleClass.SETTINGS, List.of(hidden)));
        assertThat(cells(page).map(Cell::expected)).containsOnly("");
        assertThat(page.notes()).noneMatch(note -> note.contains("national"));
        assertThat(words(page)).noneMatch(word -> word.contains("staff only"));
    }

    @Test
    void the_engagement_model_is_told_in_words_without_a_table() throws IOException {
        var told = SampleClass.arranged(ArrangementKind.ENGAGEMENT_MODEL, "Sam reaches for the drum.");
        var page = sheet(SampleClass.pupil(1, SampleClass.CORE, SampleClass.SETTINGS, List.of(told)));
        assertThat(page.table()).isNull();
        assertThat(text(page))
                .contains("Sam reaches for the drum.")
                .doesNotContain("Engagement", "Target", "staff only");
    }

    @Test
    void reception_has_no_table() throws IOException {
        var page = sheet(SampleClass.pupil(0, 0, SampleClass.CORE, SampleClass.SETTINGS, List.of()));
        assertThat(page.table()).isNull();
        assertThat(text(page)).contains("Reception is assessed under the EYFS.").doesNotContain("On track");
    }

    @Test
    void what_cannot_be_drawn_is_named() {
        var page = SheetMaking.page(
                SampleClass.top("Zoë \uE000"),
                SampleClass.pupil(0, SampleClass.CORE, SampleClass.SETTINGS, List.of()),
                Talk.BY_HAND);
        assertThat(Undrawable.in(page))
                .hasValueSatisfying(said -> assertThat(said).contains("U+E000"));
        assertThat(SampleClass.sheets())
                .allSatisfy(each -> assertThat(Undrawable.in(each)).isEmpty());
    }

    private static SheetPage sheet(org.waymark.targets.PupilRecord pupil) {
        return SheetMaking.page(SampleClass.top("Sam North"), pupil, Talk.BY_HAND);
    }

    private static Stream<Cell> cells(SheetPage page) {
        var table = page.table();
        return table == null
                ? Stream.empty()
                : table.rows().stream()
                        .flatMap(
                                row -> Stream.of(Stream.of(row.start()), row.yearEnds().stream(), row.points().stream())
                                        .flatMap(each -> each));
    }

    private static Stream<String> words(SheetPage page) {
        var top = page.top();
        var table = page.table();
        return Stream.of(
                        Stream.of(
                                top.school(), top.title(), top.pupil(), top.yearGroup(), top.className(), top.mentor()),
                        cells(page)
                                .flatMap(cell -> Stream.of(
                                        cell.grade(),
                                        cell.target(),
                                        cell.target().isEmpty() ? cell.words() : "")),
                        cells(page).flatMap(cell -> cell.marks().stream()).map(Mark::word),
                        table == null
                                ? Stream.<String>empty()
                                : table.rows().stream()
                                        .flatMap(row ->
                                                Stream.of(row.subject(), row.sentence(), row.target(), row.ptt())),
                        page.key().stream().flatMap(line -> Stream.of(line.name(), line.attainment(), line.progress())),
                        page.told().stream().map(SheetPage.Told::words),
                        page.notes().stream())
                .flatMap(each -> each)
                .filter(word -> !word.isEmpty());
    }

    private static String text(SheetPage page) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(PRINTER.pdf("Sheet", List.of(SampleClass.copy(page, Layout.STANDARD))))) {
            var reader = new PDFTextStripper();
            // Page numbers are written after everything else of their page.
            reader.setSortByPosition(true);
            return reader.getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String unsorted(SheetPage page) throws IOException {
        return unsorted(page, 2);
    }

    /** In the order a screen reader meets it, where a cell's lines stay together. */
    private static String unsorted(SheetPage page, int sides) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(PRINTER.pdf("Sheet", List.of(SampleClass.copy(page, Layout.STANDARD))))) {
            var reader = new PDFTextStripper();
            reader.setEndPage(sides);
            return reader.getText(document);
        }
    }

    /** With many subjects these stand overleaf. */
    private static boolean isOverleaf(String word, SheetPage page) {
        var table = page.table();
        return page.setting() == SheetPage.Setting.OVERLEAF
                && table != null
                && table.rows().stream().anyMatch(row -> row.sentence().equals(word));
    }

    /** Lines break where they like. */
    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }
}
