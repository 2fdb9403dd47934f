package org.waymark.consultations.attendance;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;

/** Which families came, for those who lead and the SENCo. */
@Controller("consultationsAttendanceController")
@For(Audience.ARRANGING)
class AttendanceController {
    private final AttendanceQuery query;

    AttendanceController(AttendanceQuery query) {
        this.query = query;
    }

    @GetMapping("/{school}/consultations/attendance")
    String show(
            @PathVariable String school, @RequestParam(defaultValue = "") String occasion, Viewer viewer, Model model) {
        model.addAttribute("page", query.page(occasion, viewer));
        return "consultations/attendance/attendance";
    }
}
