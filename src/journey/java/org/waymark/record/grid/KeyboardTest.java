package org.waymark.record.grid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.record.grid.ClassGrid.cell;
import static org.waymark.record.grid.ClassGrid.entry;
import static org.waymark.record.grid.ClassGrid.isSaved;
import static org.waymark.record.grid.ClassGrid.status;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.Product;

/** The class grid without a mouse. */
class KeyboardTest {
    private static Chromium chromium;
    private static Page page;
    private static ClassGrid pine;

    @BeforeAll
    static void open() {
        chromium = Chromium.at(Product.running().address());
        page = chromium.as(Cast.TOMASZ);
        pine = new ClassGrid("5 Pine");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void begin() {
        pine.empty(6, 4);
        page.navigate(pine.address());
        cell(page, 0, 0).focus();
    }

    @AfterEach
    void putBack() {
        page.navigate("about:blank");
        pine.close();
    }

    @Test
    void enter_goes_down_tab_across_and_arrows_anywhere() {
        press("Enter");
        isAt(1, 0);
        press("Tab");
        isAt(1, 1);
        press("ArrowDown");
        isAt(2, 1);
        press("ArrowRight");
        isAt(2, 2);
        press("ArrowUp");
        isAt(1, 2);
        press("ArrowLeft");
        isAt(1, 1);
        press("Shift+Tab");
        isAt(1, 0);
        press("Shift+Enter");
        isAt(0, 0);
    }

    @Test
    void tab_goes_on_to_the_next_pupil_and_out_of_the_grid_at_its_end() {
        cell(page, 0, 3).focus();
        press("Tab");
        isAt(1, 0);
        cell(page, 29, 3).focus();
        press("Tab");
        assertThat(page.evaluate("document.activeElement.matches('.app-grid__input')"))
                .isEqualTo(false);
    }

    @Test
    void an_arrow_within_what_is_typed_stays_in_the_cell() {
        page.keyboard().type("3");
        press("ArrowLeft");
        press("ArrowRight");
        isAt(0, 0);
    }

    @Test
    void a_grade_is_saved_as_its_cell_is_left_and_shows_that_and_its_colour() {
        page.keyboard().type("3b");
        press("Enter");
        isSaved(page, 0, 0, "3b");
        assertThat(entry(page, 0, 0).locator(".app-chip")).hasCount(2);
        assertThat(entry(page, 0, 0).locator("summary").first()).containsText("Attainment: ");
        assertThat(pine.holds(0, 0)).isEqualTo("3b");
        assertThat(pine.entries(0, 0).getFirst()).isEqualTo("3b");
    }

    @Test
    void the_last_pupils_grade_is_saved_by_enter_too() {
        cell(page, 29, 1).focus();
        page.keyboard().type("4c");
        press("Enter");
        isSaved(page, 29, 1, "4c");
    }

    @Test
    void the_start_of_a_grade_is_enough_where_only_one_begins_so() {
        page.keyboard().type("e");
        assertThat(cell(page, 0, 0)).hasValue("EM");
        press("Enter");
        isSaved(page, 0, 0, "EM");
    }

    @Test
    void capitals_are_as_good() {
        page.keyboard().type("3B");
        press("Enter");
        isSaved(page, 0, 0, "3b");
    }

    @Test
    void escape_takes_back_what_is_being_typed() {
        page.keyboard().type("3");
        press("Escape");
        assertThat(cell(page, 0, 0)).hasValue("");
        press("Enter");
        assertThat(entry(page, 0, 0)).hasClass("app-grid__entry app-grid__entry--empty");
    }

    @Test
    void delete_empties_a_cell_and_undo_brings_the_grade_back_and_all_of_it_is_kept() {
        page.keyboard().type("3b");
        press("Enter");
        isSaved(page, 0, 0, "3b");
        press("ArrowUp");
        press("Delete");
        press("Enter");
        isSaved(page, 0, 0, "");
        assertThat(pine.holds(0, 0)).isEmpty();
        press("Control+z");
        isSaved(page, 0, 0, "3b");
        isAt(0, 0);
        press("Control+z");
        press("Control+z");
        isSaved(page, 0, 0, "");
        assertThat(pine.entries(0, 0)).startsWith("Withdrawn", "3b", "Withdrawn", "3b");
    }

    @Test
    void undo_in_the_middle_of_typing_takes_back_the_typing_only() {
        page.keyboard().type("3b");
        press("Enter");
        page.keyboard().type("4");
        press("Control+z");
        isAt(1, 0);
        assertThat(cell(page, 1, 0)).hasValue("");
        isSaved(page, 0, 0, "3b");
    }

    @Test
    void last_times_grades_are_copied_into_empty_cells_and_the_exceptions_typed_over() {
        String last = cell(page, 0, 2).getAttribute("data-before");
        cell(page, 1, 2).focus();
        page.keyboard().type("3a");
        press("Enter");
        isSaved(page, 1, 2, "3a");
        page.locator("[data-copy-forward]").press("Enter");
        assertThat(status(page)).containsText("grades copied from last time");
        isSaved(page, 0, 2, last);
        isSaved(page, 5, 3, cell(page, 5, 3).getAttribute("data-before"));
        assertThat(cell(page, 1, 2)).hasValue("3a");
        cell(page, 0, 2).focus();
        page.keyboard().type("2c");
        press("Enter");
        isSaved(page, 0, 2, "2c");
        press("Control+z");
        press("Control+z");
        assertThat(status(page)).containsText("cells are as they were");
        isSaved(page, 5, 3, "");
        isSaved(page, 0, 2, "");
    }

    @Test
    void one_grade_fills_the_empty_cells_below() {
        cell(page, 3, 1).focus();
        page.keyboard().type("2a");
        press("Enter");
        cell(page, 0, 1).focus();
        page.keyboard().type("3c");
        press("Control+d");
        assertThat(status(page)).hasText("4 empty cells below filled with 3c.");
        isSaved(page, 0, 1, "3c");
        isSaved(page, 5, 1, "3c");
        assertThat(cell(page, 3, 1)).hasValue("2a");
    }

    @Test
    void a_block_from_a_spreadsheet_fills_from_the_cell_and_a_wrong_grade_is_refused_where_it_fell() {
        paste("3b\t3c\t3z\r\n2a\t\t2b\r\n");
        assertThat(entry(page, 0, 2).locator(".app-grid__state"))
                .containsText("3z is not a grade of National Curriculum levels. Use for example");
        assertThat(cell(page, 0, 2)).hasAttribute("aria-invalid", "true");
        isSaved(page, 0, 0, "3b");
        isSaved(page, 0, 1, "3c");
        isSaved(page, 1, 0, "2a");
        isSaved(page, 1, 2, "2b");
        assertThat(entry(page, 1, 1)).hasClass("app-grid__entry app-grid__entry--empty");
        Chromium.isOpenToAll(page, "a refused grade", "tbody tr:first-child");

        page.reload();
        assertThat(entry(page, 0, 2).locator(".app-grid__state")).containsText("3z is not a grade");
        cell(page, 0, 2).focus();
        page.keyboard().type("3a");
        press("Enter");
        isSaved(page, 0, 2, "3a");
        page.reload();
        assertThat(entry(page, 0, 2).locator(".app-grid__state")).isEmpty();
    }

    @Test
    void a_right_grade_over_a_refused_one_is_no_clash_with_oneself() {
        page.keyboard().type("3b");
        press("Enter");
        isSaved(page, 0, 0, "3b");
        press("ArrowUp");
        page.keyboard().type("3z");
        press("Enter");
        assertThat(entry(page, 0, 0).locator(".app-grid__state")).containsText("3z is not a grade");
        press("ArrowUp");
        page.keyboard().type("3a");
        press("Enter");
        isSaved(page, 0, 0, "3a");
    }

    @Test
    void a_subject_that_a_pupil_does_not_take_is_stepped_over() {
        page.route("**/grid", route -> {
            APIResponse whole = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(whole)
                    .setBody(whole.text().replaceAll("<input class=\"app-grid__input\" id=\"1.1\"[^>]*>", "")));
        });
        page.reload();
        page.unroute("**/grid");
        assertThat(cell(page, 1, 1)).hasCount(0);
        cell(page, 0, 1).focus();
        press("ArrowDown");
        isAt(2, 1);
        press("ArrowRight");
        isAt(2, 2);
        cell(page, 0, 0).focus();
        paste("3b\t3b\n3b\t3b\n3b\t3b\n");
        assertThat(status(page)).hasText("5 cells pasted, 1 did not fit.");
        isSaved(page, 2, 1, "3b");
        assertThat(cell(page, 1, 2)).hasValue("");
    }

    @Test
    void colours_and_who_entered_a_grade_are_reached_from_its_cell() {
        pine.type(0, 0, "3b");
        page.reload();
        cell(page, 0, 0).focus();
        press("Alt+Enter");
        assertThat(entry(page, 0, 0).locator(".app-judgement__why").first()).isVisible();
        press("Tab");
        press("Enter");
        assertThat(entry(page, 0, 0).locator(".app-judgement__why").last()).isVisible();
        press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Who?");
        press("Escape");
        isAt(0, 0);
        assertThat(entry(page, 0, 0).locator(".app-judgement__why").last()).isHidden();
    }

    @Test
    void the_cell_that_is_typed_in_is_never_behind_the_headings() {
        cell(page, 29, 3).focus();
        for (int row = 28; row >= 0; row--) {
            press("ArrowUp");
        }
        isAt(0, 3);
        for (int column = 2; column >= 0; column--) {
            press("Shift+Tab");
        }
        isAt(0, 0);
        assertThat(page.evaluate("""
                        () => { const at = document.activeElement.getBoundingClientRect();
                          return document.elementFromPoint(at.left + 2, at.top + 2) === document.activeElement
                            && document.elementFromPoint(at.right - 2, at.bottom - 2) === document.activeElement; }
                        """)).isEqualTo(true);
    }

    private static void press(String key) {
        page.keyboard().press(key);
    }

    private static void paste(String text) {
        page.evaluate("""
                text => { const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', text);
                  document.activeElement.dispatchEvent(
                    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })); }
                """, text);
    }

    private static void isAt(int row, int column) {
        assertThat(cell(page, row, column)).isFocused();
    }
}
