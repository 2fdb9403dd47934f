package org.waymark.languages.choice;

/** Back to the page where the language was chosen, never to an address elsewhere that somebody wrote into the form. */
final class WayBack {
    private WayBack() {}

    static String safe(String asked) {
        return isHere(asked) ? asked : "/";
    }

    private static boolean isHere(String asked) {
        return asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.length() <= 500
                && asked.chars().allMatch(c -> c > ' ' && c != '\\' && c != '{' && c != '}' && c < 127);
    }
}
