package org.waymark.family.home;

import java.util.List;
import org.waymark.languages.Texts;
import org.waymark.ui.Link;

/** An adult's children in one school, what is new about each, and what else there is. */
public record HomePage(Texts texts, String school, List<Child> children, List<Link> more) {
    /** A child, with what is new in short sentences. */
    public record Child(String name, String className, String href, List<Link> news) {}
}
