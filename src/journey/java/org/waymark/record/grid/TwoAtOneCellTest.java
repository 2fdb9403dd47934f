package org.waymark.record.grid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.record.grid.ClassGrid.cell;
import static org.waymark.record.grid.ClassGrid.entry;
import static org.waymark.record.grid.ClassGrid.isSaved;
import static org.waymark.record.grid.ClassGrid.waits;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.Product;

/** Two people, or two tabs, at one cell. */
class TwoAtOneCellTest {
    private static Chromium chromium;
    private static ClassGrid yew;
    private Page page;

    @BeforeAll
    static void open() {
        chromium = Chromium.at(Product.running().address());
        yew = new ClassGrid("6 Yew");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void begin() {
        yew.empty(3, 1);
        page = chromium.as(Cast.MEERA);
        page.navigate(yew.address());
        cell(page, 0, 0).focus();
    }

    @AfterEach
    void putBack() {
        page.context().close();
        yew.close();
    }

    @Test
    void a_colleagues_grade_is_shown_beside_mine_and_theirs_may_stay() {
        clash();
        Chromium.isOpenToAll(page, "two grades for one cell", "tbody tr:first-child");
        page.getByText("Keep 3a").press("Enter");
        assertThat(cell(page, 0, 0)).hasValue("3a");
        assertThat(entry(page, 0, 0).locator(".app-grid__state")).hasText("Kept");
        assertThat(entry(page, 0, 0).locator(".app-chip")).hasCount(2);
        assertThat(yew.holds(0, 0)).isEqualTo("3a");
        page.reload();
        assertThat(page.locator(".app-grid__clash")).hasCount(0);
    }

    @Test
    void or_mine_is_taken_and_theirs_stays_in_the_history() {
        clash();
        page.getByText("Use 3b").click();
        isSaved(page, 0, 0, "3b");
        assertThat(cell(page, 0, 0)).isFocused();
        assertThat(yew.entries(0, 0)).startsWith("3b", "3a");
    }

    @Test
    void the_choice_outlives_a_reload() {
        clash();
        page.reload();
        assertThat(cell(page, 0, 0)).hasValue("3b");
        page.getByText("Use 3b").click();
        isSaved(page, 0, 0, "3b");
    }

    @Test
    void typing_on_while_the_first_grade_is_on_its_way_does_not_write_over_a_colleague() {
        yew.type(0, 0, "3a");
        page.context().setOffline(true);
        page.keyboard().type("3c");
        page.keyboard().press("Enter");
        waits(page, 0, 0, "3c");
        page.keyboard().press("ArrowUp");
        page.keyboard().type("3b");
        page.keyboard().press("Enter");
        page.context().setOffline(false);
        assertThat(entry(page, 0, 0).locator(".app-grid__clash"))
                .containsText("Tomasz Lewandowski entered 3a; you typed 3b.");
        assertThat(yew.holds(0, 0)).isEqualTo("3a");
    }

    @Test
    void two_tabs_of_one_person_show_the_same() {
        Page other = page.context().newPage();
        other.navigate(yew.address());
        page.bringToFront();
        page.keyboard().type("3b");
        page.keyboard().press("Enter");
        isSaved(page, 0, 0, "3b");
        isSaved(other, 0, 0, "3b");
        cell(other, 0, 0).focus();
        other.keyboard().type("3a");
        other.keyboard().press("Enter");
        isSaved(other, 0, 0, "3a");
        isSaved(page, 0, 0, "3a");
    }

    @Test
    void what_one_tab_could_not_send_another_sends_and_both_show_it() {
        Page other = page.context().newPage();
        other.navigate(yew.address());
        page.bringToFront();
        page.route("**/grid/cell", route -> route.abort());
        page.keyboard().type("3b");
        page.keyboard().press("Enter");
        // The other tab may send it before anybody can see that it waits.
        assertThat(entry(page, 0, 0).locator(".app-grid__state")).hasText(Pattern.compile("Waiting|Saved"));
        cell(other, 1, 0).focus();
        other.keyboard().type("3a");
        other.keyboard().press("Enter");
        isSaved(other, 1, 0, "3a");
        isSaved(other, 0, 0, "3b");
        isSaved(page, 0, 0, "3b");
        assertThat(yew.entries(0, 0).stream().takeWhile(grade -> grade.equals("3b")))
                .hasSize(1);
    }

    private void clash() {
        yew.type(0, 0, "3a");
        page.keyboard().type("3b");
        page.keyboard().press("Enter");
        Locator both = entry(page, 0, 0).locator(".app-grid__clash");
        assertThat(both).containsText("Tomasz Lewandowski entered 3a; you typed 3b.");
        assertThat(yew.holds(0, 0)).isEqualTo("3a");
    }
}
