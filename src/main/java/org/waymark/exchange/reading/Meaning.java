package org.waymark.exchange.reading;

/** What a column of the file holds: a field we know, one subject's results at one point, or nothing that is read. */
public sealed interface Meaning permits Field, WideColumn, Unread {
    /** How the meaning is remembered for the school, and sent by the mapping screen. */
    String code();

    /** How the meaning is said to the school office. */
    String label();
}
