package org.waymark.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.school.Settings;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The sheet with what was said and agreed on it: all of it there, on its sides, in every script. */
class SignedSheetTest {
    private static final SheetPrinter PRINTER = new SheetPrinter();

    @Test
    void paper_says_everything_that_was_said_and_agreed() throws IOException {
        SheetPage page = SampleTalk.signed(SampleClass.summer(SampleClass.SETTINGS), SampleTalk.USUAL);
        String text = flat(text(page, Layout.STANDARD));
        // Word by word: the lines of cells that stand side by side are read across.
        assertThat(page.talk().typed()).allSatisfy(said -> assertThat(text).contains(said.split("\\s+")));
        assertThat(text)
                .contains(flat("Date of meeting24 November 2026"), flat("Review due18 December 2026"))
                .contains(flat("Achieved early, on 3 November 2026"), flat("(set on 18 September 2026)"))
                .contains(
                        flat("How we will know"),
                        flat("I will"),
                        flat("practise at home"),
                        flat("School will"),
                        flat("a small group"))
                .contains(flat("My personal target: I can put my hand up"), flat("Pupil, 24 November 2026"))
                .contains(flat("Parent or carer, date"), flat("What my parent or carer says"))
                .doesNotContain("…");
        assertThat(sides(page, Layout.STANDARD)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 6, 7, 10})
    void a_usual_meeting_fits_whole_whatever_the_number_of_subjects(int subjects) throws IOException {
        SheetPage page = SampleTalk.signed(
                SampleClass.summer(SampleClass.MANY.subList(0, subjects), SampleClass.SETTINGS), SampleTalk.USUAL);
        assertThat(sides(page, Layout.STANDARD)).isEqualTo(2);
        assertThat(text(page, Layout.STANDARD)).doesNotContain("…");
    }

    static Stream<String> fullest() {
        return Stream.of(
                "I can say what a new word means from the words around it. ",
                "Supercalifragilistic",
                "مجھے کہانیاں پڑھنا اور کرکٹ کھیلنا بہت پسند ہے ",
                "أحب القراءة والرياضيات وأريد أن أصبح طبيبة ",
                "আমি গল্পের বই পড়তে ভালোবাসি এবং ",
                "a\nb\n",
                "W 🦊 & <b>\"' ");
    }

    @ParameterizedTest
    @MethodSource("fullest")
    void the_most_that_may_be_written_keeps_to_its_sides_and_says_what_it_leaves_out(String words) throws IOException {
        Talk talk = SampleTalk.most(words);
        for (SheetPage page : List.of(
                SampleClass.yearSix(SampleClass.GUIDE, 2),
                SampleClass.summer(SampleClass.MANY, SampleClass.SETTINGS))) {
            SheetPage signed = SampleTalk.signed(page, talk);
            assertThat(sides(signed, Layout.STANDARD)).isEqualTo(2);
            assertThat(sides(signed, Layout.EASY_READ)).isEqualTo(1);
            assertThat(flat(text(signed, Layout.STANDARD))).contains(flat(SecondSide.CUT));
            assertThat(flat(text(signed, Layout.EASY_READ))).contains(flat(SecondSide.CUT));
        }
    }

    @ParameterizedTest
    @MethodSource("fullest")
    void a_form_with_many_long_earlier_steps_keeps_to_its_sides_and_says_what_it_leaves_out(String words)
            throws IOException {
        SheetPage form = SampleTalk.signed(
                        SampleClass.summer(SampleClass.MANY, SampleClass.SETTINGS), SampleTalk.most(words))
                .byHand();
        assertThat(form.talk().reviews()).hasSize(7);
        assertThat(sides(form, Layout.FORM)).isEqualTo(2);
        saysWhatItCuts(text(form, Layout.FORM));
        assertThat(flat(text(form, Layout.FORM))).contains(flat("What my mentor says"), flat("Parent or carer, date"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 40})
    void however_much_support_a_child_has_the_sheet_keeps_to_its_sides(int many) throws IOException {
        String support = String.join(
                ", ",
                java.util.Collections.nCopies(
                        many, "A small group for talking about feelings, on three mornings a week before lessons"));
        SheetPage.Top top = SampleClass.top("Sam North");
        SheetPage.Top helped = new SheetPage.Top(
                top.school(),
                top.round(),
                top.pupil(),
                top.yearGroup(),
                top.className(),
                top.mentor(),
                "",
                "",
                "",
                support,
                null);
        SheetPage page = SheetMaking.page(
                helped, SampleClass.pupil(2, SampleClass.MANY, SampleClass.GUIDE, List.of()), SampleTalk.USUAL);
        for (Layout layout : Layout.values()) {
            assertThat(sides(page, layout)).isEqualTo(layout.sides());
            saysWhatItCuts(text(page, layout));
        }
        assertThat(text(page, Layout.STANDARD)).contains("Support in place: A small group");
        assertThat(text(page, Layout.EASY_READ)).contains("At school: A small");
    }

    @Test
    void when_families_can_next_talk_about_it_is_said_on_every_layout_and_kept_with_it() throws IOException {
        var days = new NextConsultation.Days(LocalDate.of(2027, 3, 4), LocalDate.of(2027, 3, 5));
        SheetPage page = SampleTalk.signed(SampleClass.sheets().getFirst().consulting(days), SampleTalk.USUAL);
        for (Layout layout : List.of(Layout.STANDARD, Layout.EASY_READ)) {
            assertThat(flat(text(page, layout)))
                    .contains(flat("Parent consultations: Thursday 4 March 2027 to Friday 5 March 2027."));
            assertThat(sides(page, layout)).isEqualTo(layout.sides());
        }
        assertThat(new NextConsultation.Days(days.first(), days.first()).words())
                .isEqualTo("Parent consultation: Thursday 4 March 2027.");
        JsonMapper json = new JsonMapper();
        String kept = json.writeValueAsString(page);
        assertThat(json.readValue(kept, SheetPage.class)).isEqualTo(page);
        ObjectNode before = (ObjectNode) json.readTree(kept);
        before.remove("consultation");
        assertThat(json.treeToValue(before, SheetPage.class).talkToUs())
                .as("kept before there were consultations")
                .isEqualTo(SecondSide.TALK_TO_US);
    }

    private static void saysWhatItCuts(String text) {
        String said = flat(SecondSide.CUT);
        if (flat(text).replace(said, "").contains("…")) {
            assertThat(flat(text)).contains(said);
        }
    }

    @Test
    void a_set_closes_up_only_the_sheet_that_needs_it() throws IOException {
        SheetPage usual = SampleTalk.signed(SampleClass.sheets().get(0), SampleTalk.USUAL);
        SheetPage full = SampleTalk.signed(SampleClass.sheets().get(1), SampleTalk.most("I can count on. "));
        List<Copy> set = SampleClass.copies(List.of(usual, full, usual), Layout.STANDARD);
        try (PDDocument pdf = Loader.loadPDF(PRINTER.pdf("Set", set))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(6);
            assertThat(flat(new PDFTextStripper().getText(pdf)).split(flat(SecondSide.CUT), -1))
                    .hasSize(2);
        }
    }

    @Test
    void easy_read_has_plain_words_and_large_letters_and_no_table() throws IOException {
        SheetPage page = SampleTalk.signed(SampleClass.summer(SampleClass.SETTINGS), SampleTalk.USUAL);
        String text = text(page, Layout.EASY_READ);
        assertThat(text)
                .contains(
                        "Going well: Reading and Writing",
                        "Nearly there: Maths",
                        "Needs help: Science",
                        "My next steps",
                        "What I want")
                .contains("Who helps", "A vet", "School: a small group", "Home: ask me about it")
                .doesNotContain("3b", "PTT", "national", "…");
        assertThat(sides(page, Layout.EASY_READ)).isEqualTo(1);
    }

    @Test
    void easy_read_has_no_red_where_it_is_hidden() throws IOException {
        Settings noRed = new Settings(SampleClass.YEAR, false, "Target", "PTT", "minimum-plus-1", "waymark", true, 1);
        SheetPage page = SheetMaking.page(
                SampleClass.top("Sam North"),
                SampleClass.pupil(3, SampleClass.CORE, noRed, List.of()),
                SampleTalk.USUAL);
        assertThat(text(page, Layout.EASY_READ))
                .contains("See my next steps: Reading")
                .doesNotContain("Needs help");
    }

    @Test
    void a_form_has_the_earlier_steps_and_lines_for_the_rest() throws IOException {
        SheetPage form = SampleTalk.signed(SampleClass.sheets().getFirst(), SampleTalk.USUAL)
                .byHand();
        assertThat(form.talk().hasWords()).isFalse();
        String text = text(form, Layout.FORM);
        assertThat(text)
                .contains("I can spell the Year 3 words", "What I say", "Starting point")
                .doesNotContain("A vet", "Pupil, 24");
        assertThat(sides(form, Layout.FORM)).isEqualTo(2);
    }

    private static int sides(SheetPage page, Layout layout) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PRINTER.pdf("Sheet", List.of(SampleClass.copy(page, layout))))) {
            return pdf.getNumberOfPages();
        }
    }

    private static String text(SheetPage page, Layout layout) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PRINTER.pdf("Sheet", List.of(SampleClass.copy(page, layout))))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }
}
