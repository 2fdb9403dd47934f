package org.waymark.family;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

/** A class of Oakfield whose children sign in, as its teacher and as they have it. Each test has children of its own. */
public final class ChildAtTheDoor {
    private final Product product;
    private final Browser head;
    private final String address;

    private ChildAtTheDoor(Product product, Browser head, String address) {
        this.product = product;
        this.head = head;
        this.address = address;
    }

    /** What is on a card. */
    public record Card(String child, String name, List<String> parts) {}

    public static ChildAtTheDoor of(String schoolClass, Product product) {
        Browser head = product.as(Cast.RUTH);
        settings(head, "names", "home");
        String address = link(head.get("/oakfield/family/cards").page(), schoolClass);
        return new ChildAtTheDoor(product, head, address);
    }

    public static void settings(Browser head, String shows, String where) {
        head.get("/oakfield/family/cards/settings");
        head.post("/oakfield/family/cards/settings", "on", "true", "shows", shows, "where", where);
    }

    public Browser head() {
        return head;
    }

    public String address() {
        return address;
    }

    /** A new card for the child at that place of the class, as the page shows it once. */
    public Card card(int place) {
        Element row = head.get(address).page().select("tbody tr").get(place);
        String child = row.select("input[name=pupil]").first().val();
        Document page = head.post(address, "pupil", child).page();
        List<String> parts =
                new java.util.ArrayList<>(page.select(".app-made__picture").eachText());
        parts.addAll(List.of(page.select(".app-made__words").text().split(" ")));
        return new Card(child, row.select("th").text(), parts);
    }

    public String code() {
        return head.get(address).page().select(".app-class-code").first().text();
    }

    /** A browser at which the class code was typed. */
    public Browser browser() {
        Browser browser = product.browser();
        browser.get("/family/door");
        browser.post("/family/door", "code", code());
        return browser;
    }

    /** Shows a card, whole, at a browser that knows the class. */
    public static Browser.Answer show(Browser browser, String child, List<String> parts) {
        return parts.size() == 3
                ? browser.post(
                        "/family/door/card",
                        "child",
                        child,
                        "first",
                        parts.get(0),
                        "second",
                        parts.get(1),
                        "word",
                        parts.get(2))
                : browser.post("/family/door/card", "child", child, "word", parts.get(0), "number", parts.get(1));
    }

    static String link(Document page, String schoolClass) {
        return page.select("tbody a").stream()
                .filter(link -> link.text().equals(schoolClass))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }
}
