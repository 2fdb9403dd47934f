package org.waymark.identity.code;

import org.waymark.ui.Problems;

/** The page for a printed code: what was typed, and what is wrong with the code or the password. */
public record CodePage(String email, String code, Problems problems) {
    static final CodePage EMPTY = new CodePage("", "", Problems.none());
}
