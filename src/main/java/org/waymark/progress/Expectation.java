package org.waymark.progress;

import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;

/** The grade expected at one point: nationally, or of this pupil alone where the school has agreed so. */
public record Expectation(
        Scale scale, Grade grade, YearGroup yearGroup, CollectionPoint point, Whose whose, boolean provisional) {

    /** Whose expectation it is; an individual one stands beside the national one, never in its place. */
    public enum Whose {
        NATIONAL,
        INDIVIDUAL
    }

    String words() {
        return grade.code() + ", the " + (provisional ? "provisional " : "")
                + (whose == Whose.NATIONAL ? "national" : "individual") + " expectation for "
                + Words.moment(point, yearGroup);
    }
}
