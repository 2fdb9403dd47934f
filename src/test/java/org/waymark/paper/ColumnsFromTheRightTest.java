package org.waymark.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class ColumnsFromTheRightTest {
    private static final Pdf PAPER = new Pdf();

    @Test
    void a_table_is_read_from_the_side_that_its_page_is_read_from() throws IOException {
        assertThat(fromTheLeft("")).isEqualTo("ABC");
        assertThat(fromTheLeft(" dir=\"rtl\"")).isEqualTo("CBA");
    }

    private static String fromTheLeft(String direction) throws IOException {
        byte[] file = PAPER.pdf("""
                <html lang="en"><head><title>Table</title><meta name="description" content="Table"/><bookmarks/>
                <style>body { font-family: "Noto Sans" }</style></head>
                <body><div%s><table><tbody><tr><td>A</td><td>B</td><td>C</td></tr></tbody></table></div></body></html>
                """.formatted(direction));
        List<TextPosition> letters = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    letters.addAll(positions);
                }
            }.getText(document);
        }
        return letters.stream()
                .sorted(Comparator.comparing(TextPosition::getX))
                .map(TextPosition::getUnicode)
                .collect(Collectors.joining());
    }
}
