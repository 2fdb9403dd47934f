package org.waymark.school;

import java.util.List;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;

/**
 * What a school has chosen.
 *
 * @param currentYear the year it works in; moves only when the office rolls the year over
 * @param halfTermly six collection points a year instead of three
 * @param targetLabel what it calls the minimum target
 * @param pttLabel what it calls the aspirational target
 * @param pttProfile the code of the profile that derives the aspirational target
 * @param wording the code of its words for the colours
 * @param showNoRed no red on anything that a child or family sees
 * @param scalesVersion grows with every change to its scales
 */
public record Settings(
        AcademicYear currentYear,
        boolean halfTermly,
        String targetLabel,
        String pttLabel,
        String pttProfile,
        String wording,
        boolean showNoRed,
        long scalesVersion) {

    /** When attainment is collected in the year the school works in: three points, or six. */
    public List<CollectionPoint> points() {
        return halfTermly ? CollectionPoint.halfTermly(currentYear) : CollectionPoint.termly(currentYear);
    }
}
