package org.waymark.attendance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Words;

/** Attendance and punctuality in words: all of it for staff, and less for a child and the family. */
public final class AttendanceWords {
    private AttendanceWords() {}

    /** One thing said, with the colour it goes with; no colour where there is nothing to colour. */
    public record Line(String words, @Nullable Light light) {}

    /** For staff, medical absence said apart. */
    public static List<Line> forStaff(Figures figures, Bands bands) {
        String medical = figures.medical() == 0
                ? ""
                : ". " + Words.count(figures.medical(), "session") + " missed for a medical reason, left aside";
        Integer tenths = figures.tenths();
        String sessions = tenths == null
                ? "No sessions to come to yet" + medical
                : "At school for %s of the time, %d of %s%s"
                        .formatted(
                                figures.percent(),
                                figures.attended(),
                                Words.count(figures.possible() - figures.medical(), "session"),
                                medical);
        return List.of(
                new Line(sessions, bands.attendance(figures)),
                new Line(sentence(Words.count(figures.lates(), "late mark")), bands.punctuality(figures)));
    }

    /**
     * For a child and the family. A child with authorised medical absence is left alone: of their attendance nothing is said, not
     * even that there is nothing to say.
     */
    public static List<Line> forFamily(Figures figures, Bands bands) {
        List<Line> lines = new ArrayList<>();
        Light attendance = bands.attendance(figures);
        if (figures.medical() == 0 && attendance != null) {
            String how = switch (attendance) {
                case GREEN -> "Here nearly every day";
                case AMBER -> "Away now and then";
                case RED -> "Away often: let’s talk about what would help";
            };
            lines.add(new Line("At school for %s of the time. %s.".formatted(figures.percent(), how), attendance));
        }
        if (figures.possible() > 0) {
            Light punctuality = bands.punctuality(figures);
            String how = switch (punctuality) {
                case GREEN -> "On time";
                case AMBER -> "Late now and then";
                case RED -> "Late often: let’s talk about what would help";
            };
            lines.add(new Line(
                    "%s. %s.".formatted(sentence(Words.count(figures.lates(), "late mark")), how), punctuality));
        }
        return lines;
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
