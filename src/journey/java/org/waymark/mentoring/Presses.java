package org.waymark.mentoring;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Somebody at a page without a mouse: goes from thing to thing with Tab, and presses. What they press is counted, and what
 * they type or how far they go with Tab is not.
 */
final class Presses {
    /** More stops than any page of a meeting has. */
    private static final int MOST_STOPS = 300;

    private final Page page;
    private int count;

    Presses(Page page) {
        this.page = page;
    }

    int count() {
        return count;
    }

    /** Goes there with Tab alone. */
    Presses to(Locator there) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if ((boolean) there.evaluate("each => each === document.activeElement")) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + there);
    }

    /** One press of a key, where one is. */
    Presses key(String key) {
        page.keyboard().press(key);
        count++;
        return this;
    }

    /** A link or button, which leads to another page. */
    void follow(Locator there) {
        to(there);
        page.waitForNavigation(() -> key("Enter"));
    }

    /** One of a list, by how it begins: a press, however many letters that takes. */
    void choose(Locator there, String begins) {
        type(there, begins);
        count++;
    }

    void type(Locator there, String words) {
        to(there);
        page.keyboard().type(words);
    }
}
