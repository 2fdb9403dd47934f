package org.waymark.exchange;

import org.springframework.stereotype.Component;
import org.waymark.pupils.Pupils;
import org.waymark.school.Classes;
import org.waymark.school.SchoolYears;
import org.waymark.tenancy.Viewer;

/** Holds a pupils file against the roll. */
@Component
class ComparingPupils {
    private final Pupils pupils;
    private final Classes classes;
    private final SchoolYears years;
    private final Changes changes;

    ComparingPupils(Pupils pupils, Classes classes, SchoolYears years, Changes changes) {
        this.pupils = pupils;
        this.classes = classes;
        this.years = years;
        this.changes = changes;
    }

    Comparison compare(Context file, Viewer viewer) {
        var year = years.settings(viewer).currentYear();
        var known = new ClassNames(year, classes.of(year, viewer));
        return new PupilsComparison(file, pupils.all(viewer), known, pupils, classes, changes);
    }
}
