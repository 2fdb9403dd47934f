package org.waymark.attainment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.Base;
import org.waymark.scales.ScaleBook;
import org.waymark.scales.ScaleId;

/** Starting points as they are stored. */
public final class BaseRows {

    private BaseRows() {}

    /** From the columns of attainment.base. */
    public static Base read(ResultSet row, ScaleBook book) throws SQLException {
        var stored = book.stored(new ScaleId(row.getObject("scale_id", UUID.class)));
        return new Base(
                new CollectionPoint(new AcademicYear(row.getInt("start_year")), row.getInt("sixth")),
                new YearGroup(row.getInt("year_group")),
                stored.scale(),
                stored.grade(row.getInt("ordinal")),
                row.getString("grade"),
                origin(row.getString("origin")));
    }

    static Base.Origin origin(String stored) {
        return Base.Origin.valueOf(stored.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /** Found for want of a better one, which may still come in. */
    static boolean isFirstResult(Base.Origin origin) {
        return origin == Base.Origin.FIRST_RESULT || origin == Base.Origin.NEW_SCALE;
    }

    static String code(Base.Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
