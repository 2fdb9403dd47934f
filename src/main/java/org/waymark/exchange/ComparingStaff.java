package org.waymark.exchange;

import org.springframework.stereotype.Component;
import org.waymark.school.Classes;
import org.waymark.school.SchoolYears;
import org.waymark.school.Staff;
import org.waymark.tenancy.Viewer;

/** Holds a staff file against the staff we have. Somebody is known by the address they sign in with. */
@Component
class ComparingStaff {
    private final Staff staff;
    private final StaffPlaces places;
    private final Classes classes;
    private final SchoolYears years;
    private final PlacingStaff placing;

    ComparingStaff(Staff staff, StaffPlaces places, Classes classes, SchoolYears years, PlacingStaff placing) {
        this.staff = staff;
        this.places = places;
        this.classes = classes;
        this.years = years;
        this.placing = placing;
    }

    Comparison compare(Context file, Viewer viewer) {
        var year = years.settings(viewer).currentYear();
        return new StaffComparison(
                file,
                staff.all(viewer),
                staff.gone(viewer),
                places.all(year.startYear(), viewer),
                classes.of(year, viewer),
                placing);
    }
}
