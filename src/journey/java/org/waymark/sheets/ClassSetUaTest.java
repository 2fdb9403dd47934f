package org.waymark.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Holds a class set against PDF/UA-1 with the PDF Association's own validator. */
class ClassSetUaTest {
    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void a_class_set_passes_pdf_ua() throws Exception {
        var pdf = new SheetPrinter().pdf("Mentoring sheets – Autumn 2026/27 – 4 Maple", SampleClass.copies(SampleClass.sheets(), Layout.STANDARD));
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).getTestAssertions())
                    .extracting(each -> each.getRuleId() + " " + each.getMessage())
                    .isEmpty();
        }
    }
}
