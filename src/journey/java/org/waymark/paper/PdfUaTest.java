package org.waymark.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** veraPDF reads the sheets as the standard for accessible PDF does. */
class PdfUaTest {

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void a_two_sided_sheet_passes_pdf_ua_in_every_script() throws Exception {
        for (var sheet : SampleSheet.SCRIPTS) {
            var pdf = PrintedSheet.PRINTER.pdf(SampleSheet.xhtml(List.of(sheet), new ShapedText()));
            assertThat(failures(pdf)).as(sheet.pupil()).isEmpty();
        }
    }

    @Test
    void a_class_set_passes_pdf_ua() throws Exception {
        assertThat(failures(PrintedSheet.PRINTER.pdf(SampleSheet.xhtml(SampleSheet.SCRIPTS, new ShapedText()))))
                .isEmpty();
    }

    @Test
    void a_drawing_without_words_is_found_out() throws Exception {
        var mute = PrintedSheet.of("<svg width=\"10\" height=\"10\"><path d=\"M0 0h9v9z\"/></svg>");

        assertThat(failures(mute.pdf())).isNotEmpty();
    }

    private static List<String> failures(byte[] pdf) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(a -> a.getRuleId() + " " + a.getMessage() + " at " + a.getLocation())
                    .distinct()
                    .toList();
        }
    }
}
