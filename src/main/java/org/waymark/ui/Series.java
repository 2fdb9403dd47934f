package org.waymark.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a {@link KeyStageChart}: for each point the grade's place in the chart's list of grades, or null where
 * there is none, which leaves a gap and never a zero.
 */
public record Series(Kind kind, String name, List<@Nullable Integer> grades) {

    public Series {
        grades = Collections.unmodifiableList(new ArrayList<>(grades));
    }

    /** What a line stands for, told apart by marker, dash and thickness, so that a photocopy still reads. */
    public enum Kind {
        EXPECTATION("expectation", "6 4", 1.5, "M-4 -4h8v8h-8z", false),
        PTT("ptt", "10 3 2 3", 1.5, "M0 -6L6 0L0 6L-6 0z", false),
        TARGET("target", "2 3", 2, "M0 -6L6 5H-6z", false),
        RESULT("result", "", 3, "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z", true);

        private final String cssName;
        private final String dash;
        private final double thickness;
        private final String marker;
        private final boolean filled;

        Kind(String cssName, String dash, double thickness, String marker, boolean filled) {
            this.cssName = cssName;
            this.dash = dash;
            this.thickness = thickness;
            this.marker = marker;
            this.filled = filled;
        }

        /** The opening tag of all that is drawn for this kind; a style sheet may recolour it by its class. */
        String group() {
            return "<g class=\"chart-%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\">"
                    .formatted(cssName, ink(), thickness);
        }

        String line(String path) {
            var dashes = dash.isEmpty() ? "" : " stroke-dasharray=\"%s\"".formatted(dash);
            return "<path d=\"%s\"%s/>".formatted(path, dashes);
        }

        String marker(long x, long y) {
            return "<path transform=\"translate(%d %d)\" d=\"%s\" fill=\"%s\" stroke-width=\"1.5\"/>"
                    .formatted(x, y, marker, filled ? ink() : "#ffffff");
        }

        private String ink() {
            return this == RESULT ? "#14213d" : "#4a5568";
        }
    }
}
