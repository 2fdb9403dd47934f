package org.waymark.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapedTextTest {

    private final ShapedText shaped = new ShapedText();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zażółć Gęślą-Jaźń",
                "Ștefan Țîrlea",
                "Siôn ap Llŷr",
                "Nguyễn Thị Ngọc Ẩn",
                "Олександр Щербаков",
                "Ελένη Παπαδοπούλου",
                "Zoë O’Neill"
            })
    void latin_greek_and_cyrillic_stay_text(String name) {
        assertThat(shaped.html(name, false)).isEqualTo(name);
        assertThat(PrintedSheet.of("<p>" + shaped.html(name, true) + "</p>").text())
                .contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "فاطمة الزهراء, ar",
        "محمد حسین قریشی, ur",
        "শ্রেয়া ভট্টাচার্য, bn",
        "કૃષ્ણા પટેલ, gu",
        "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ, pa",
        "கார்த்திக் ஸ்ரீநிவாசன், ta",
        "श्रुति क्षत्रिय, hi"
    })
    void a_shaped_name_is_read_aloud_exactly_and_in_its_language(String name, String language) {
        var sheet = PrintedSheet.of("<p>" + shaped.html(name, false) + "</p>");

        assertThat(sheet.spoken()).containsExactly(name.split(" "));
        assertThat(sheet.elements())
                .filteredOn(e -> e.getActualText() != null)
                .allSatisfy(e -> assertThat(e.getLanguage()).isEqualTo(language))
                .allSatisfy(e -> assertThat(e.getStructureType()).isEqualTo("Span"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"فاطمة", "قریشی", "শ্রেয়া", "કૃષ્ણા", "ਗੁਰਪ੍ਰੀਤ", "ஸ்ரீநிவாசன்", "क्षत्रिय", "Ọ̀lá"})
    void every_letter_has_a_glyph_and_joins_its_neighbours(String word) {
        var arabic = word.contains("ی") ? Typeface.NASTALIQ : Typeface.NASKH;
        boolean rightToLeft = word.codePointAt(0) >= 0x600 && word.codePointAt(0) < 0x700;
        var together = Outline.stretches(word, arabic);

        for (var stretch : together) {
            var glyphs = Outline.shape(stretch, rightToLeft, false);
            assertThat(glyphs.getGlyphCodes(0, glyphs.getNumGlyphs(), null)).doesNotContain(0);
        }
        var apart = new ArrayList<Outline.Stretch>();
        word.codePoints()
                .forEach(c -> apart.add(new Outline.Stretch(together.getFirst().typeface(), Character.toString(c))));
        assertThat(Outline.of(together, rightToLeft, false).path())
                .isNotEqualTo(Outline.of(apart, rightToLeft, false).path());
    }

    @Test
    void urdu_is_set_in_nastaliq_and_arabic_in_naskh() {
        assertThat(shaped.html("فاطمة", false)).contains("lang=\"ar\"");
        assertThat(shaped.html("پاکستان فاطمہ", false)).contains("lang=\"ur\"").doesNotContain("lang=\"ar\"");
    }

    @Test
    void bold_is_bolder() {
        assertThat(shaped.html("श्रुति", true)).isNotEqualTo(shaped.html("श्रुति", false));
    }

    @Test
    void marks_that_no_single_character_holds_are_placed_by_the_font() {
        assertThat(shaped.html("Mo ni Ọ̀lá", false)).startsWith("Mo ni <svg ").contains("alt=\"Ọ̀lá\"");
    }

    @Test
    void a_name_typed_with_loose_accents_is_the_same_name() {
        assertThat(shaped.html("Zoe\u0308", false)).isEqualTo("Zoë");
    }

    @Test
    void markup_in_a_text_is_only_text() {
        assertThat(shaped.html("<b>\"Tom\" & Ali</b>", false))
                .isEqualTo("&lt;b&gt;&quot;Tom&quot; &amp; Ali&lt;/b&gt;");
        assertThat(PrintedSheet.of("<p>" + shaped.html("علي\"<script>&", false) + "</p>")
                        .spoken())
                .anyMatch(word -> word.contains("علي"));
    }

    @Test
    void a_line_break_stays_one() {
        assertThat(shaped.html("one\ntwo", false)).isEqualTo("one<br/>two");
        assertThat(shaped.html("نعم\nyes", false)).contains("</svg><br/>yes");
    }

    @Test
    void characters_that_xml_forbids_and_direction_marks_are_dropped() {
        assertThat(shaped.html("A\u0000\u200Fnn\uD800a\uFFFE", false)).startsWith("Anna");
        assertThat(PrintedSheet.of("<p>" + shaped.html("A\u0000nn\uD800a\uFFFE\uFFFF", false) + "</p>")
                        .text())
                .contains("Anna");
    }

    @Test
    void words_that_run_from_right_to_left_keep_their_order_when_they_break_over_lines() {
        var html = shaped.html("ااا ببببببب", false);
        var wide = PrintedSheet.of("<div style=\"font-size:60px;width:500px\">" + html + "</div>")
                .inkedColumns();
        var narrow = PrintedSheet.of("<div style=\"font-size:60px;width:200px\">" + html + "</div>");

        // Alifs are three thin strokes with gaps, and stand to the right of the one long stroke of the second word.
        var strokes = strokes(wide);
        assertThat(strokes).hasSizeGreaterThanOrEqualTo(3);
        assertThat(strokes.getFirst().width()).isGreaterThan(20);
        assertThat(strokes.getLast().width()).isLessThan(10);
        assertThat(narrow.spoken()).containsExactly("ااا", "ببببببب");
    }

    @Test
    void english_inside_arabic_keeps_its_own_order_and_its_spaces() {
        var html = shaped.html("قرأت Harry Potter اليوم", false);

        assertThat(html).contains("</svg> <span>Harry Potter</span> <svg");
        assertThat(PrintedSheet.of("<p>" + html + "</p>").text()).contains("Harry Potter");
    }

    @Test
    void arabic_inside_english_is_one_box_per_run() {
        var html = shaped.html("We say شكرا جزيلا to you", false);

        assertThat(Pattern.compile("<bdi dir=\"rtl\"").matcher(html).results()).hasSize(1);
        assertThat(html).startsWith("We say <bdi").endsWith("</bdi> to you");
    }

    /** Two words stand on the line with the English around them; one alone must, too. */
    @Test
    void one_word_stands_on_the_line_that_two_stand_on() {
        assertThat(lowest("how سس is")).isEqualTo(lowest("how سس سس is")).isEqualTo(lowest("how سس سس"));
        assertThat(shaped.html("how سس is", false)).startsWith("how <svg").endsWith("</svg> is");
    }

    /** The last row with ink. */
    private int lowest(String text) {
        boolean[] inked = PrintedSheet.of("<div style=\"font-size:60px\">" + shaped.html(text, false) + "</div>")
                .inkedRows();
        int last = 0;
        for (int i = 0; i < inked.length; i++) {
            last = inked[i] ? i : last;
        }
        return last;
    }

    private record Stroke(int width) {}

    private static List<Stroke> strokes(boolean[] inked) {
        var strokes = new ArrayList<Stroke>();
        int start = -1;
        for (int x = 0; x < inked.length; x++) {
            if (inked[x] && start < 0) {
                start = x;
            } else if (!inked[x] && start >= 0) {
                strokes.add(new Stroke(x - start));
                start = -1;
            }
        }
        return strokes;
    }
}
