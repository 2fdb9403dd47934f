package org.waymark.exchange;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.attendance.Attendance;
import org.waymark.calendar.CollectionPoint;
import org.waymark.exchange.reading.AttendanceReader;
import org.waymark.exchange.reading.AttendanceRow;
import org.waymark.exchange.reading.Reading;
import org.waymark.pupils.Pupil;
import org.waymark.pupils.Pupils;
import org.waymark.school.SchoolYears;
import org.waymark.tenancy.Viewer;

/** Holds a file of attendance against what is kept. */
@Component
class ComparingAttendance {
    private final Pupils pupils;
    private final SchoolYears years;
    private final Attendance attendance;

    ComparingAttendance(Pupils pupils, SchoolYears years, Attendance attendance) {
        this.pupils = pupils;
        this.years = years;
        this.attendance = attendance;
    }

    Comparison compare(Context file, Viewer viewer) {
        Reading<AttendanceRow> reading = AttendanceReader.read(file.table(), file.mapping(), file.today());
        List<Pupil> all = pupils.all(viewer);
        CollectionPoint now = years.on(file.today(), viewer).point();
        return new AttendanceComparison(file, reading, all, now, attendance, viewer);
    }
}
