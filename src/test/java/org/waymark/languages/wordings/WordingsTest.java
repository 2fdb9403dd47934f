package org.waymark.languages.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Browser;
import org.waymark.Browser.Answer;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.languages.Language;
import org.waymark.languages.Texts;
import org.waymark.languages.Translations;

/** A school puts what families read in its own words. In Tamil, which no other test reads. */
class WordingsTest {
    private static final String ADDRESS = "/oakfield/languages/wordings";
    private static final String KEY = "common.dayAndTime";

    private final Product product = Product.running();
    private final Browser tomasz = product.as(Cast.TOMASZ);

    @AfterEach
    void put_back() {
        tomasz.post(ADDRESS + "/put-back", "language", "ta", "key", KEY);
        tomasz.post(ADDRESS + "/unchecked", "language", "ta");
    }

    @Test
    void a_school_reads_its_own_words_another_school_what_ships_and_the_audit_knows_who_changed_it() {
        String shipped = said(Cast.TOMASZ);
        Answer saved = correct("{1}, {0} <b>ஓம்</b>");
        assertThat(saved.page().select(".app-notice").text()).contains("Saved. Families read it from now on.");
        assertThat(said(Cast.TOMASZ)).isEqualTo("B, A <b>ஓம்</b>");
        assertThat(said(Cast.OWAIN)).isEqualTo(shipped);
        Document page = tomasz.get(ADDRESS + "?language=ta&search=ஓம்").page();
        assertThat(page.select("td [lang=ta]").text()).isEqualTo("{1}, {0} <b>ஓம்</b>");
        assertThat(page.select("td b")).isEmpty();
        assertThat(page.select("td .app-hint").text())
                .startsWith("In our words since")
                .endsWith("by Tomasz Lewandowski");
        assertThat(acts()).contains("put a text in the school's words");

        tomasz.post(ADDRESS + "/put-back", "language", "ta", "key", KEY);
        assertThat(said(Cast.TOMASZ)).isEqualTo(shipped);
        assertThat(acts()).contains("put a text back as it ships");
    }

    @Test
    void words_that_families_could_not_read_are_refused_and_kept_as_typed() {
        refused("", "It says nothing.");
        refused("{0} {1", "A bracket { or } has no partner");
        refused("{0} only", "{1} is missing.");
        refused("{0} {1} {2}", "{2} is not in the English text.");
        refused("{0, plural, one {a}} {1}", "A bracket { or } has no partner");
        refused("{0, plural, other {a}} {1}", "{0} has no form for “one”: Tamil needs one, other.");
        refused("{0, number} {1}", "{0} may be plain, plural or select only.");
        refused("{0} {1} " + "அ".repeat(4000), "That is too long");
        assertThat(said(Cast.TOMASZ)).isEqualTo(said(Cast.OWAIN));
    }

    @Test
    void the_words_that_ship_typed_again_are_no_correction() {
        correct("{1} – {0}");
        correct(Translations.of(Language.TAMIL).say(KEY, "{0}", "{1}"));
        assertThat(tomasz.get(ADDRESS + "?language=ta&search=" + KEY).page().select("td .app-hint"))
                .isEmpty();
    }

    @Test
    void a_school_says_that_a_language_is_checked_and_by_whom() {
        assertThat(texts(Cast.TOMASZ).confirmed()).isFalse();
        Answer nobody = tomasz.post(ADDRESS + "/checked", "language", "ta", "reader", " ");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.page().select(".app-error-summary").text()).contains("Say who read the texts");
        Document page = tomasz.post(ADDRESS + "/checked", "language", "ta", "reader", "a governor who grew up with it")
                .page();
        assertThat(page.text()).contains("Checked by a governor who grew up with it, as Tomasz Lewandowski said on");
        assertThat(texts(Cast.TOMASZ).confirmed()).isTrue();
        assertThat(texts(Cast.OWAIN).confirmed()).isFalse();
        assertThat(acts()).contains("said that a language was checked");
    }

    @Test
    void only_those_who_lead_change_what_families_read() {
        assertThat(product.as(Cast.PRIYA).get(ADDRESS).status()).isEqualTo(404);
        assertThat(product.as(Cast.OWAIN).get(ADDRESS).status()).isEqualTo(404);
        assertThat(product.as(Cast.PRIYA)
                        .post(ADDRESS, "language", "ta", "key", KEY, "text", "{0} {1} x")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_language_or_a_text_that_there_is_not_is_not_found() {
        assertThat(tomasz.get(ADDRESS + "?language=xx").status()).isEqualTo(404);
        assertThat(tomasz.post(ADDRESS, "language", "ta", "key", "common.nothing", "text", "x")
                        .status())
                .isEqualTo(404);
        assertThat(tomasz.get(ADDRESS + "?language=ta&search=" + "x".repeat(3000))
                        .page()
                        .text())
                .contains("No text has these words.");
    }

    private void refused(String text, String sentence) {
        Answer answer = correct(text);
        assertThat(answer.status()).as(text).isEqualTo(422);
        assertThat(answer.page().select(".app-error-summary").text()).contains(sentence);
        assertThat(answer.page().select("#text").val()).isEqualTo(text.strip());
    }

    private Answer correct(String text) {
        return tomasz.post(ADDRESS, "language", "ta", "key", KEY, "text", text);
    }

    private String said(Cast who) {
        return texts(who).say(KEY, "A", "B");
    }

    private Texts texts(Cast who) {
        return product.in(who, viewer -> product.bean(Translations.class).in(Language.TAMIL, viewer));
    }

    private List<String> acts() {
        return product.in(
                Cast.TOMASZ,
                viewer -> product.bean(JdbcClient.class)
                        .sql("select act from audit.event where school_id = :school and subject in ('ta', 'ta " + KEY
                                + "')")
                        .param("school", viewer.schoolKey())
                        .query(String.class)
                        .list());
    }
}
