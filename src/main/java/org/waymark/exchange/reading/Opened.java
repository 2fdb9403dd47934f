package org.waymark.exchange.reading;

/** What came of opening a file: a table to read, or the sentence that says why it cannot be read. */
public sealed interface Opened permits Table, Stopped {}
