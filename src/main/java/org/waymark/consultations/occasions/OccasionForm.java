package org.waymark.consultations.occasions;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.consultations.EveningPlan;
import org.waymark.consultations.NewOccasion;
import org.waymark.consultations.Occasion;
import org.waymark.consultations.Stretch;
import org.waymark.ui.Dates;
import org.waymark.ui.Refused;

/** What the form for an occasion sends, as typed. Rows of evenings that stay empty are none. */
public record OccasionForm(
        @Nullable String title,
        @Nullable String minutes,
        @Nullable String gap,
        @Nullable String walking,
        @Nullable String opensDay,
        @Nullable String opensAt,
        @Nullable String closesDay,
        @Nullable String closesAt,
        @Nullable String place,
        @Nullable String note,
        @Nullable List<String> day,
        @Nullable List<String> from,
        @Nullable List<String> until,
        @Nullable List<String> pauseFrom,
        @Nullable List<String> pauseUntil) {
    private static final int ROWS = 3;

    /** One evening as typed. */
    public record Row(String day, String from, String until, String pauseFrom, String pauseUntil) {}

    /** What most schools want: talks of ten minutes, booking from tomorrow morning. */
    static OccasionForm fresh(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return new OccasionForm(
                "",
                "10",
                "0",
                "5",
                today.plusDays(1).toString(),
                "08:00",
                "",
                "20:00",
                "",
                "",
                null,
                null,
                null,
                null,
                null);
    }

    /** An occasion as it stands. */
    public static OccasionForm of(Occasion occasion) {
        return new OccasionForm(
                occasion.title(),
                "" + occasion.minutes(),
                "" + occasion.gap(),
                "" + occasion.walking(),
                occasion.opens().toLocalDate().toString(),
                occasion.opens().toLocalTime().toString(),
                occasion.closes().toLocalDate().toString(),
                occasion.closes().toLocalTime().toString(),
                occasion.place(),
                occasion.note(),
                null,
                null,
                null,
                null,
                null);
    }

    /** As it is shown again where it is refused: never null. */
    public String said(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int given = day == null ? 0 : Math.min(day.size(), NewOccasion.MOST_EVENINGS);
        for (int i = 0; i < Math.max(given, ROWS); i++) {
            rows.add(new Row(at(day, i), at(from, i), at(until, i), at(pauseFrom, i), at(pauseUntil, i)));
        }
        return rows;
    }

    /** @throws Refused for what cannot be read, beside its field */
    public NewOccasion read() {
        return new NewOccasion(
                said(title),
                number("minutes", minutes),
                number("gap", gap),
                number("walking", walking),
                moment("opens", opensDay, opensAt),
                moment("closes", closesDay, closesAt),
                said(place),
                said(note),
                evenings());
    }

    private List<EveningPlan> evenings() {
        List<EveningPlan> evenings = new ArrayList<>();
        for (Row row : rows()) {
            if (!(row.day + row.from + row.until).isBlank()) {
                evenings.add(evening(row.day, row.from, row.until, row.pauseFrom, row.pauseUntil));
            }
        }
        return evenings;
    }

    /** @throws Refused for what cannot be read, beside its field */
    public static EveningPlan evening(String day, String from, String until, String pauseFrom, String pauseUntil) {
        LocalDate on = Dates.typed("day", day).orElseThrow(() -> new Refused("day", "Say which day."));
        List<Stretch> pauses = (pauseFrom + pauseUntil).isBlank()
                ? List.of()
                : List.of(new Stretch(time("pauseFrom", pauseFrom), time("pauseUntil", pauseUntil)));
        return new EveningPlan(on, time("from", from), time("until", until), pauses);
    }

    /** @throws Refused for anything but a time of the day */
    public static LocalTime time(String field, String typed) {
        try {
            LocalTime time = LocalTime.parse(typed.strip());
            return time.withSecond(0).withNano(0);
        } catch (DateTimeException e) {
            throw new Refused(field, "Give a time such as 17:30.");
        }
    }

    private static LocalDateTime moment(String field, @Nullable String day, @Nullable String at) {
        LocalDate on = Dates.typed(field, day == null ? "" : day)
                .orElseThrow(() -> new Refused(field, "Say on which day booking " + field + "."));
        if (on.getYear() < 2000 || on.getYear() > 2100) {
            throw new Refused(field, "Give a day of these years.");
        }
        return on.atTime(time(field, at == null ? "" : at));
    }

    private static int number(String field, @Nullable String typed) {
        try {
            return Integer.parseInt(typed == null ? "" : typed.strip());
        } catch (NumberFormatException e) {
            throw new Refused(field, "Give a whole number of minutes.");
        }
    }

    private static String at(@Nullable List<String> typed, int place) {
        return typed == null || place >= typed.size() || typed.get(place) == null ? "" : typed.get(place);
    }
}
