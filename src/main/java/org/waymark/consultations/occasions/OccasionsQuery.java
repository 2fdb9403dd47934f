package org.waymark.consultations.occasions;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.consultations.Occasion;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Problems;
import org.waymark.ui.Words;

@Repository
class OccasionsQuery {
    static final String SQL = """
            select o.id, o.title, o.state, coalesce(x.days, '{}') as days, coalesce(x.over, false) as over,
                   coalesce(t.times, 0) as times, coalesce(t.booked, 0) as booked
              from consultations.occasion o
              left join (select e.occasion_id, array_agg(distinct e.day) filter (where e.cancelled_because is null) as days,
                                max(e.day) < :today as over
                           from consultations.evening e
                          where e.school_id = :school
                          group by e.occasion_id) x on x.occasion_id = o.id
              left join (select e.occasion_id, count(*) filter (where not s.blocked) as times, count(b.id) as booked
                           from consultations.slot s
                           join consultations.sitting g on g.school_id = :school and g.id = s.sitting_id
                                                       and g.cancelled_because is null
                           join consultations.evening e on e.school_id = :school and e.id = g.evening_id
                                                       and e.cancelled_because is null
                           left join consultations.booking b on b.school_id = :school and b.slot_id = s.id
                                                            and b.ended_at is null
                          where s.school_id = :school
                          group by e.occasion_id) t on t.occasion_id = o.id
             where o.school_id = :school
             order by o.made_at desc, o.id desc
             limit 60
            """;

    private final JdbcClient jdbc;

    OccasionsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(boolean over, OccasionsPage.Row row) {}

    OccasionsPage page(LocalDate today, OccasionForm form, Problems problems, Viewer viewer) {
        String address = viewer.path() + "/consultations/occasions";
        List<Found> found = jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("today", today)
                .query((row, n) -> new Found(row.getBoolean("over"), row(row, address)))
                .list();
        return new OccasionsPage(
                address,
                found.stream().filter(each -> !each.over).map(Found::row).toList(),
                found.stream().filter(Found::over).map(Found::row).toList(),
                form,
                problems);
    }

    private static OccasionsPage.Row row(ResultSet row, String address) throws SQLException {
        Date[] days = (Date[]) row.getArray("days").getArray();
        int times = row.getInt("times");
        String state = row.getString("state");
        return new OccasionsPage.Row(
                address + "/" + row.getString("id"),
                row.getString("title"),
                Words.list(Stream.of(days)
                        .map(Date::toLocalDate)
                        .sorted()
                        .map(Dates::written)
                        .toList()),
                Stream.of(Occasion.State.values())
                        .filter(each -> each.code().equals(state))
                        .map(Occasion.State::words)
                        .findFirst()
                        .orElse(state),
                times == 0
                        ? "No times yet"
                        : "%d of %s booked".formatted(row.getInt("booked"), Words.count(times, "time")));
    }
}
