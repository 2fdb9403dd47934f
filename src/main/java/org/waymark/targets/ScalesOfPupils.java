package org.waymark.targets;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.calendar.AcademicYear;
import org.waymark.pupils.PupilId;
import org.waymark.scales.ScaleBooks;
import org.waymark.scales.StoredScale;
import org.waymark.school.SchoolYears;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** Which scale one pupil is assessed in. */
@Component
class ScalesOfPupils {
    private final SchoolYears years;
    private final ScaleBooks books;
    private final PupilsTaught pupils;

    ScalesOfPupils(SchoolYears years, ScaleBooks books, PupilsTaught pupils) {
        this.years = years;
        this.books = books;
        this.pupils = pupils;
    }

    /** @throws DecisionRefused where none is assigned */
    StoredScale of(PupilId pupil, SubjectId subject, AcademicYear year, Viewer viewer) {
        var settings = years.settings(viewer);
        var schooling =
                pupils.schooling(List.of(pupil), settings.currentYear(), viewer).get(pupil);
        if (schooling == null) {
            throw new NotFound();
        }
        var taught = schooling.yearGroup(year);
        return books.book(viewer.school(), settings)
                .scale(subject, taught, year)
                .orElseThrow(() -> new DecisionRefused(
                        "grade",
                        "No scale is set for this subject in %s. The assessment lead can assign one."
                                .formatted(taught.label())));
    }
}
