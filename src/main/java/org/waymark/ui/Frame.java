package org.waymark.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page around every screen shows: the school, who is signed in, where they can go. */
public record Frame(
        String schoolName,
        String home,
        @Nullable Person person,
        List<Link> nav,
        List<Link> otherSchools,
        boolean demonstration,
        @Nullable Today today,
        @Nullable Token token) {

    /** Who is signed in, as what in this school, and where signing out is posted to. */
    public record Person(String name, String roles, String signOut) {}

    /** The day it is. Where a demonstration may change it, {@code action} is where the form with the date goes. */
    public record Today(String label, String iso, @Nullable String action) {}

    /** What a form sends back to show that it came from our own page. */
    public record Token(String parameter, String value) {}

    public Frame {
        nav = List.copyOf(nav);
        otherSchools = List.copyOf(otherSchools);
    }

    /** The frame of a page that nobody needs to be signed in for. */
    public static Frame outside(boolean demonstration, @Nullable Token token) {
        return new Frame("Waymark", "/", null, List.of(), List.of(), demonstration, null, token);
    }
}
