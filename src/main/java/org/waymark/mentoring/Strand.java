package org.waymark.mentoring;

import org.jspecify.annotations.Nullable;

/**
 * An attitude strand of the school's list: how a child works and behaves, such as Effort.
 *
 * @param child in a child's words, such as "I try my best"; may be empty
 * @param retired no longer in the list, and kept for what was said of it
 */
public record Strand(StrandId id, String name, String child, boolean retired) {
    static final int LONGEST_NAME = 60;
    static final int LONGEST_CHILD = 120;

    /** As a child reads it. */
    public String inChildsWords() {
        return child.isEmpty() ? name : child;
    }

    /** What somebody typed for one; a new one has no id yet. */
    public record Typed(@Nullable StrandId id, String name, String child) {
        Typed checked(int place) {
            return new Typed(
                    id,
                    Lists.line("name-" + place, name, LONGEST_NAME),
                    Lists.line("child-" + place, child, LONGEST_CHILD));
        }
    }
}
