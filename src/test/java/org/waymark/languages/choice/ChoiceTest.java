package org.waymark.languages.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.Browser;
import org.waymark.Browser.Answer;
import org.waymark.Product;
import org.waymark.ui.Destination;

/** Choosing the language in which Waymark is read. */
class ChoiceTest {
    private final Product product = Product.running();

    @Test
    void a_language_is_kept_on_the_device_for_a_year_and_nothing_of_a_person_with_it() {
        Browser family = product.browser();
        family.get("/identity/sign-in");
        Answer answer = family.post("/languages/choice", "language", "pl", "to", "/identity/sign-in?out");
        assertThat(answer.address()).endsWith("/identity/sign-in?out");
        HttpCookie cookie = cookie(family).orElseThrow();
        assertThat(cookie.getValue()).isEqualTo("pl");
        assertThat(cookie.getMaxAge()).isEqualTo(365L * 24 * 60 * 60);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
    }

    @Test
    void an_address_never_changes_the_language() {
        Browser family = product.browser();
        family.get("/identity/sign-in?language=pl");
        assertThat(family.get("/languages/choice?language=pl").status()).isIn(404, 405);
        assertThat(cookie(family)).isEmpty();
    }

    @Test
    void a_language_that_we_do_not_have_is_not_found_and_another_sites_form_is_refused() {
        Browser family = product.browser();
        family.get("/identity/sign-in");
        assertThat(family.post("/languages/choice", "language", "xx").status()).isEqualTo(404);
        family.forgetForms();
        assertThat(family.post("/languages/choice", "language", "pl").status()).isEqualTo(403);
        assertThat(cookie(family)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "javascript:x",
                "/{a}",
                "/a b",
                ""
            })
    void the_way_back_is_always_a_page_of_ours(String to) {
        assertThat(Destination.safe(to)).isEqualTo("/");
    }

    @Test
    void the_way_back_keeps_its_query() {
        assertThat(Destination.safe("/oakfield/family/child?step=1")).isEqualTo("/oakfield/family/child?step=1");
        assertThat(Destination.safe("/" + "a".repeat(600))).isEqualTo("/");
    }

    private static Optional<HttpCookie> cookie(Browser browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("waymark-language"))
                .findFirst();
    }
}
