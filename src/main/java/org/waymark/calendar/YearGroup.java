package org.waymark.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The curriculum year a pupil is taught in: −1 Nursery, 0 Reception, then Year 1 to Year 13. */
public record YearGroup(int number) implements Comparable<YearGroup> {

    public static final YearGroup NURSERY = new YearGroup(-1);
    public static final YearGroup RECEPTION = new YearGroup(0);

    private static final int LAST = 13;
    private static final Pattern NUMBERED = Pattern.compile("(?:YEAR|YR|Y)?\\s*(\\d{1,2})");

    public YearGroup {
        if (number < -1 || number > LAST) {
            throw new IllegalArgumentException("There is no Year " + number + ".");
        }
    }

    /** Reads what school systems write: Reception, R, YR, Nursery, N2, Year 4, Y4, 4. */
    public static Optional<YearGroup> parse(String written) {
        var name = written.strip().toUpperCase(Locale.ROOT);
        switch (name) {
            case "RECEPTION", "R", "YR", "YEAR R", "0" -> {
                return Optional.of(RECEPTION);
            }
            case "NURSERY", "N", "N1", "N2", "-1" -> {
                return Optional.of(NURSERY);
            }
            default -> {
                var matcher = NUMBERED.matcher(name);
                if (!matcher.matches()) {
                    return Optional.empty();
                }
                int number = Integer.parseInt(matcher.group(1));
                return number <= LAST ? Optional.of(new YearGroup(number)) : Optional.empty();
            }
        }
    }

    public KeyStage keyStage() {
        return KeyStage.of(this);
    }

    /** The year group so many years later (or earlier), held at Nursery and at Year 13. */
    public YearGroup plus(int years) {
        return new YearGroup(Math.clamp(number + (long) years, -1, LAST));
    }

    public String label() {
        return switch (number) {
            case -1 -> "Nursery";
            case 0 -> "Reception";
            default -> "Year " + number;
        };
    }

    @Override
    public int compareTo(YearGroup other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return label();
    }
}
