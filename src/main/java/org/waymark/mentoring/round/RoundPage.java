package org.waymark.mentoring.round;

import java.util.List;
import org.waymark.ui.Choice;
import org.waymark.ui.Link;
import org.waymark.ui.Problems;

/**
 * One class of a round: which pupil meets whom, and the form to give pupils to another mentor.
 *
 * @param familiesFrom from which day families read the sheets; empty: each as soon as it is shared
 */
public record RoundPage(
        String label,
        String dates,
        String address,
        String rounds,
        String board,
        List<Link> classes,
        String classId,
        String className,
        List<Row> rows,
        List<Choice> staff,
        String chosen,
        String familiesFrom,
        Problems problems) {
    /** What was typed stays where it is refused. */
    RoundPage typed(String day) {
        return new RoundPage(
                label, dates, address, rounds, board, classes, classId, className, rows, staff, chosen, day, problems);
    }

    /** A meeting. One that may not change hands any more has no tick. */
    public record Row(String id, String pupil, String mentor, String state, String day, boolean toCome) {}
}
