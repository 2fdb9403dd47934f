package org.waymark.mentoring;

import java.util.EnumMap;
import java.util.Map;

/**
 * What stands in one field of a meeting.
 *
 * @param version 0 where nothing was ever written
 */
public record Said(Field field, int version, String words, String by) {
    /** Every field before anything was written in it, to be filled. */
    static Map<Field, Said> nothing() {
        Map<Field, Said> nothing = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            nothing.put(field, new Said(field, 0, "", ""));
        }
        return nothing;
    }

    /** Two people wrote in the same field: what stands there now, and what the other wanted to write. */
    public record Clash(Said now, String wanted) {}

    /** What somebody sends: the words, and the version that they had in front of them. */
    public record Typed(Field field, int seen, String words) {}
}
