package org.waymark.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.languages.Language;
import org.waymark.languages.Texts;
import org.waymark.languages.Translations;
import org.waymark.paper.PdfUa;

/** Holds every kind of sheet against PDF/UA-1: signed, amended, printed again, in large letters, and the forms. */
class SheetUaTest {
    /** One red pixel. */
    private static final String LOGO = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==";

    private static final SheetPrinter PRINTER = new SheetPrinter();
    private static final SheetPage SIGNED =
            SampleTalk.signed(SampleClass.summer(SampleClass.SETTINGS), SampleTalk.USUAL);

    static Stream<Copy> kinds() {
        SheetPage amended = SIGNED.amended(SampleTalk.USUAL, "18 December 2026", "Amended on 1 December 2026 by Ruth Adebayo: a slip");
        SheetPage reporting = SIGNED.reporting(AnnualReport.line(SIGNED, true));
        SheetPage full = SampleTalk.signed(
                SampleClass.summer(SampleClass.MANY, SampleClass.SETTINGS), SampleTalk.most("I can say it again. "));
        return Stream.of(
                copy(SIGNED, Layout.STANDARD, "version 1"),
                copy(SIGNED, Layout.STANDARD, "version 1 · reprint · not shared with the family yet"),
                copy(amended, Layout.STANDARD, "version 2, amended"),
                copy(reporting, Layout.STANDARD, "version 1"),
                copy(full, Layout.STANDARD, "version 1"),
                copy(SIGNED, Layout.EASY_READ, "version 1"),
                copy(amended, Layout.EASY_READ, "version 2, amended · reprint"),
                copy(full, Layout.EASY_READ, "version 1"),
                copy(SIGNED.byHand(), Layout.FORM, "confidential to family"),
                copy(SampleClass.newcomer().byHand(), Layout.FORM, "confidential to family"),
                copy(SIGNED, Layout.STANDARD, "version 1").in(Translations.of(Language.ARABIC)),
                copy(SIGNED, Layout.EASY_READ, "version 1").in(Translations.of(Language.URDU)).with(guide(Language.URDU)),
                copy(SIGNED, Layout.STANDARD, "version 1").with(guide(Language.ENGLISH)),
                copy(SIGNED, Layout.STANDARD, "version 1").in(Translations.of(Language.BENGALI)),
                copy(amended, Layout.STANDARD, "version 2, amended").in(Translations.of(Language.POLISH)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_of_sheet_passes_pdf_ua(Copy copy) throws Exception {
        assertThat(PdfUa.failures(PRINTER.pdf("Mentoring sheet", List.of(copy)))).isEmpty();
    }

    @Test
    void the_blank_form_passes_pdf_ua() throws Exception {
        List<String> strands = List.of("Effort", "محنت", "Homework");
        List<String> hard = List.of("Remembering what I learned", "Worries", "Noise");
        assertThat(PdfUa.failures(PRINTER.blank(new BlankForm("Oakfield", strands, List.of("Always", "Rarely"), hard))))
                .isEmpty();
        assertThat(PdfUa.failures(PRINTER.blank(new BlankForm("Oakfield", List.of(), List.of("Always"), List.of()))))
                .isEmpty();
    }

    @Test
    void a_print_run_put_together_from_its_parts_passes_pdf_ua() throws Exception {
        byte[] one = PRINTER.pdf("Run", SampleClass.copies(SampleClass.sheets().subList(0, 3), Layout.STANDARD));
        byte[] two = PRINTER.pdf("Run", List.of(copy(SIGNED, Layout.STANDARD, "version 1")));
        byte[] whole = SheetFiles.oneFile(taker -> {
            taker.accept(new PrintRuns.Part(0, "", one));
            taker.accept(new PrintRuns.Part(3, "", two));
        });
        assertThat(PdfUa.failures(whole)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(whole)) {
            List<String> names = new ArrayList<>();
            List<Integer> begin = new ArrayList<>();
            for (var bookmark : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                names.add(bookmark.getTitle());
                begin.add(pdf.getPages().indexOf(bookmark.findDestinationPage(pdf)));
            }
            assertThat(begin).containsExactly(0, 2, 4, 6);
            assertThat(names).hasSize(4).startsWith("Amira Ahmed");
            assertThat(new PDFTextStripper().getText(pdf)).contains("Amira Ahmed", "A vet", "version 1");
        }
    }

    private static Guide guide(Language language) {
        Texts texts = Translations.of(language);
        return new Guide(
                texts.say("guide.title"),
                "Oakfield",
                List.of(Guide.Part.of(texts.say("guide.what"), texts.say("guide.what.system"))),
                texts.say("guide.terms"),
                List.of(new Guide.Term("PTT", texts.say("guide.term.ptt"))));
    }

    private static Copy copy(SheetPage page, Layout layout, String foot) {
        return new Copy(page, layout, "printed 24 November 2026 · " + foot, "Sheet 1 of 2 for this family", LOGO);
    }
}
