package org.waymark.consultations.mine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

@Repository
class MineQuery {
    static final String SQL = """
            select o.evening_id, o.title, o.day, o.room, o.link, o.at, o.blocked, b.id is not null as booked,
                   b.offered_until is not null as kept, v.pupil_id,
                   p.given_name || ' ' || p.family_name as pupil,
                   trim(c.title || ' ' || c.given_name || ' ' || c.family_name)
                     || case when c.relationship = '' then '' else ', ' || lower(c.relationship) end as adult,
                   coalesce(c.language, '') as language,
                   c.suspended_at is not null or not c.parental_responsibility or p.left_on is not null as stopped
              from access.person a
              join consultations.offered_slot o on o.school_id = :school and o.staff_id = a.staff_id
              left join consultations.booking b on b.school_id = :school and b.slot_id = o.slot_id and b.ended_at is null
              left join (select distinct pupil_id from access.visible_pupil
                          where school_id = :school and account_id = :account) v on v.pupil_id = b.pupil_id
              left join pupils.pupil p on p.school_id = :school and p.id = v.pupil_id
              left join pupils.contact c on c.school_id = :school and c.id = b.contact_id and c.pupil_id = v.pupil_id
             where a.school_id = :school and a.account_id = :account and o.day >= :today
             order by o.day, o.at, o.slot_id
            """;

    private final JdbcClient jdbc;

    MineQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(String evening, String title, String day, String where, MinePage.Talk talk) {}

    MinePage page(LocalDate today, Viewer viewer) {
        List<Found> found = jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("today", today)
                .query((row, n) -> found(row, viewer))
                .list();
        Map<String, List<Found>> evenings =
                found.stream().collect(Collectors.groupingBy(Found::evening, LinkedHashMap::new, Collectors.toList()));
        List<MinePage.Evening> pages = new ArrayList<>();
        evenings.values().forEach(times -> pages.add(evening(times)));
        return new MinePage(pages);
    }

    private static MinePage.Evening evening(List<Found> times) {
        Found any = times.getFirst();
        long booked =
                times.stream().filter(each -> !each.talk.pupil().isEmpty()).count();
        return new MinePage.Evening(
                any.evening,
                any.title,
                any.day,
                any.where,
                "%d of %d booked".formatted(booked, times.size()),
                times.stream().map(Found::talk).toList());
    }

    private static Found found(ResultSet row, Viewer viewer) throws SQLException {
        String room = row.getString("room");
        String link = row.getString("link");
        return new Found(
                row.getString("evening_id"),
                row.getString("title"),
                Dates.withDay(row.getObject("day", LocalDate.class)),
                room.isEmpty() && link.isEmpty()
                        ? "No room yet"
                        : room + (room.isEmpty() || link.isEmpty() ? "" : ", ") + link,
                talk(row, viewer));
    }

    private static MinePage.Talk talk(ResultSet row, Viewer viewer) throws SQLException {
        String at = Dates.time(row.getObject("at", LocalTime.class));
        String pupil = row.getString("pupil_id");
        if (!row.getBoolean("booked")) {
            return new MinePage.Talk(at, row.getBoolean("blocked") ? "Blocked" : "Free", "", "", "", "");
        }
        if (pupil == null) {
            return new MinePage.Talk(at, "", "Booked by the office: ask there", "", "", "");
        }
        String state = row.getBoolean("kept")
                ? "Kept for them, not booked yet"
                : row.getBoolean("stopped") ? "Their access was stopped, or the child has left: ask the office" : "";
        return new MinePage.Talk(
                at,
                state,
                row.getString("pupil"),
                viewer.path() + "/record/pupils/" + pupil,
                row.getString("adult"),
                row.getString("language"));
    }
}
