package org.waymark.ui;

/**
 * A judgement as a person meets it: which judgement it is (attainment or progress), its colour, the word for it, and the
 * sentence that explains it, shown on one press.
 */
public record Chip(String kind, Tone tone, String word, String why) {}
