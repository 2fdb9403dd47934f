package org.waymark.exchange.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;

/** One subject's results at one collection point, as a column. Without a year, somebody has to say which it is. */
public record WideColumn(String subject, @Nullable AcademicYear year, int sixth) implements Meaning {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}\\s*[/\\-\u2013]\\s*(?:\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern FILLER = Pattern.compile(
            "\\b(?:results?|grades?|teacher assessment|assessment|attainment|ta|term|end of)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOSE = Pattern.compile("[\\s:;,|()\\[\\]\\-\u2013]+");

    /** Reads "Reading 2021/22 Autumn", "Autumn 2021/22 Reading", "Maths - Spr 1 - 2024-25" and the like. */
    static Optional<WideColumn> read(String heading) {
        AcademicYear year = null;
        String rest = heading.replace('_', ' ');
        Matcher written = YEAR.matcher(rest);
        if (written.find()) {
            year = AcademicYear.parse(written.group().replace('\u2013', '-')).orElse(null);
            if (year == null) {
                return Optional.empty();
            }
            rest = written.replaceFirst(" ");
        }
        Matcher term = Terms.IN_TEXT.matcher(rest);
        if (!term.find()) {
            return Optional.empty();
        }
        Optional<Integer> sixth = Terms.sixth(term.group());
        String subject = FILLER.matcher(term.replaceFirst(" ")).replaceAll(" ");
        subject = LOOSE.matcher(subject).replaceAll(" ").strip();
        // A number left over is a year we cannot be sure of, or a year group: a person should say.
        boolean clear =
                subject.chars().anyMatch(Character::isLetter) && subject.chars().noneMatch(Character::isDigit);
        if (!clear || sixth.isEmpty() || subject.length() > 60) {
            return Optional.empty();
        }
        return Optional.of(new WideColumn(subject, year, sixth.get()));
    }

    /** Reads what {@link #code} wrote. */
    static Optional<WideColumn> ofCode(String code) {
        String[] parts = code.split("\\|", -1);
        if (parts.length != 3 || parts[0].isBlank() || !parts[2].matches("[1-6]")) {
            return Optional.empty();
        }
        AcademicYear year = AcademicYear.parse(parts[1]).orElse(null);
        if (year == null && !parts[1].isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WideColumn(parts[0], year, Integer.parseInt(parts[2])));
    }

    WideColumn inYear(AcademicYear said) {
        return new WideColumn(subject, said, sixth);
    }

    /** When these results were collected; only once the year is known. */
    public Optional<CollectionPoint> point() {
        return year == null ? Optional.empty() : Optional.of(new CollectionPoint(year, sixth));
    }

    @Override
    public String code() {
        return "%s|%s|%d".formatted(subject, year == null ? "" : year.label(), sixth);
    }

    @Override
    public String label() {
        String when = new CollectionPoint(year == null ? new AcademicYear(2000) : year, sixth).shortLabel();
        return "%s, %s%s".formatted(subject, when.toLowerCase(Locale.ROOT), year == null ? "" : " " + year.label());
    }
}
