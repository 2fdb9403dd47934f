package org.waymark.record.grid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.Product;

/** What a teacher shows a class by mistake is covered by one key, pressed twice, also while typing. */
class CoverTest {
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.at(Product.running().address());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void the_first_page_and_a_pupils_page_can_be_covered() {
        Page page = chromium.as(Cast.PRIYA);
        page.navigate("/oakfield/home");
        covers(page);
        page.navigate(page.locator(".app-children a").first().getAttribute("href"));
        covers(page);
    }

    @Test
    void the_grid_is_covered_while_typing_and_what_was_typed_is_there_afterwards() {
        try (ClassGrid lime = new ClassGrid("3 Lime")) {
            lime.empty(1, 1);
            Page page = chromium.as(Cast.TOMASZ);
            page.navigate(lime.address());
            ClassGrid.cell(page, 0, 0).focus();
            page.keyboard().type("3c");
            page.keyboard().press("Enter");
            covers(page);
            ClassGrid.isSaved(page, 0, 0, "3c");
            page.context().close();
        }
    }

    private static void covers(Page page) {
        String title = page.title();
        twice(page, true);
        assertThat(page.title()).isEqualTo("Oakfield Primary");
        assertThat(page.evaluate("document.elementFromPoint(innerWidth / 2, innerHeight / 2).closest('#cover') !== null"
                        + " && document.elementFromPoint(3, 3).closest('#cover') !== null"))
                .isEqualTo(true);
        Chromium.isOpenToAll(page, "the cover", "#cover");
        page.waitForTimeout(1100);
        twice(page, false);
        assertThat(page).hasTitle(title);
    }

    /** On a busy machine two presses may come too far apart to count as twice: then again. */
    private static void twice(Page page, boolean covered) {
        for (int press = 0; press < 10 && page.locator("#cover").isVisible() != covered; press++) {
            page.keyboard().press("Escape");
        }
        assertThat(page.locator("#cover").isVisible()).isEqualTo(covered);
    }
}
