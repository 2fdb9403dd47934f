package org.waymark.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.hosting.CommandCall;
import org.waymark.hosting.Options;

/** What the office prints from the command line in the middle of a round, when some sheets are signed. */
class SheetsCommandTest {
    private final Product product = Product.running();

    @Test
    void only_what_is_signed_is_written_where_that_is_asked_for() throws IOException {
        List<SheetQuery.Sheet> signed = product.in(Cast.PRIYA, viewer -> {
            SheetQuery query = product.bean(SheetQuery.class);
            return query.classSet(query.classNamed("4 Maple", viewer).orElseThrow(), viewer).stream()
                    .filter(each -> each.signed() != null)
                    .toList();
        });
        assertThat(signed).hasSizeBetween(1, 29);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        StringWriter said = new StringWriter();
        CommandCall call = new CommandCall(
                Options.parse(
                        List.of("sheets", "--school", "Oakfield Primary", "--class", "4 Maple", "--signed", "-o", "x"),
                        Map.of()),
                List.of(),
                new PrintWriter(said),
                new PrintWriter(new StringWriter()),
                file,
                "a test");
        assertThat(product.bean(SheetsCommand.class).run(call)).isZero();
        assertThat(said.toString()).endsWith("two sides each.\n").contains(signed.size() + " sheet");
        try (PDDocument pdf = Loader.loadPDF(file.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2 * signed.size());
            String text = new PDFTextStripper().getText(pdf);
            assertThat(signed)
                    .allSatisfy(
                            each -> assertThat(text).contains(each.page().top().pupil()));
            assertThat(text.split("version [0-9]", -1)).hasSize(2 * signed.size() + 1);
        }
    }
}
