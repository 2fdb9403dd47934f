package org.waymark.mentoring;

/**
 * One of the three to five colours in which a school says how a strand is, with its words. Neither of the academic colours, and
 * never counted into them.
 *
 * @param place 1 is the best
 */
public record StrandColour(int place, String words) {}
