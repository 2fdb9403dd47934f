package org.waymark.identity.code;

import org.jspecify.annotations.Nullable;

/** The page for a printed code: what was typed, and what is wrong with the code or the password. */
public record CodePage(
        String email,
        String code,
        @Nullable String codeProblem,
        @Nullable String passwordProblem) {
    static final CodePage EMPTY = new CodePage("", "", null, null);
}
