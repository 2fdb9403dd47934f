package org.waymark.ui;

import org.jspecify.annotations.Nullable;

/** Where to go after signing in or choosing a language: a page of this product, never an address elsewhere that somebody wrote into a link. */
public final class Destination {
    private Destination() {}

    public static String safe(@Nullable String asked) {
        return asked != null && isHere(asked) ? asked : "/";
    }

    private static boolean isHere(String asked) {
        return asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.length() <= 500
                && asked.chars().allMatch(c -> c > ' ' && c != '\\' && c != '{' && c != '}' && c < 127);
    }
}
