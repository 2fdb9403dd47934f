package org.waymark.languages;

import org.jspecify.annotations.Nullable;
import org.waymark.tenancy.Viewer;

/**
 * A school put a text in its own words, or took that back, or said that a language is right.
 *
 * @param act what was done, in the past tense
 * @param subject the language, and the text's key where it is one
 * @param was and
 * @param now the words before and after, where there are any
 */
public record WordingChanged(
        Viewer by,
        String act,
        String subject,
        @Nullable String was,
        @Nullable String now) {}
