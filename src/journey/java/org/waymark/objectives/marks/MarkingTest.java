package org.waymark.objectives.marks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.Product;

/** Marks against objectives without a mouse, and without a network for a while. Each test has columns of its own. */
class MarkingTest {
    private static Chromium chromium;
    private static Page page;
    private static String address;

    @BeforeAll
    static void open() {
        chromium = Chromium.at(Product.running().address());
        page = chromium.as(Cast.PRIYA);
        page.navigate("/oakfield/objectives/bank");
        page.locator("a.app-tabs__link:text-is('Maths')").click();
        page.locator(".app-bank__class").first().click();
        address = page.url().replaceAll("&year=.*", "&year=6");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void one_key_is_a_mark_and_arrows_go_anywhere() {
        begin(0, 0);
        press("x", "ArrowDown", "/", "ArrowDown", ".", "ArrowRight");
        assertThat(cell(2, 1)).isFocused();
        isSaved(0, 0, "X");
        isSaved(1, 0, "/");
        isSaved(2, 0, ".");
        press("ArrowLeft", "Delete", "Enter");
        isSaved(2, 0, "");
        page.reload();
        assertThat(cell(0, 0)).hasValue("X");
        assertThat(cell(2, 0)).hasValue("");
    }

    @Test
    void a_whole_column_or_row_is_one_press_and_undone_by_one() {
        begin(0, 3);
        press("x", "Control+d");
        isSaved(29, 3, "X");
        press("Control+z");
        isSaved(29, 3, "");
        begin(5, 4);
        page.locator("[data-mark='.']").click();
        page.locator("[data-fill=row]").click();
        isSaved(5, 6, ".");
        assertThat(cell(5, 4)).isFocused();
    }

    @Test
    void what_is_no_mark_is_said_and_not_typed() {
        begin(7, 0);
        press("q");
        assertThat(page.locator("#grid-status")).hasText("q is not a mark. Use X, / or . or leave it empty.");
        assertThat(cell(7, 0)).hasValue("");
    }

    @Test
    void marks_wait_while_the_network_is_gone_and_are_sent_when_it_is_back() {
        begin(10, 1);
        page.context().setOffline(true);
        press("x", "ArrowDown", "/", "ArrowDown");
        assertThat(cell(10, 1).locator("..")).hasClass("app-marks__cell--waiting");
        assertThat(page.locator("#grid-status")).containsText("is kept in this browser");
        page.context().setOffline(false);
        isSaved(10, 1, "X");
        isSaved(11, 1, "/");
    }

    @Test
    void a_colleagues_mark_and_mine_are_both_shown() {
        begin(15, 2);
        try (var other = chromium.stranger()) {
            Page tomasz = other.newPage();
            Chromium.signIn(tomasz, Cast.TOMASZ);
            tomasz.navigate(address);
            tomasz.locator("[id='15.2']").focus();
            tomasz.keyboard().press(".");
            tomasz.keyboard().press("ArrowDown");
            assertThat(tomasz.locator("[id='15.2']").locator("..")).hasClass("app-marks__cell--saved");
        }
        press("x", "ArrowDown");
        assertThat(cell(15, 2).locator("..").locator(".app-grid__clash"))
                .containsText("Tomasz Lewandowski entered .; you typed X.");
        page.locator("button:text-is('Use X')").click();
        isSaved(15, 2, "X");
    }

    @Test
    void every_screen_of_objectives_is_open_to_all() {
        begin(20, 0);
        String grid = page.url();
        String pupil = page.locator("tbody th a").first().getAttribute("href");
        page.locator("summary[id=o0]").click();
        String group = page.locator(".app-judgement__why a").first().getAttribute("href");
        for (String each : List.of(grid, pupil, group, "/oakfield/objectives/bank")) {
            page.navigate(each);
            for (int width : new int[] {390, 1366}) {
                page.setViewportSize(width, 900);
                Chromium.isOpenToAll(page, each + " at " + width);
            }
        }
        assertThat(page.locator("h1")).containsText("Objectives");
    }

    private static void begin(int row, int column) {
        page.navigate(address);
        cell(row, column).focus();
    }

    private static void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static Locator cell(int row, int column) {
        return page.locator("[id='%d.%d']".formatted(row, column));
    }

    private static void isSaved(int row, int column, String mark) {
        assertThat(cell(row, column)).hasValue(mark);
        assertThat(cell(row, column).locator("..")).hasClass("app-marks__cell--saved");
    }
}
