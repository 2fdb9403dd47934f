package org.waymark.consultations.board;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The times of an evening laid out: a row for each time, a column for each who sits there. */
final class Grid {
    private final Map<UUID, BoardQuery.Time> sittings = new LinkedHashMap<>();
    private final Map<LocalTime, Map<UUID, BoardQuery.Time>> byTime = new TreeMap<>();

    Grid(List<BoardQuery.Time> times) {
        for (BoardQuery.Time each : times) {
            sittings.putIfAbsent(each.sitting(), each);
            byTime.computeIfAbsent(each.at(), at -> new LinkedHashMap<>()).put(each.sitting(), each);
        }
    }

    List<BoardPage.Column> columns(List<UUID> teachers) {
        return sittings.values().stream()
                .map(each -> new BoardPage.Column(each.name(), each.room(), teachers.contains(each.staff())))
                .toList();
    }

    /** @param here the address of the board as it is, to which the key of a booking is added */
    List<BoardPage.Row> rows(String here) {
        List<BoardPage.Row> rows = new ArrayList<>();
        byTime.forEach((at, times) -> {
            List<BoardPage.Cell> cells = new ArrayList<>();
            sittings.keySet().forEach(sitting -> cells.add(cell(times.get(sitting), here)));
            rows.add(new BoardPage.Row(at.toString(), cells));
        });
        return rows;
    }

    private static BoardPage.Cell cell(BoardQuery.@Nullable Time time, String here) {
        if (time == null) {
            return new BoardPage.Cell("none", "", "", "", "");
        }
        String at = time.at() + ", " + time.name();
        String slot = time.slot().toString();
        if (time.booking() != null) {
            String words = time.pupil().isEmpty() ? "Booked" : time.pupil();
            String kind = time.kept() ? "kept" : "booked";
            return new BoardPage.Cell(kind, slot, words, here + "booking=" + time.booking(), at + ": " + time.adult());
        }
        return time.blocked()
                ? new BoardPage.Cell("blocked", slot, "Blocked", "", at)
                : new BoardPage.Cell("free", slot, "Free", "", at);
    }
}
