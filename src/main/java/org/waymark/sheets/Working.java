package org.waymark.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.attendance.Attendance;
import org.waymark.attendance.AttendanceSettings;
import org.waymark.attendance.AttendanceWords;
import org.waymark.attendance.Standing;
import org.waymark.mentoring.Attitude;
import org.waymark.mentoring.Attitudes;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.StrandColour;
import org.waymark.tenancy.Viewer;

/**
 * How a pupil works, in the words of the school's strands; and attendance, where the school prints it, in words. Of authorised
 * medical absence nothing is said.
 */
@Component
class Working {
    private final Attitudes attitudes;
    private final Attendance attendance;

    Working(Attitudes attitudes, Attendance attendance) {
        this.attitudes = attitudes;
        this.attendance = attendance;
    }

    List<String> views(Meeting meeting, Viewer by) {
        List<String> lines = new ArrayList<>();
        attitudes.now(meeting, by).forEach(each -> {
            String said = said(each);
            if (!said.isEmpty()) {
                lines.add(each.strand().name() + ": " + said + ".");
            }
        });
        return lines;
    }

    List<String> attendance(Meeting meeting, Viewer by) {
        List<String> lines = new ArrayList<>();
        AttendanceSettings settings = attendance.settings(by);
        if (settings.onSheets()) {
            Standing standing = attendance
                    .of(List.of(meeting.pupil()), meeting.round().point(), by)
                    .get(meeting.pupil());
            if (standing != null) {
                AttendanceWords.forFamily(standing.figures(), settings.bands())
                        .forEach(line -> lines.add(line.words()));
            }
        }
        return lines;
    }

    /** "Usually", where all say the same; else "me Always, my mentor Sometimes, we agree Usually". */
    private static String said(Attitude attitude) {
        Map<String, String> views = new LinkedHashMap<>();
        add("me", attitude.child(), views);
        add("my mentor", attitude.mentor(), views);
        add("we agree", attitude.agreed(), views);
        if (views.values().stream().distinct().count() == 1) {
            return views.values().iterator().next();
        }
        List<String> said = new ArrayList<>();
        views.forEach((who, words) -> said.add(who + " " + words));
        return String.join(", ", said);
    }

    private static void add(String who, @Nullable StrandColour colour, Map<String, String> views) {
        if (colour != null) {
            views.put(who, colour.words());
        }
    }
}
