package org.waymark.ui;

/** Somewhere to go: the words to press, the address, and whether we are there already. */
public record Link(String text, String href, boolean current) {
    public static Link to(String text, String href) {
        return new Link(text, href, false);
    }
}
