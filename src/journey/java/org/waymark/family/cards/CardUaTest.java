package org.waymark.family.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.paper.PdfUa;

/** Holds children's cards against PDF/UA-1: with pictures for the young, with a number for the others, in every script. */
class CardUaTest {
    @Test
    void cards_pass_pdf_ua() throws Exception {
        List<CardSheet.Card> cards = List.of(
                new CardSheet.Card("Ada", "blue turtle", List.of("turtle", "star"), "jam"),
                new CardSheet.Card("محمد", "", List.of("cat", "boat"), "bun"),
                new CardSheet.Card("রহিমা", "", List.of(), "river 4827"),
                new CardSheet.Card("ਹਰਪ੍ਰੀਤ", "green fox", List.of(), "river 4827"));
        assertThat(PdfUa.failures(CardSheetTest.pdf(new CardSheet(
                        "Oakfield", "2 Holly", "waymark.example.org/family/door", "K7M-2QP-XW4", cards))))
                .isEmpty();
    }
}
