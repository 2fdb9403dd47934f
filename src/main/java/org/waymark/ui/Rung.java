package org.waymark.ui;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of a few steps, the best first, as attitude strands and attendance have them. It looks like no judgement: square, and with
 * steps to count beside its word.
 *
 * @param place 1 is the best
 * @param tone a number for a strand's colour, or green, amber or red for attendance
 */
public record Rung(int place, int of, String words, String tone) {
    public static final List<Rung> EXAMPLES = List.of(
            strand(1, 5, "Always"),
            strand(2, 5, "Usually"),
            strand(3, 5, "Sometimes"),
            strand(4, 5, "Rarely"),
            strand(5, 5, "Not yet"),
            new Rung(1, 3, "97.4%", "green"),
            new Rung(2, 3, "93.0%", "amber"),
            new Rung(3, 3, "88.1%", "red"));

    public static Rung strand(int place, int of, String words) {
        return new Rung(place, of, words, String.valueOf(place));
    }

    /** Its steps from left to right, filled or not. */
    public List<Step> steps() {
        return IntStream.range(0, of)
                .mapToObj(i -> new Step(1 + 4 * i, 9 - 2 * i, 2 + 2 * i, i <= of - place))
                .toList();
    }

    /** How wide its drawing is. */
    public int width() {
        return 4 * of + 1;
    }

    /** One step of the drawing. */
    public record Step(int x, int y, int height, boolean filled) {}
}
