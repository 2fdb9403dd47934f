package org.waymark.sheets;

import java.util.List;
import org.waymark.ui.Tone;

/**
 * The guide for parents and carers in one language, with the school's own scales, colours and words: the same on screen and on
 * paper.
 */
public record Guide(String title, String school, List<Part> parts, String termsHeading, List<Term> terms) {
    /** A section of the guide. */
    public record Part(String heading, List<String> paragraphs, List<Measured> scales, List<Colour> colours) {
        static Part of(String heading, String... paragraphs) {
            return new Part(heading, List.of(paragraphs), List.of(), List.of());
        }
    }

    /** A scale in use here: what is measured in it, its grades in order, and what is expected at the end of each year. */
    public record Measured(String heading, List<String> lines) {}

    /** What a colour says. */
    public record Colour(Tone tone, String name, String words) {}

    /** A term in plain words. */
    public record Term(String name, String words) {}
}
