package org.waymark.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.KeyStage;

/**
 * An ordered list of grades and how distance and gain are counted in it. All of it is data, so that a school can write its own.
 *
 * @param rates what a pupil is expected to gain in a school year
 * @param wholeGrades codes that schools still use for a grade of the list: a whole level 3 sits at 3b
 */
public record Scale(
        String code,
        String name,
        Kind kind,
        List<Grade> grades,
        Tolerance tolerance,
        Map<KeyStage, Integer> rates,
        Map<String, String> wholeGrades) {

    /** How distance is counted, and whether the scale climbs through the years or stays where it is. */
    public enum Kind {
        /** National Curriculum levels: distance in grades, gain in points. */
        LADDER("grade"),
        /** Stages on the school-year line: three steps a year, so that two grades may share a step. */
        STAGES("step"),
        /** The same few grades every year, as WTS, EXS, GDS: distance in bands. */
        BANDS("band"),
        /** Scaled and standardised scores: distance in scores. */
        SCORES("point");

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }

        String unit() {
            return unit;
        }

        boolean climbs() {
            return this == LADDER || this == STAGES;
        }
    }

    /**
     * Widths in the scale's own unit.
     *
     * @param amber how far under the expectation is still amber
     * @param steady how far a score may fall and still count as the same: a test is not that exact
     * @param progressAmber how far under the pupil's own line is still amber
     */
    public record Tolerance(int amber, int steady, int progressAmber) {
        public static final Tolerance ONE_GRADE = new Tolerance(1, 0, 1);
        public static final Tolerance SCALED_SCORE = new Tolerance(5, 0, 5);
        public static final Tolerance STANDARDISED_SCORE = new Tolerance(10, 5, 5);
    }

    /** A score is too fine a step to aim by. */
    private static final int SCORES_TO_AIM_UP = 5;

    public Scale {
        grades = grades.stream().sorted(Comparator.comparingInt(Grade::ordinal)).toList();
        rates = Map.copyOf(rates);
        wholeGrades = Map.copyOf(wholeGrades);
        for (var grade : grades) {
            if (kind == Kind.BANDS && grade.band() == null) {
                throw new IllegalArgumentException(grade + " needs a band: " + name + " is compared by bands.");
            }
            if ((kind == Kind.STAGES || kind == Kind.SCORES) && grade.points() == null) {
                throw new IllegalArgumentException(grade + " needs its place: " + name + " is counted by it.");
            }
        }
    }

    /** Every whole score from least to most is a grade; the bands follow from the expected score and the tolerance. */
    public static Scale ofScores(
            String code, String name, int least, int most, int expected, int high, Tolerance tolerance) {
        var grades = IntStream.rangeClosed(least, most)
                .mapToObj(score -> {
                    var band = score >= high
                            ? Band.ABOVE
                            : score >= expected
                                    ? Band.AT
                                    : score >= expected - tolerance.amber() ? Band.NEARLY : Band.BELOW;
                    return new Grade(Integer.toString(score), score - least + 1, Integer.toString(score), score, band);
                })
                .toList();
        return new Scale(code, name, Kind.SCORES, grades, tolerance, Map.of(), Map.of());
    }

    /** The grade a code stands for, written in any case; a whole level is placed by its points. */
    public Optional<Grade> place(String written) {
        var code = written.strip();
        return find(code).or(() -> Optional.ofNullable(wholeGrades.get(code)).flatMap(this::find));
    }

    private Optional<Grade> find(String code) {
        return grades.stream().filter(g -> g.code().equalsIgnoreCase(code)).findFirst();
    }

    public Grade lowest() {
        return grades.getFirst();
    }

    public Grade top() {
        return grades.getLast();
    }

    /** The next step up to aim for; empty at the top. */
    public Optional<Grade> above(Grade grade) {
        return grade.ordinal() == top().ordinal() ? Optional.empty() : Optional.of(stepsAbove(grade, 1));
    }

    /** So many steps up, held at the top. A step is a grade, or five scores. */
    Grade stepsAbove(Grade grade, int steps) {
        int wanted = place(grade) + steps * (kind == Kind.SCORES ? SCORES_TO_AIM_UP : 1);
        return grades.get(Math.clamp(wanted, 0, grades.size() - 1));
    }

    String stepsInWords(int steps) {
        return kind == Kind.SCORES ? Words.count(steps * SCORES_TO_AIM_UP, "point") : Words.count(steps, "grade");
    }

    /** How far the first grade is above the second (negative: below), in the scale's own unit. */
    public int distance(Grade from, Grade to) {
        return position(from) - position(to);
    }

    /** The highest grade whose points are at most this fraction; of two that share a step, the lower. */
    Optional<Grade> reached(int pointsTimes, int times) {
        Grade reached = null;
        for (var grade : grades) {
            var points = grade.points();
            if (points != null
                    && points * times <= pointsTimes
                    && (reached == null || points > required(reached.points()))) {
                reached = grade;
            }
        }
        return Optional.ofNullable(reached);
    }

    /** The lowest grade that is further on, not merely listed later; empty where nothing is. */
    Optional<Grade> nextPosition(Grade grade) {
        int here = position(grade);
        for (var other : grades) {
            if (position(other) > here) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private int place(Grade grade) {
        int place = 0;
        while (place < grades.size() && grades.get(place).ordinal() != grade.ordinal()) {
            place++;
        }
        return place;
    }

    boolean has(Grade grade) {
        return grades.contains(grade);
    }

    int position(Grade grade) {
        return switch (kind) {
            case LADDER -> grade.ordinal();
            case BANDS -> required(grade.band()).ordinal();
            case STAGES, SCORES -> required(grade.points());
        };
    }

    /** Stages and scores without a place, or bands without a band, are refused when the scale is made. */
    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("A grade of another scale was compared.");
        }
        return value;
    }
}
