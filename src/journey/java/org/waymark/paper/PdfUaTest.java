package org.waymark.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** veraPDF reads the sheets as the standard for accessible PDF does. */
class PdfUaTest {

    @Test
    void a_two_sided_sheet_passes_pdf_ua_in_every_script() throws Exception {
        for (var sheet : SampleSheet.SCRIPTS) {
            var pdf = PrintedSheet.PRINTER.pdf(SampleSheet.xhtml(List.of(sheet), new ShapedText()));
            assertThat(PdfUa.failures(pdf)).as(sheet.pupil()).isEmpty();
        }
    }

    @Test
    void a_class_set_passes_pdf_ua() throws Exception {
        assertThat(PdfUa.failures(PrintedSheet.PRINTER.pdf(SampleSheet.xhtml(SampleSheet.SCRIPTS, new ShapedText()))))
                .isEmpty();
    }

    @Test
    void a_drawing_without_words_is_found_out() throws Exception {
        var mute = PrintedSheet.of("<svg width=\"10\" height=\"10\"><path d=\"M0 0h9v9z\"/></svg>");

        assertThat(PdfUa.failures(mute.pdf())).isNotEmpty();
    }
}
