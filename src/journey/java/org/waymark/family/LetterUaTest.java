package org.waymark.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.waymark.languages.Language;
import org.waymark.languages.Translations;
import org.waymark.paper.PdfUa;
import org.waymark.paper.Printer;

/** Holds the letters that invite families against PDF/UA-1, in every language and with names of every script. */
class LetterUaTest {
    private static final List<String> NAMES =
            List.of("Zoë O’Neill", "محمد الهاشمي", "রহিমা খাতুন", "ਹਰਪ੍ਰੀਤ ਕੌਰ", "Олена Шевченко", "கவிதா", "નિશા પટેલ");

    @Test
    void a_letter_is_one_side_in_every_language_and_passes_pdf_ua() throws Exception {
        byte[] letters = letters();
        assertThat(PdfUa.failures(letters)).isEmpty();
        assertThat(sides(letters)).isEqualTo(Language.values().length);
    }

    static byte[] letters() {
        List<Letter> letters =
                Stream.of(Language.values()).map(LetterUaTest::letter).toList();
        return new Printer().pdf("family/letters.jte", Map.of("letters", letters, "school", "Oakfield Primary"));
    }

    private static Letter letter(Language language) {
        String name = NAMES.get(language.ordinal() % NAMES.size());
        Adult adult = new Adult(
                name,
                "",
                language.englishName(),
                List.of(new Adult.Child(UUID.randomUUID(), UUID.randomUUID(), name.split(" ")[0], "Cox", "4 Maple")),
                null,
                Adult.State.NOT_INVITED,
                null);
        return Letter.of(
                adult,
                "K7M2-QPXW-4R8T-9BHN",
                "https://waymark.oakfield.example.org/family/join?code=K7M2-QPXW-4R8T-9BHN",
                "https://waymark.oakfield.example.org",
                LocalDate.of(2026, 12, 13),
                Translations.of(language),
                Translations.of(Language.ENGLISH));
    }

    private static int sides(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        }
    }
}
