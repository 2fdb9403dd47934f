package org.waymark.attainment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
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

    /** From the columns base_year, base_sixth, base_year_group, base_scale, base_ordinal, base_grade and base_origin. */
    public static Optional<Base> read(ResultSet row, ScaleBook book) throws SQLException {
        var scale = row.getObject("base_scale", UUID.class);
        if (scale == null) {
            return Optional.empty();
        }
        var stored = book.stored(new ScaleId(scale));
        return Optional.of(new Base(
                new CollectionPoint(new AcademicYear(row.getInt("base_year")), row.getInt("base_sixth")),
                new YearGroup(row.getInt("base_year_group")),
                stored.scale(),
                stored.grade(row.getInt("base_ordinal")),
                row.getString("base_grade"),
                origin(row.getString("base_origin"))));
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
