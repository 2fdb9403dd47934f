package org.waymark.objectives;

import java.util.List;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.ObjectiveGaps;
import org.waymark.school.Subject;

/** What a pupil's marks say, subject by subject: what is secure, what holds the child back, what to do next. */
public record PupilGaps(YearGroup year, List<InSubject> subjects) {

    /** Subjects without any mark are there too: their gaps are simply empty. */
    public record InSubject(Subject subject, ObjectiveGaps<Objective> gaps) {}
}
