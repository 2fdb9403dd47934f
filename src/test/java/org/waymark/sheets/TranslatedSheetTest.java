package org.waymark.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.languages.Language;
import org.waymark.languages.Texts;
import org.waymark.languages.Translations;
import org.waymark.paper.ShapedText;

/** The sheet on paper in a family's language, with English beside the headings. */
class TranslatedSheetTest {
    private static final SheetPrinter PRINTER = new SheetPrinter();
    private static final Texts POLISH = Translations.of(Language.POLISH);

    /** Urdu is written slanting down to its line's end, which makes every line high: it takes a second sheet of paper. */
    @ParameterizedTest
    @EnumSource
    void a_usual_sheet_keeps_to_its_sides_and_nothing_typed_is_missing_in_any_language(Language language)
            throws IOException {
        SheetPage page = SampleTalk.signed(SampleClass.summer(SampleClass.SETTINGS), SampleTalk.USUAL);
        for (Layout layout : List.of(Layout.STANDARD, Layout.EASY_READ)) {
            try (PDDocument pdf = pdf(page, layout, language)) {
                assertThat(pdf.getNumberOfPages())
                        .as(layout.code())
                        .isEqualTo(layout.sides() * (language == Language.URDU ? 2 : 1));
                assertThat(pdf.getDocumentCatalog().getLanguage())
                        .isEqualTo(language == Language.ENGLISH ? "en-GB" : language.code());
                assertThat(flat(new PDFTextStripper().getText(pdf)))
                        .contains(
                                flat("put my hand up when I am stuck"),
                                flat("ask me about it at tea"),
                                flat("A vet, or somebody who makes games"))
                        .doesNotContain("…");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 10})
    void with_many_subjects_nothing_is_missing(int subjects) throws IOException {
        SheetPage page = SampleTalk.signed(
                SampleClass.summer(SampleClass.MANY.subList(0, subjects), SampleClass.SETTINGS), SampleTalk.USUAL);
        try (PDDocument pdf = pdf(page, Layout.STANDARD, Language.UKRAINIAN)) {
            assertThat(flat(new PDFTextStripper().getText(pdf)))
                    .contains(flat("My aspirations"), flat("My next steps"));
        }
    }

    /** Printed on both sides, none is on the back of another family's, and each says its own language to a screen reader. */
    @Test
    void in_a_set_each_begins_on_a_new_sheet_of_paper_in_its_language() throws IOException {
        SheetPage page = SampleTalk.signed(
                SampleClass.summer(SampleClass.MANY.subList(0, 10), SampleClass.SETTINGS), SampleTalk.USUAL);
        Copy ukrainian = SampleClass.copy(page, Layout.STANDARD).in(Translations.of(Language.UKRAINIAN));
        Copy english = SampleClass.copy(page, Layout.STANDARD);
        try (PDDocument alone = Loader.loadPDF(PRINTER.pdf("Sheet", List.of(ukrainian)))) {
            assertThat(alone.getNumberOfPages())
                    .as("an odd number, or this tests nothing")
                    .isEqualTo(3);
        }
        try (PDDocument set = Loader.loadPDF(PRINTER.set("Set", List.of(english, ukrainian, english)))) {
            assertThat(set.getNumberOfPages()).isEqualTo(2 + 4 + 2);
            List<Integer> begin = new ArrayList<>();
            for (var bookmark : set.getDocumentCatalog().getDocumentOutline().children()) {
                begin.add(set.getPages().indexOf(bookmark.findDestinationPage(set)));
            }
            assertThat(begin).containsExactly(0, 2, 6);
        }
    }

    @Test
    void english_stands_beside_the_headings_and_what_people_typed_stays() throws IOException {
        SheetPage page = SampleTalk.signed(SampleClass.summer(SampleClass.SETTINGS), SampleTalk.USUAL);
        try (PDDocument pdf = pdf(page, Layout.STANDARD, Language.POLISH)) {
            String text = flat(new PDFTextStripper().getText(pdf));
            assertThat(text)
                    .contains(flat(POLISH.say("sheet.nextSteps")), flat("My next steps"))
                    .contains(flat(POLISH.say("paper.words")), flat("My progress in words"))
                    .contains(flat("24 listopada 2026"))
                    .contains(flat("I can put my hand up when I am stuck"), flat("124 smileys: Bronze."));
        }
    }

    @Test
    void every_sentence_that_the_product_makes_is_known() {
        Sentences sentences = sentences();
        assertThat(Stream.of(
                                SampleClass.summer(SampleClass.MANY, SampleClass.SETTINGS),
                                SampleClass.summer(SampleClass.MANY, SampleClass.GUIDE),
                                SampleClass.yearSix(SampleClass.SETTINGS, 2),
                                SampleClass.newcomer())
                        .map(SheetPage::table)
                        .filter(Objects::nonNull)
                        .flatMap(table -> table.rows().stream())
                        .map(SheetPage.Row::sentence)
                        .distinct()
                        .filter(sentence -> sentences.said(sentence).isEmpty()))
                .isEmpty();
        assertThat(SampleClass.sheets().stream()
                        .map(SheetPage::table)
                        .filter(Objects::nonNull)
                        .flatMap(table -> table.rows().stream())
                        .map(SheetPage.Row::sentence)
                        .filter(sentence -> sentences.said(sentence).isEmpty()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not assessed yet.",
                "Last assessed at the end of Year 3: 2b. Not yet assessed.",
                "Last assessed in autumn of Year 4: 2b. Not yet assessed.",
                "No starting point yet. Now 2b. On track; too soon to say how fast. Target set without a starting point.",
                "From 2b to 4c now. On track. Target and PTT reached – now aiming for 4b.",
                "From 2b to 4c now. Nearly there, keeping pace with their own target. Target reached – now aiming for 4b.",
                "From 2b to 4c now. On track. Target reached – the top of the scale: now going deeper.",
                "The scale changed, so progress starts again from 2b (end of Year 3). Now 3c. Nearly there, steady.",
                "Reception is assessed under the EYFS. Your child’s mentor tells you at the meeting how things are going.",
                "At school for 96.4% of the time. Here nearly every day.",
                "No late marks. On time.",
                "12 late marks. Late now and then."
            })
    void sentences_that_are_ours_are_said_again(String sentence) {
        assertThat(sentences().said(sentence).orElseThrow())
                .doesNotContain("On track", "Nearly there", "Target", "Now", "Not yet", "lates", "Here nearly");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He is a star and catching up.",
                "Effort: me Always, my mentor Usually, we agree Usually.",
                "Reads with expression now; in maths the number facts come slowly.",
                "From 2b to 3c now. A half that nobody knows."
            })
    void what_somebody_wrote_is_not_taken_for_ours(String sentence) {
        assertThat(sentences().said(sentence)).isEqualTo(Optional.empty());
    }

    @Test
    void what_is_kept_in_english_is_marked_as_english() {
        OnPaper words = new OnPaper(POLISH, new ShapedText());
        assertThat(words.sentence("Reads with <b>expression</b>."))
                .isEqualTo("<span lang=\"en\">Reads with &lt;b&gt;expression&lt;/b&gt;.</span>");
        assertThat(words.head("sheet.nextSteps")).endsWith("<span class=\"also\" lang=\"en\">My next steps</span>");
        OnPaper english = new OnPaper(Translations.of(Language.ENGLISH), new ShapedText());
        assertThat(english.head("sheet.nextSteps")).isEqualTo("My next steps");
    }

    private static Sentences sentences() {
        return new Sentences(POLISH, new Retold(POLISH));
    }

    private static PDDocument pdf(SheetPage page, Layout layout, Language language) throws IOException {
        Copy copy = SampleClass.copy(page, layout).in(Translations.of(language));
        return Loader.loadPDF(PRINTER.pdf("Sheet", List.of(copy)));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }
}
