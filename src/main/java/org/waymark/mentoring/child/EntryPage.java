package org.waymark.mentoring.child;

import org.jspecify.annotations.Nullable;

/** Where the class code is typed, with what was typed. */
public record EntryPage(
        String code, boolean closed, @Nullable String problem) {}
