package org.waymark.progress;

import java.util.Collection;
import java.util.Optional;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;

/** A pupil's starting point in a key stage: where the minimum line begins. Code is as the school wrote it. See docs/rules/targets.md. */
public record Base(CollectionPoint point, YearGroup yearGroup, Scale scale, Grade grade, String code, Origin origin) {

    /** How the starting point was found. */
    public enum Origin {
        /** The grade at the end of the year before the key stage. */
        BEFORE_KEY_STAGE,
        /** For a Year 2 pupil without a Reception grade. */
        YEAR_1,
        /** Nothing before: the earliest valid result in the key stage, kept for good. */
        FIRST_RESULT,
        /** The scale changed on the way: the earliest valid result in the new one. */
        NEW_SCALE
    }

    /**
     * Finds the starting point for the key stage that the pupil is in during that year. The order of the results is no matter. A
     * Year 1 pupil without a Reception grade has none: there is nothing yet to measure a year's progress from.
     */
    public static Optional<Base> find(Collection<Result> results, Schooling schooling, AcademicYear year, Scale scale) {
        return new BaseSearch(results, schooling, year, scale).find();
    }

    /** "Started the key stage at 2b (end of Year 2)." */
    public String words() {
        var said = code + " (" + Words.briefMoment(point, yearGroup) + ")";
        return switch (origin) {
            case BEFORE_KEY_STAGE -> "Started the key stage at " + said + ".";
            case YEAR_1 -> "Counted from " + said + ".";
            case FIRST_RESULT -> "First result in this key stage: " + said + ".";
            case NEW_SCALE -> "The scale changed, so progress starts again from " + said + ".";
        };
    }

    boolean isFirstResult() {
        return origin == Origin.FIRST_RESULT || origin == Origin.NEW_SCALE;
    }
}
