package org.waymark.mentoring;

/**
 * What stands in one field of a meeting.
 *
 * @param version 0 where nothing was ever written
 */
public record Said(Field field, int version, String words, String by) {
    /** Two people wrote in the same field: what stands there now, and what the other wanted to write. */
    public record Clash(Said now, String wanted) {}

    /** What somebody sends: the words, and the version that they had in front of them. */
    public record Typed(Field field, int seen, String words) {}
}
