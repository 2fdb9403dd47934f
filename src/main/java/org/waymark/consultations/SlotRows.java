package org.waymark.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;

/** The times of each teacher as rows: cut from an evening, and given new clock times when it moves. */
@Repository
class SlotRows {
    static final String CUT_SQL = """
            insert into consultations.slot (school_id, id, sitting_id, at)
            select :school, n.id, n.sitting, n.at
              from unnest(:ids::uuid[], :sittings::uuid[], :times::time[]) as n(id, sitting, at)
            """;
    static final String SITTINGS_SQL = """
            select id from consultations.sitting where school_id = :school and evening_id = :evening
            """;
    static final String CLEAR_SQL = """
            delete from consultations.slot s
             where s.school_id = :school
               and s.sitting_id in (select t.id from consultations.sitting t
                                     where t.school_id = :school and t.evening_id = :evening)
            """;
    static final String FORGET_SQL = """
            update consultations.booking set slot_id = null
             where school_id = :school and slot_id = any (:slots::uuid[]) and ended_at is not null
            """;
    /** Locked, so that nobody books a time while it moves. */
    static final String MOVING_SQL = """
            select s.id, s.sitting_id, s.at, s.blocked, t.staff_id, b.id as booking, b.contact_id, b.pupil_id
              from consultations.slot s
              join consultations.sitting t on t.school_id = :school and t.id = s.sitting_id
              left join consultations.booking b on b.school_id = :school and b.slot_id = s.id and b.ended_at is null
             where s.school_id = :school and t.evening_id = :evening
             order by s.sitting_id, s.at
               for update of s
            """;

    static final String PLACE_SQL = """
            update consultations.booking set slot_id = :slot where school_id = :school and id = :booking
            """;
    static final String LOSE_SQL = """
            update consultations.booking
               set slot_id = null, ended_at = :at, ended_because = 'No time was left when the evening moved'
             where school_id = :school and id = any (:bookings::uuid[])
            """;
    static final String DROP_SQL = """
            delete from consultations.slot where school_id = :school and id = any (:slots::uuid[])
            """;
    static final String TIMES_SQL = """
            update consultations.slot s set at = n.at
              from unnest(:slots::uuid[], :times::time[]) as n(id, at)
             where s.school_id = :school and s.id = n.id
            """;

    private final JdbcClient jdbc;
    private final News news;
    private final Clock clock;

    SlotRows(JdbcClient jdbc, News news, Clock clock) {
        this.jdbc = jdbc;
        this.news = news;
        this.clock = clock;
    }

    private record Row(
            UUID slot,
            UUID sitting,
            LocalTime at,
            boolean blocked,
            UUID staff,
            @Nullable UUID booking,
            @Nullable UUID contact,
            @Nullable UUID pupil) {}

    /** What one move of an evening comes to, gathered over all its teachers. */
    private static final class Move {
        private final Map<UUID, UUID> places = new LinkedHashMap<>();
        private final List<UUID> lost = new ArrayList<>();
        private final List<UUID> dropped = new ArrayList<>();
        private final Map<UUID, LocalTime> times = new LinkedHashMap<>();
        private final Map<UUID, List<LocalTime>> added = new LinkedHashMap<>();
        private final List<News.Told> moved = new ArrayList<>();
        private final List<News.Told> withoutTime = new ArrayList<>();
    }

    void cut(List<UUID> sittings, List<LocalTime> times, Viewer by) {
        Map<UUID, List<LocalTime>> each = new LinkedHashMap<>();
        sittings.forEach(sitting -> each.put(sitting, times));
        insert(each, by);
    }

    void cutAgain(UUID evening, List<LocalTime> times, Viewer by) {
        List<UUID> slots = moving(evening, by).stream().map(Row::slot).toList();
        forget(slots, by);
        jdbc.sql(CLEAR_SQL)
                .param("school", by.schoolKey())
                .param("evening", evening)
                .update();
        cut(
                jdbc.sql(SITTINGS_SQL)
                        .param("school", by.schoolKey())
                        .param("evening", evening)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list(),
                times,
                by);
    }

    /** How many bookings found no time. */
    int move(Occasion occasion, UUID evening, LocalDate was, EveningPlan now, Viewer by) {
        List<LocalTime> times = now.times(occasion.minutes(), occasion.gap());
        Move move = new Move();
        moving(evening, by).stream()
                .collect(Collectors.groupingBy(Row::sitting, LinkedHashMap::new, Collectors.toList()))
                .forEach((sitting, rows) -> plan(move, sitting, rows, times, was, now.day()));
        move.places.forEach((booking, slot) -> jdbc.sql(PLACE_SQL)
                .param("school", by.schoolKey())
                .param("booking", booking)
                .param("slot", slot)
                .update());
        if (!move.lost.isEmpty()) {
            jdbc.sql(LOSE_SQL)
                    .param("school", by.schoolKey())
                    .param("bookings", move.lost.toArray(UUID[]::new))
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        forget(move.dropped, by);
        jdbc.sql(DROP_SQL)
                .param("school", by.schoolKey())
                .param("slots", move.dropped.toArray(UUID[]::new))
                .update();
        jdbc.sql(TIMES_SQL)
                .param("school", by.schoolKey())
                .param("slots", move.times.keySet().toArray(UUID[]::new))
                .param("times", texts(move.times.values().stream().toList()))
                .update();
        insert(move.added, by);
        news.tell(occasion, News.Kind.MOVED, move.moved, "", by);
        news.tell(occasion, News.Kind.NO_ROOM, move.withoutTime, "", by);
        return move.lost.size();
    }

    private static void plan(
            Move move, UUID sitting, List<Row> rows, List<LocalTime> times, LocalDate was, LocalDate now) {
        List<Integer> booked = IntStream.range(0, rows.size())
                .filter(place -> rows.get(place).booking != null)
                .boxed()
                .toList();
        List<Integer> open = IntStream.range(0, times.size())
                .filter(place -> place >= rows.size() || !rows.get(place).blocked)
                .boxed()
                .toList();
        List<Integer> places = Rearranged.places(booked, open);
        for (int i = 0; i < booked.size(); i++) {
            settle(move, rows, booked.get(i), places.get(i), times, was, now);
        }
        for (int place = 0; place < rows.size(); place++) {
            if (place < times.size()) {
                move.times.put(rows.get(place).slot, times.get(place));
            } else {
                move.dropped.add(rows.get(place).slot);
            }
        }
        if (times.size() > rows.size()) {
            move.added.put(sitting, times.subList(rows.size(), times.size()));
        }
    }

    private static void settle(
            Move move, List<Row> rows, int before, int place, List<LocalTime> times, LocalDate was, LocalDate now) {
        Row row = rows.get(before);
        UUID booking = java.util.Objects.requireNonNull(row.booking);
        var told = new News.Told(
                java.util.Objects.requireNonNull(row.contact),
                java.util.Objects.requireNonNull(row.pupil),
                row.staff,
                was.atTime(row.at),
                place < 0 ? null : now.atTime(times.get(place)));
        if (place < 0) {
            move.lost.add(booking);
            move.withoutTime.add(told);
            return;
        }
        if (place != before) {
            move.places.put(booking, rows.get(place).slot);
        }
        if (!Objects.equals(told.was(), told.now())) {
            move.moved.add(told);
        }
    }

    private List<Row> moving(UUID evening, Viewer by) {
        return jdbc.sql(MOVING_SQL)
                .param("school", by.schoolKey())
                .param("evening", evening)
                .query((row, n) -> row(row))
                .list();
    }

    private void forget(List<UUID> slots, Viewer by) {
        jdbc.sql(FORGET_SQL)
                .param("school", by.schoolKey())
                .param("slots", slots.toArray(UUID[]::new))
                .update();
    }

    private void insert(Map<UUID, List<LocalTime>> times, Viewer by) {
        List<UUID> sittings = new ArrayList<>();
        List<LocalTime> all = new ArrayList<>();
        times.forEach((sitting, each) -> each.forEach(at -> {
            sittings.add(sitting);
            all.add(at);
        }));
        jdbc.sql(CUT_SQL)
                .param("school", by.schoolKey())
                .param("ids", sittings.stream().map(each -> Uuid7.next()).toArray(UUID[]::new))
                .param("sittings", sittings.toArray(UUID[]::new))
                .param("times", texts(all))
                .update();
    }

    private static String[] texts(List<LocalTime> times) {
        return times.stream().map(LocalTime::toString).toArray(String[]::new);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("sitting_id", UUID.class),
                row.getObject("at", LocalTime.class),
                row.getBoolean("blocked"),
                row.getObject("staff_id", UUID.class),
                row.getObject("booking", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getObject("pupil_id", UUID.class));
    }
}
