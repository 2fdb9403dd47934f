package org.waymark.attendance.classes;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.calendar.CollectionPoint;
import org.waymark.school.SchoolYears;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;

/** The classes whose attendance somebody may read and type in. */
@Controller("attendanceClassesController")
@For(Audience.STAFF)
class ClassesController {
    private final ClassesQuery query;
    private final SchoolYears years;
    private final Clock clock;

    ClassesController(ClassesQuery query, SchoolYears years, Clock clock) {
        this.query = query;
        this.years = years;
        this.clock = clock;
    }

    @GetMapping("/{school}/attendance/classes")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        CollectionPoint point = years.on(LocalDate.now(clock), viewer).point();
        model.addAttribute(
                "page",
                new ClassesPage(
                        point.label(),
                        query.rows(point, viewer),
                        viewer.may(Audience.LEADING) ? viewer.path() + "/attendance/settings" : null));
        return "attendance/classes/classes";
    }
}
