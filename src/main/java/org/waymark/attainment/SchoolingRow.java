package org.waymark.attainment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.Schooling;
import org.waymark.school.TermDates;

/**
 * A pupil's schooling from a row with the columns year_group, enrolled_on, taught_years and taught_groups. What is known of
 * earlier years stands beside the year group of the year that the school works in.
 */
public final class SchoolingRow {

    private SchoolingRow() {}

    public static Schooling read(ResultSet row, AcademicYear current) throws SQLException {
        var taught = new TreeMap<AcademicYear, YearGroup>();
        taught.put(current, new YearGroup(row.getInt("year_group")));
        var years = numbers(row.getArray("taught_years"));
        var groups = numbers(row.getArray("taught_groups"));
        for (int i = 0; i < years.length; i++) {
            taught.put(new AcademicYear(years[i].intValue()), new YearGroup(groups[i].intValue()));
        }
        return here(Schooling.of(taught), row);
    }

    /** Of one year only, from the columns year_group and enrolled_on. */
    public static Schooling readYear(ResultSet row, AcademicYear year) throws SQLException {
        return here(Schooling.of(Map.of(year, new YearGroup(row.getInt("year_group")))), row);
    }

    private static Schooling here(Schooling schooling, ResultSet row) throws SQLException {
        var enrolled = row.getObject("enrolled_on", LocalDate.class);
        return enrolled == null
                ? schooling
                : schooling.from(TermDates.usual(enrolled).firstPoint());
    }

    private static Number[] numbers(Array array) throws SQLException {
        return (Number[]) array.getArray();
    }
}
