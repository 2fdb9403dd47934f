package org.waymark.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.paper.PdfUa;

/** Holds a class set against PDF/UA-1 with the PDF Association's own validator. */
class ClassSetUaTest {
    @Test
    void a_class_set_passes_pdf_ua() throws Exception {
        var pdf = new SheetPrinter().pdf("Mentoring sheets – Autumn 2026/27 – 4 Maple", SampleClass.copies(SampleClass.sheets(), Layout.STANDARD));
        assertThat(PdfUa.failures(pdf)).isEmpty();
    }
}
