package org.waymark.consultations.runningorders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.consultations.Came;
import org.waymark.consultations.RunningOrder;
import org.waymark.consultations.RunningOrders;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Link;

@Repository
class RunningOrdersQuery {
    /** Evenings stay for as long as somebody may still write down what was said. */
    private static final int WEEKS_AFTER = 6;

    static final String EVENINGS_SQL = """
            select v.evening_id, v.title, v.day, min(v.at) as starts,
                   count(distinct v.staff_id) as teachers, count(b.id) as booked
              from consultations.offered_slot v
              left join consultations.booking b
                on b.school_id = :school and b.slot_id = v.slot_id and b.ended_at is null and b.offered_until is null
             where v.school_id = :school and v.day >= :from
             group by v.evening_id, v.title, v.day
             order by v.day, starts, v.evening_id
            """;

    private final JdbcClient jdbc;
    private final RunningOrders orders;
    private final Clock clock;

    RunningOrdersQuery(JdbcClient jdbc, RunningOrders orders, Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.clock = clock;
    }

    RunningOrdersPage page(Viewer viewer) {
        LocalDate from = LocalDate.now(clock).minusWeeks(WEEKS_AFTER);
        return new RunningOrdersPage(
                orders.own(from, viewer).stream()
                        .map(order -> evening(order, viewer))
                        .toList(),
                RunningOrders.mayHaveAll(viewer) ? all(from, viewer) : List.of(),
                viewer.may(Audience.ARRANGING) ? viewer.path() + "/consultations/attendance" : null);
    }

    private static RunningOrdersPage.Evening evening(RunningOrder order, Viewer viewer) {
        String module = viewer.path() + "/consultations";
        return new RunningOrdersPage.Evening(
                order.occasion(),
                Dates.withDay(order.day()) + (order.where().isEmpty() ? "" : ", " + order.where()),
                List.of(
                        Link.to("Print the running order", module + "/running-orders/" + order.sitting() + ".pdf"),
                        Link.to("Poster for the door", module + "/posters/" + order.sitting() + ".pdf"),
                        Link.to("For my calendar", module + "/calendar/evenings/" + order.sitting() + ".ics")),
                order.lines().stream()
                        .map(line -> row(line, module + "/talks/"))
                        .toList());
    }

    private static RunningOrdersPage.Row row(RunningOrder.Line line, String talks) {
        String time = Dates.time(line.at());
        RunningOrder.Booked booked = line.booking();
        if (booked == null) {
            return new RunningOrdersPage.Row(time, line.blocked() ? "Not used" : "Free", "", null, "");
        }
        if (!booked.visible()) {
            return new RunningOrdersPage.Row(time, "A child you do not see", "", null, "");
        }
        List<String> details = new ArrayList<>(List.of(booked.className(), booked.adult()));
        if (!booked.language().isEmpty()) {
            details.add("speaks " + booked.language());
        }
        Came came = booked.came();
        String state = (came == null ? "" : came.words()) + (booked.shared() ? ", shared" : "");
        return new RunningOrdersPage.Row(
                time,
                booked.pupil(),
                String.join(
                        ", ", details.stream().filter(each -> !each.isEmpty()).toList()),
                talks + booked.id(),
                state.replaceFirst("^, s", "S"));
    }

    private List<RunningOrdersPage.Whole> all(LocalDate from, Viewer viewer) {
        String module = viewer.path() + "/consultations";
        return jdbc.sql(EVENINGS_SQL)
                .param("school", viewer.schoolKey())
                .param("from", from)
                .query((row, n) -> {
                    UUID id = row.getObject("evening_id", UUID.class);
                    return new RunningOrdersPage.Whole(
                            row.getString("title"),
                            Dates.withDay(row.getObject("day", LocalDate.class)),
                            "%d people, %d booked".formatted(row.getInt("teachers"), row.getInt("booked")),
                            List.of(
                                    Link.to("All running orders", module + "/running-orders/evenings/" + id + ".pdf"),
                                    Link.to("All posters", module + "/posters/evenings/" + id + ".pdf")));
                })
                .list();
    }
}
