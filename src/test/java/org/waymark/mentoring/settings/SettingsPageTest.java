package org.waymark.mentoring.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

class SettingsPageTest {
    private final Product product = Product.running();

    @Test
    void the_lead_comes_to_every_list_in_two_presses_from_the_first_page_the_rounds_and_the_board() {
        Browser tomasz = product.as(Cast.TOMASZ);
        for (String from : new String[] {"/oakfield/home", "/oakfield/mentoring/rounds", "/oakfield/mentoring/board"}) {
            assertThat(tomasz.get(from).page().select("main a[href=/oakfield/mentoring/settings]"))
                    .as(from)
                    .hasSize(1);
        }
        var links = tomasz.get("/oakfield/mentoring/settings").page().select("main section a");
        assertThat(links.eachText())
                .containsExactly(
                        "Attitude strands",
                        "What makes it hard",
                        "Awards",
                        "How attendance is coloured",
                        "What sheets say",
                        "What families read");
        links.eachAttr("href")
                .forEach(each -> assertThat(tomasz.get(each).status()).as(each).isEqualTo(200));
    }

    @Test
    void nobody_else_has_the_page_or_a_link_to_it() {
        Browser priya = product.as(Cast.PRIYA);
        assertThat(priya.get("/oakfield/mentoring/settings").status()).isEqualTo(404);
        assertThat(priya.get("/oakfield/home").page().select("a[href$=mentoring/settings]"))
                .isEmpty();
        assertThat(priya.get("/oakfield/mentoring/board").page().select("a[href$=mentoring/settings]"))
                .isEmpty();
        assertThat(product.as(Cast.OWAIN).get("/oakfield/mentoring/settings").status())
                .isEqualTo(404);
    }
}
