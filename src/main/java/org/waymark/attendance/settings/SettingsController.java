package org.waymark.attendance.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.attendance.Attendance;
import org.waymark.attendance.AttendanceSettings;
import org.waymark.attendance.Bands;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** How the school colours attendance, and whether sheets say anything of it. */
@Controller("attendanceSettingsController")
@For(Audience.LEADING)
class SettingsController {
    private static final String VIEW = "attendance/settings/settings";
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})(?:[.,]([0-9]))?0*\\s*%?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    private final Attendance attendance;

    SettingsController(Attendance attendance) {
        this.attendance = attendance;
    }

    @GetMapping("/{school}/attendance/settings")
    String show(
            @PathVariable String school,
            @RequestParam(defaultValue = "false") boolean saved,
            Viewer viewer,
            Model model) {
        AttendanceSettings now = attendance.settings(viewer);
        Bands bands = now.bands();
        model.addAttribute(
                "page",
                page(
                        tenths(bands.greenFrom()),
                        tenths(bands.amberFrom()),
                        String.valueOf(bands.onTime()),
                        String.valueOf(bands.someLates()),
                        now.onSheets(),
                        saved,
                        Problems.none(),
                        viewer));
        return VIEW;
    }

    @PostMapping("/{school}/attendance/settings")
    String change(
            @PathVariable String school,
            @RequestParam(defaultValue = "") String green,
            @RequestParam(defaultValue = "") String amber,
            @RequestParam(defaultValue = "") String onTime,
            @RequestParam(defaultValue = "") String someLates,
            @RequestParam(defaultValue = "false") boolean onSheets,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        try {
            Bands bands = new Bands(
                    percent("green", green),
                    percent("amber", amber),
                    number("onTime", onTime),
                    number("someLates", someLates));
            attendance.change(new AttendanceSettings(bands, onSheets), viewer);
            return "redirect:" + viewer.path() + "/attendance/settings?saved=true";
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute(
                    "page", page(green, amber, onTime, someLates, onSheets, false, Problems.of(refused), viewer));
            return VIEW;
        }
    }

    private static SettingsPage page(
            String green,
            String amber,
            String onTime,
            String someLates,
            boolean onSheets,
            boolean saved,
            Problems problems,
            Viewer viewer) {
        return new SettingsPage(
                viewer.path() + "/attendance/settings",
                viewer.path() + "/attendance/classes",
                green,
                amber,
                onTime,
                someLates,
                onSheets,
                saved,
                problems);
    }

    private static String tenths(int edge) {
        return edge / 10 + "." + edge % 10;
    }

    private static int percent(String field, String typed) {
        Matcher percent = PERCENT.matcher(typed.strip());
        if (!percent.matches()) {
            throw new Refused(field, "Give a percentage with at most one decimal, such as 97.0.");
        }
        int tenth = percent.group(2) == null ? 0 : Integer.parseInt(percent.group(2));
        return Integer.parseInt(percent.group(1)) * 10 + tenth;
    }

    private static int number(String field, String typed) {
        if (!NUMBER.matcher(typed.strip()).matches()) {
            throw new Refused(field, "Give a whole number of late marks, such as 4.");
        }
        return Integer.parseInt(typed.strip());
    }
}
