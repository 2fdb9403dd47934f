package org.waymark.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawableTest {

    @Test
    void a_character_no_font_has_is_named_for_the_person_who_typed_it() {
        assertThat(Drawable.undrawable("李 Wei 😀 李"))
                .containsExactly("李 (CJK UNIFIED IDEOGRAPHS 674E)", "😀 (GRINNING FACE)");
    }

    @Test
    void it_is_printed_as_words_and_never_as_a_box() {
        assertThat(Drawable.printable("Well done 😀!")).isEqualTo("Well done [grinning face]!");
        assertThat(Drawable.printable("❤\uFE0F👩\u200D🚀")).isEqualTo("❤[woman][rocket]");
    }

    @Test
    void what_a_comment_is_usually_typed_with_can_all_be_drawn() {
        assertThat(Drawable.undrawable(
                        "“It’s £5 – half of 1½ m² at 20 °C … see §2 • €4 × 3 ÷ 6 ≥ 2 ‘now’—yes!\n\tOK\u00A0?"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ",
                "ăâîșț ĂÂÎȘȚ şţ",
                "ŵŷâêîôû ẁẃẅỳ",
                "ẹọṣ ẸỌṢ Ọ̀ ẹ́",
                "ơưđ ỄẬỘỲỸ",
                "çğıİöşü",
                "ґєії ЇҐ ўёъ ђљњћџ",
                "آأإؤئءةىپچڈڑٹںہھےگکی۔؟،؛",
                "০১২৩ড়ঢ়য়ৎংঃঁ৳",
                "૦૧૨ળૐ",
                "੦੧੨ੴਖ਼ਗ਼ਜ਼ਫ਼ਲ਼ਸ਼",
                "௧௨ஃஷஸஹஜ",
                "०१२ळक़ख़ग़ज़ड़ढ़फ़।॥"
            })
    void the_letters_our_families_write_with_can_all_be_drawn(String letters) {
        assertThat(Drawable.undrawable(letters)).isEmpty();
    }
}
