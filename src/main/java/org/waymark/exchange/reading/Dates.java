package org.waymark.exchange.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as school systems write them: ISO, or day first. A month is never first, and a year has four digits. */
final class Dates {
    private static final String MIDNIGHT = "(?:[ T]00:00(?::00(?:\\.0+)?)?)?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + MIDNIGHT);
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([/.\\-])(\\d{1,2})\\2(\\d{4})" + MIDNIGHT);
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})[ \\-]([A-Za-z]{3,9})[ \\-](\\d{4})");
    private static final Pattern TWO_DIGITS =
            Pattern.compile("\\d{1,2}[/.\\-]\\d{1,2}[/.\\-]\\d{2}|\\d{1,2}[ \\-][A-Za-z]{3,9}[ \\-]\\d{2}");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final String WRITE = "Write the date as 31/12/2021 or 2021-12-31.";

    private Dates() {}

    /** Null where nothing is said or the date is refused. */
    static @Nullable LocalDate read(RowCells cells, Field field) {
        String written = cells.text(field);
        if (written.isEmpty()) {
            return null;
        }
        LocalDate date = parse(written);
        if (date == null && TWO_DIGITS.matcher(written).matches()) {
            cells.refuse(field, "a year of two digits could be one of two centuries", WRITE);
        } else if (date == null) {
            cells.refuse(field, "no such date", WRITE);
        }
        return date;
    }

    static @Nullable LocalDate parse(String written) {
        try {
            Matcher iso = ISO.matcher(written);
            if (iso.matches()) {
                return date(iso.group(1), number(iso.group(2)), iso.group(3));
            }
            Matcher dayFirst = DAY_FIRST.matcher(written);
            if (dayFirst.matches()) {
                return date(dayFirst.group(4), number(dayFirst.group(3)), dayFirst.group(1));
            }
            Matcher named = NAMED.matcher(written);
            return named.matches() ? date(named.group(3), month(named.group(2)), named.group(1)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate date(String year, int month, String day) {
        return LocalDate.of(number(year), month, number(day));
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(lower)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
