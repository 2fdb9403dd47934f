package org.waymark.record.grid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

/** A class's grid for a test: made empty where the test types, and afterwards as it was. */
final class ClassGrid implements AutoCloseable {
    private final Browser lead = Product.running().as(Cast.TOMASZ);
    private final String address;
    private final Map<String, String> before;

    ClassGrid(String className) {
        address = lead.get("/oakfield/record/classes").page().select("a").stream()
                .filter(link -> link.text().equals(className))
                .findFirst()
                .orElseThrow()
                .attr("href");
        before = grades(lead.get(address).page());
    }

    String address() {
        return address;
    }

    /** Empties the cells of a few rows and columns. */
    void empty(int rows, int columns) {
        type((row, column) -> row < rows && column < columns ? "" : null);
    }

    /** A grade, typed by a colleague at another computer. */
    void type(int row, int column, String grade) {
        type((r, c) -> r == row && c == column ? grade : null);
    }

    /** What the server holds. */
    String holds(int row, int column) {
        return grades(lead.get(address).page()).get("g" + row + "." + column);
    }

    /** Every entry of a cell, the newest first. */
    List<String> entries(int row, int column) {
        Element who = lead.get(address).page().select("tbody tr").get(row).select("td:nth-child(" + (4 + 3 * column)
                        + ") .app-grid__who")
                .first();
        return who == null ? List.of() : lead.get(who.attr("href")).page().select("tbody th").eachText();
    }

    @Override
    public void close() {
        type((row, column) -> before.get("g" + row + "." + column));
    }

    /** What to type into a place; null leaves it. */
    private interface Typing {
        String at(int row, int column);
    }

    private void type(Typing typing) {
        Document page = lead.get(address).page();
        List<String> form = new ArrayList<>();
        for (Element field : page.select("form[data-grid-form] input[name]")) {
            String name = field.attr("name");
            String typed = null;
            if (name.matches("g\\d+\\.\\d+")) {
                String[] place = name.substring(1).split("\\.");
                typed = typing.at(Integer.parseInt(place[0]), Integer.parseInt(place[1]));
            }
            form.add(name);
            form.add(typed == null ? field.val() : typed);
        }
        Browser.Answer answer =
                lead.post(page.selectFirst("form[data-grid-form]").attr("action"), form.toArray(String[]::new));
        org.assertj.core.api.Assertions.assertThat(answer.status()).isEqualTo(200);
    }

    private static Map<String, String> grades(Document page) {
        Map<String, String> grades = new LinkedHashMap<>();
        page.select(".app-grid__input").forEach(input -> grades.put(input.attr("name"), input.val()));
        return grades;
    }

    // On the screen of somebody who has it open.

    static Locator cell(Page page, int row, int column) {
        return page.locator("[id='%d.%d']".formatted(row, column));
    }

    static Locator entry(Page page, int row, int column) {
        return page.locator(".app-grid__entry").filter(new Locator.FilterOptions().setHas(cell(page, row, column)));
    }

    static void isSaved(Page page, int row, int column, String grade) {
        assertThat(cell(page, row, column)).hasValue(grade);
        assertThat(entry(page, row, column)).hasClass("app-grid__entry app-grid__entry--saved");
        assertThat(entry(page, row, column).locator(".app-grid__state")).hasText("Saved");
    }

    static void waits(Page page, int row, int column, String grade) {
        assertThat(cell(page, row, column)).hasValue(grade);
        assertThat(entry(page, row, column).locator(".app-grid__state")).hasText("Waiting");
        assertThat(entry(page, row, column).locator(".app-chip")).hasCount(0);
    }

    static Locator status(Page page) {
        return page.locator("#grid-status");
    }
}
