package org.waymark.ui;

import java.util.List;

/**
 * The list of languages on a page of a family or a child.
 *
 * @param current the code of the language of this page
 * @param to where to come back to: an address of ours
 * @param label and
 * @param button in the language of the page
 */
public record LanguageSwitch(List<Offered> offered, String current, String to, String label, String button) {

    /** One language, by its own name: its readers find it in whatever language the page is. */
    public record Offered(String code, String ownName, String direction) {}

    public LanguageSwitch {
        offered = List.copyOf(offered);
    }
}
