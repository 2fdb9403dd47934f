package org.waymark.family.cards;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.waymark.paper.Pdf;
import org.waymark.paper.ShapedText;

class CardSheetTest {
    @Test
    void eight_cards_stand_on_a_page_each_with_the_secret_the_code_and_where_to_type_it() throws IOException {
        List<CardSheet.Card> cards = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            cards.add(new CardSheet.Card("Ada", "blue turtle", List.of("turtle", "star"), "jam"));
        }
        cards.add(new CardSheet.Card("محمد", "", List.of(), "river 4827"));
        byte[] pdf = pdf(new CardSheet("Oakfield", "2 Holly", "waymark.example.org/family/door", "K7M-2QP-XW4", cards));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            PDFTextStripper page = new PDFTextStripper();
            page.setEndPage(1);
            assertThat(page.getText(document).split("K7M-2QP-XW4", -1)).hasSize(9);
            assertThat(page.getText(document))
                    .contains("Ada", "2 Holly", "I am the blue turtle", "turtle", "star", "jam", "waymark.example.org");
            page.setStartPage(2);
            page.setEndPage(2);
            assertThat(page.getText(document)).contains("river 4827").doesNotContain("blue turtle");
        }
    }

    static byte[] pdf(CardSheet sheet) {
        StringOutput page = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("family/cards/paper.jte", Map.of("sheet", sheet, "shaped", new ShapedText()), page);
        return new Pdf().pdf(page.toString());
    }
}
