package org.waymark.record.grid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.record.grid.ClassGrid.cell;
import static org.waymark.record.grid.ClassGrid.entry;
import static org.waymark.record.grid.ClassGrid.isSaved;
import static org.waymark.record.grid.ClassGrid.status;
import static org.waymark.record.grid.ClassGrid.waits;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.Product;

/** What is typed while Waymark cannot be reached waits in the browser, and is sent once when it can. */
class WaitingTest {
    private static final String CELL = "**/grid/cell";

    private static Chromium chromium;
    private static ClassGrid rowan;
    private Page page;

    @BeforeAll
    static void open() {
        chromium = Chromium.at(Product.running().address());
        rowan = new ClassGrid("5 Rowan");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void begin() {
        rowan.empty(6, 1);
        page = chromium.as(Cast.TOMASZ);
        page.navigate(rowan.address());
        cell(page, 0, 0).focus();
    }

    @AfterEach
    void putBack() {
        page.context().close();
        rowan.close();
    }

    @Test
    void five_grades_typed_without_a_network_wait_outlive_a_reload_and_are_sent_once_each() {
        page.context().setOffline(true);
        typeFive();
        for (int row = 0; row < 5; row++) {
            waits(page, row, 0, "3b");
        }
        assertThat(status(page)).containsText("Waymark cannot be reached. What you type is kept in this browser");
        Chromium.isOpenToAll(page, "a grade that waits", "tbody tr:first-child");

        // A page cannot be had without a network: Waymark is there again, and takes no grade yet.
        page.route(CELL, route -> route.abort());
        page.context().setOffline(false);
        page.reload();
        for (int row = 0; row < 5; row++) {
            waits(page, row, 0, "3b");
        }
        assertThat(rowan.holds(0, 0)).isEmpty();

        page.unroute(CELL);
        page.evaluate("dispatchEvent(new Event('online'))");
        for (int row = 0; row < 5; row++) {
            isSaved(page, row, 0, "3b");
            assertThat(rowan.holds(row, 0)).isEqualTo("3b");
            assertThat(rowan.entries(row, 0).stream().takeWhile(grade -> grade.equals("3b")))
                    .hasSize(1);
        }
        assertThat(status(page)).hasText("Everything you typed is saved.");
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void a_network_that_comes_back_is_noticed_without_anybody_doing_anything() {
        page.context().setOffline(true);
        page.keyboard().type("3b");
        page.keyboard().press("Enter");
        waits(page, 0, 0, "3b");
        page.context().setOffline(false);
        isSaved(page, 0, 0, "3b");
    }

    @Test
    void an_answer_that_got_lost_is_asked_for_again_and_recorded_once() {
        List<String> keys = new CopyOnWriteArrayList<>();
        page.route(CELL, route -> {
            keys.add(route.request().postData().replaceAll(".*key=([0-9a-f-]+).*", "$1"));
            if (keys.size() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        page.keyboard().type("3b");
        page.keyboard().press("Enter");
        isSaved(page, 0, 0, "3b");
        assertThat(keys).hasSizeGreaterThan(1).containsOnly(keys.getFirst());
        assertThat(rowan.entries(0, 0).stream().takeWhile(grade -> grade.equals("3b")))
                .hasSize(1);
    }

    @Test
    void trouble_on_the_servers_side_or_a_strangers_page_is_waited_out() {
        page.route(CELL, route -> route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions().setStatus(200).setContentType("text/html").setBody("Accept the terms of this network")));
        page.keyboard().type("3b");
        page.keyboard().press("Enter");
        waits(page, 0, 0, "3b");
        page.unroute(CELL);
        isSaved(page, 0, 0, "3b");
    }

    @Test
    void a_retry_leaves_what_is_being_typed_alone() {
        page.route(CELL, route -> route.abort());
        page.keyboard().type("3b");
        page.keyboard().press("Enter");
        waits(page, 0, 0, "3b");
        page.keyboard().press("ArrowUp");
        page.keyboard().type("3");
        page.waitForRequest(CELL, () -> {});
        page.waitForTimeout(100);
        assertThat(cell(page, 0, 0)).hasValue("3");
        page.keyboard().type("a");
        page.keyboard().press("Enter");
        page.unroute(CELL);
        isSaved(page, 0, 0, "3a");
        assertThat(rowan.holds(0, 0)).isEqualTo("3a");
    }

    @Test
    void what_was_typed_over_before_it_was_sent_is_never_sent() {
        page.context().setOffline(true);
        typeFive();
        cell(page, 3, 0).focus();
        page.keyboard().type("2a");
        page.keyboard().press("Enter");
        waits(page, 3, 0, "2a");
        page.context().setOffline(false);
        isSaved(page, 3, 0, "2a");
        assertThat(rowan.entries(3, 0).getFirst()).isEqualTo("2a");
        assertThat(rowan.entries(3, 0).get(1)).isEqualTo("Withdrawn");
    }

    @Test
    void no_name_lies_in_the_browser() {
        page.context().setOffline(true);
        typeFive();
        waits(page, 4, 0, "3b");
        String kept = (String) page.evaluate("JSON.stringify(localStorage)");
        List<String> names = page.locator("tbody th a").allInnerTexts();
        assertThat(kept).contains("3b").doesNotContain("Tomasz").doesNotContain(names);
    }

    @Test
    void what_has_waited_for_more_than_seven_days_is_let_go() {
        page.context().setOffline(true);
        page.keyboard().type("3b");
        page.keyboard().press("Enter");
        waits(page, 0, 0, "3b");
        page.evaluate("""
                () => { for (const place of Object.keys(localStorage)) { const each = JSON.parse(localStorage[place]);
                  each.at -= 7 * 24 * 60 * 60 * 1000; localStorage[place] = JSON.stringify(each); } }
                """);
        page.route(CELL, route -> route.abort());
        page.context().setOffline(false);
        page.reload();
        assertThat(entry(page, 0, 0)).hasClass("app-grid__entry app-grid__entry--empty");
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void signing_out_with_grades_unsent_asks_first() {
        page.route(CELL, route -> route.abort());
        page.keyboard().type("3b");
        page.keyboard().press("Enter");
        waits(page, 0, 0, "3b");
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.message());
            if (asked.size() == 1) {
                dialog.dismiss();
            } else {
                dialog.accept();
            }
        });
        page.locator(".app-menu__summary").last().click();
        page.locator("[data-sign-out] button").click();
        assertThat(asked.getFirst()).startsWith("1 entry has not been sent yet.");
        waits(page, 0, 0, "3b");
        page.locator("[data-sign-out] button").click();
        page.waitForURL("**/identity/sign-in?out");

        page.unroute(CELL);
        Chromium.signIn(page, Cast.TOMASZ);
        page.navigate(rowan.address());
        isSaved(page, 0, 0, "3b");
    }

    private void typeFive() {
        for (int row = 0; row < 5; row++) {
            page.keyboard().type("3b");
            page.keyboard().press("Enter");
        }
    }
}
