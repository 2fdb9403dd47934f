package org.waymark.ui;

/** How many have one colour, with the word for it. */
public record Tally(Tone tone, String word, int count) {}
