package org.waymark.objectives;

import org.waymark.calendar.YearGroup;
import org.waymark.school.SubjectId;

/**
 * One statement of the curriculum as the school words it.
 *
 * @param teacher the teacher's wording
 * @param child the same in a child's words: "I can …"
 * @param starter it came with the starter bank; otherwise it is the school's own
 * @param split the programme of study names two years together, and which of the two it belongs to was decided for the bank
 * @param retired no longer taught; marks against it stay
 */
public record Objective(
        ObjectiveId id,
        SubjectId subject,
        YearGroup year,
        String strand,
        String teacher,
        String child,
        boolean starter,
        boolean split,
        boolean retired) {
    private static final int SHORT = 44;

    /** The teacher's wording as far as a narrow column holds it, cut between words. */
    public String brief() {
        if (teacher.length() <= SHORT) {
            return teacher;
        }
        int end = teacher.lastIndexOf(' ', SHORT);
        return teacher.substring(0, end < SHORT / 2 ? SHORT : end).replaceAll("[,;:–-]+$", "") + "…";
    }
}
