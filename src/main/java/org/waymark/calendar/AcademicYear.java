package org.waymark.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Pattern;

/** A school's year, 1 September to 31 August, known by the calendar year it starts in. */
public record AcademicYear(int startYear) implements Comparable<AcademicYear> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})\\s*[/-]\\s*(\\d{2}|\\d{4})");

    public AcademicYear {
        if (startYear < 1900 || startYear > 2999) {
            throw new IllegalArgumentException("No academic year starts in " + startYear + ".");
        }
    }

    public static AcademicYear of(LocalDate date) {
        var beforeSeptember = date.getMonth().compareTo(Month.SEPTEMBER) < 0;
        return new AcademicYear(beforeSeptember ? date.getYear() - 1 : date.getYear());
    }

    /** Reads 2026/27, 2026-27 and 2026/2027; empty where the second year does not follow the first. */
    public static Optional<AcademicYear> parse(String written) {
        var matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(matcher.group(1));
        var end = matcher.group(2);
        int following = end.length() == 2 ? (start + 1) % 100 : start + 1;
        boolean follows = Integer.parseInt(end) == following && start >= 1900 && start <= 2999;
        return follows ? Optional.of(new AcademicYear(start)) : Optional.empty();
    }

    public AcademicYear plus(int years) {
        return new AcademicYear(startYear + years);
    }

    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.SEPTEMBER, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(startYear + 1, Month.AUGUST, 31);
    }

    public String label() {
        return "%d/%02d".formatted(startYear, (startYear + 1) % 100);
    }

    @Override
    public int compareTo(AcademicYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @Override
    public String toString() {
        return label();
    }
}
