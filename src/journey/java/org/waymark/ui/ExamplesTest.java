package org.waymark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.Chromium;

/** Every component in a browser: no accessibility violation at any width, and what the scripts do. */
class ExamplesTest {
    private static UiOnly ui;
    private static Chromium chromium;
    private Page page;

    @BeforeAll
    static void start() {
        ui = UiOnly.start(0);
        chromium = Chromium.at(URI.create(ui.address("/")));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        ui.close();
    }

    @BeforeEach
    void open() {
        page = chromium.stranger().newPage();
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 820, 1366})
    void no_component_shuts_anybody_out(int width) {
        page.setViewportSize(width, 900);
        page.navigate(ui.address("/ui"));

        assertThat(violations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("the page does not scroll sideways")
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ui/examples/outside", "/ui/nothing", "/ui/fault", "/ui/refused"})
    void neither_do_pages_around_signing_in_and_going_wrong(String path) {
        page.navigate(ui.address(path));

        assertThat(violations()).isEmpty();
    }

    @Test
    void a_colour_explains_itself_on_one_press_and_again_closes() {
        page.navigate(ui.address("/ui"));
        var chip = page.locator(".app-judgement").first();

        chip.locator("summary").press("Enter");
        assertThat(chip.locator(".app-judgement__why").isVisible()).isTrue();
        assertThat(chip.locator(".app-judgement__why").innerText()).contains("where 3B is expected");
        assertThat(violations()).isEmpty();

        page.keyboard().press("Escape");
        assertThat(chip.locator(".app-judgement__why").isVisible()).isFalse();
    }

    @Test
    void a_colour_explains_itself_without_scripts() {
        try (Page plain = chromium.stranger(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                .newPage()) {
            plain.navigate(ui.address("/ui"));
            plain.locator(".app-judgement summary").first().press("Enter");

            assertThat(plain.locator(".app-judgement__why").first().isVisible()).isTrue();
        }
    }

    @Test
    void escape_twice_covers_the_page_and_twice_more_uncovers_it() {
        page.navigate(ui.address("/ui"));
        String title = page.title();

        pressTwice(true);
        assertThat(page.title()).isEqualTo("Oakfield Primary School");
        assertThat(violations()).isEmpty();

        page.waitForTimeout(1100);
        page.keyboard().press("Escape");
        assertThat(page.locator("#cover").isVisible()).as("one press is not enough").isTrue();
        pressTwice(false);
        assertThat(page.title()).isEqualTo(title);
    }

    @Test
    void the_button_covers_it_too() {
        page.navigate(ui.address("/ui"));

        page.locator("[data-cover]").click();
        assertThat(page.locator("#cover").isVisible()).isTrue();
        page.locator("[data-uncover]").click();
        assertThat(page.locator("#cover").isVisible()).isFalse();
    }

    /** On a busy machine two presses may come too far apart to count as twice: then again. */
    private void pressTwice(boolean covered) {
        for (int press = 0; press < 10 && page.locator("#cover").isVisible() != covered; press++) {
            page.keyboard().press("Escape");
        }
        assertThat(page.locator("#cover").isVisible()).isEqualTo(covered);
    }

    private List<String> violations() {
        return Chromium.violations(new AxeBuilder(page)).stream()
                .map(violation -> violation.getId() + ": " + violation.getNodes())
                .toList();
    }
}
