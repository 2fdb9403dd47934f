package org.waymark.targets;

import java.util.List;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.Wording;
import org.waymark.pupils.PupilId;
import org.waymark.school.Settings;

/**
 * One pupil's records in every subject of the year group, as of a collection point, with what is arranged for the pupil and the
 * school's choices in which to show them.
 */
public record PupilRecord(
        PupilId pupil,
        YearGroup yearGroup,
        CollectionPoint asOf,
        List<SubjectRecordOf> subjects,
        List<Arrangement> arrangements,
        Settings settings) {

    /** The school's words for the colours. */
    public Wording wording() {
        return settings.wording().equals(Wording.GUIDE.code()) ? Wording.GUIDE : Wording.WAYMARK;
    }
}
