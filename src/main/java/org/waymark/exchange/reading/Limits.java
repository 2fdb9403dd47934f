package org.waymark.exchange.reading;

/** How large a school's export may be. All of a large secondary school's results fit many times over. */
final class Limits {
    static final int MEGABYTES = 50;
    static final int BYTES = MEGABYTES * 1024 * 1024;
    static final int ROWS = 300_000;
    static final int COLUMNS = 500;
    static final int HEADING = 200;
    static final int CELL = 10_000;

    private Limits() {}
}
