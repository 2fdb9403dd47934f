package org.waymark.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;

/** Reads teachers' evenings. A child whom the viewer does not see takes a time and has no name. */
@Repository
public class RunningOrders {
    static final String SQL = """
            select v.sitting_id, v.evening_id, v.title, v.day, v.at, v.minutes, v.blocked, v.room, v.link,
                   s.given_name || ' ' || s.family_name as teacher,
                   coalesce(v.staff_id = a.staff_id, false) as mine,
                   b.id as booking, p.id as pupil, p.given_name || ' ' || p.family_name as name, k.name as class,
                   trim(c.title || ' ' || c.given_name) || ' ' || c.family_name as adult, c.relationship, c.language,
                   h.came, h.shared_at is not null as shared
              from consultations.offered_slot v
              join school.staff s on s.school_id = :school and s.id = v.staff_id
              left join access.person a on a.school_id = :school and a.account_id = :account
              left join consultations.booking b
                on b.school_id = :school and b.slot_id = v.slot_id and b.ended_at is null and b.offered_until is null
              left join pupils.pupil p
                on p.school_id = :school and p.id = b.pupil_id
               and exists (select 1 from access.visible_pupil w
                            where w.school_id = :school and w.account_id = :account and w.pupil_id = p.id)
              left join school.class k on k.school_id = :school and k.id = p.class_id
              left join pupils.contact c on c.school_id = :school and c.id = b.contact_id and p.id is not null
              left join consultations.talk h on h.school_id = :school and h.booking_id = b.id
             where v.school_id = :school and v.day >= :from
               and (:sitting::uuid is null or v.sitting_id = :sitting)
               and (:evening::uuid is null or v.evening_id = :evening)
               and (:everybody or v.staff_id = a.staff_id)
             order by v.day, s.family_name collate "en-GB-x-icu", s.given_name collate "en-GB-x-icu", v.sitting_id, v.at
            """;
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final JdbcClient jdbc;
    private final Audit audit;

    RunningOrders(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Whether somebody may have the running orders of others too. */
    public static boolean mayHaveAll(Viewer viewer) {
        return viewer.may(Audience.OFFICE_WORK) || viewer.may(Audience.ARRANGING);
    }

    /** The viewer's own evenings from a day on. */
    public List<RunningOrder> own(LocalDate from, Viewer viewer) {
        return read(from, null, null, false, viewer);
    }

    /** One teacher's evening: the viewer's own, or any for whoever may have all; empty where it is not found. */
    public List<RunningOrder> one(UUID sitting, Viewer viewer) {
        return opened(read(EVER, sitting, null, mayHaveAll(viewer), viewer), viewer);
    }

    /** Every teacher's of an evening, for whoever may have all; else the viewer's own of it. */
    public List<RunningOrder> all(UUID evening, Viewer viewer) {
        return opened(read(EVER, null, evening, mayHaveAll(viewer), viewer), viewer);
    }

    /** What hangs on doors, which names nobody: of one teacher, or of a whole evening. */
    public List<RunningOrder> posters(@Nullable UUID sitting, @Nullable UUID evening, Viewer viewer) {
        return sitting == null && evening == null ? List.of() : read(EVER, sitting, evening, true, viewer);
    }

    private List<RunningOrder> opened(List<RunningOrder> orders, Viewer viewer) {
        if (!orders.isEmpty()) {
            String evening = orders.getFirst().evening().toString();
            audit.record(viewer, "printed a running order", evening, null, null, null, null);
        }
        return orders;
    }

    private List<RunningOrder> read(
            LocalDate from, @Nullable UUID sitting, @Nullable UUID evening, boolean everybody, Viewer viewer) {
        Map<UUID, RunningOrder> orders = new LinkedHashMap<>();
        jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("from", from)
                .param("sitting", sitting, Types.OTHER)
                .param("evening", evening, Types.OTHER)
                .param("everybody", everybody)
                .query(row -> {
                    orders.computeIfAbsent(row.getObject("sitting_id", UUID.class), id -> order(id, row))
                            .lines()
                            .add(line(row));
                });
        return List.copyOf(orders.values());
    }

    private static RunningOrder order(UUID sitting, ResultSet row) {
        try {
            return new RunningOrder(
                    sitting,
                    row.getObject("evening_id", UUID.class),
                    row.getString("title"),
                    row.getObject("day", LocalDate.class),
                    row.getString("teacher"),
                    row.getBoolean("mine"),
                    TalkRows.where(row.getString("room"), row.getString("link")),
                    new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RunningOrder.Line line(ResultSet row) throws SQLException {
        LocalTime at = row.getObject("at", LocalTime.class);
        UUID booking = row.getObject("booking", UUID.class);
        return new RunningOrder.Line(
                at,
                at.plusMinutes(row.getInt("minutes")),
                row.getBoolean("blocked"),
                booking == null ? null : booked(booking, row));
    }

    private static RunningOrder.Booked booked(UUID booking, ResultSet row) throws SQLException {
        boolean visible = row.getObject("pupil", UUID.class) != null;
        String came = row.getString("came");
        String relationship = text(row, "relationship");
        return new RunningOrder.Booked(
                booking,
                visible,
                text(row, "name"),
                text(row, "class"),
                text(row, "adult").strip() + (relationship.isEmpty() ? "" : " (" + relationship + ")"),
                text(row, "language"),
                came == null ? null : Came.of(came),
                row.getBoolean("shared"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
