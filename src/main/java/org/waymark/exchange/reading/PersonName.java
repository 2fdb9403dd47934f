package org.waymark.exchange.reading;

/** A first and a last name. */
public record PersonName(String first, String last) {}
