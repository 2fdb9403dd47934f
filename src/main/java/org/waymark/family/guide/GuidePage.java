package org.waymark.family.guide;

import java.util.List;
import org.waymark.languages.Texts;
import org.waymark.ui.Tone;

/** The guide on screen, as it is on paper. */
public record GuidePage(
        Texts texts, String title, String pdf, String home, List<Part> parts, String termsHeading, List<Term> terms) {
    /** A section. */
    public record Part(String heading, List<String> paragraphs, List<Measured> scales, List<Colour> colours) {}

    /** A scale in use at the school. */
    public record Measured(String heading, List<String> lines) {}

    /** What a colour says. */
    public record Colour(Tone tone, String name, String words) {}

    /** A term in plain words. */
    public record Term(String name, String words) {}
}
