package org.waymark.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/** The door to occasions: a draft until it is published, and cancelled only with a reason that every family hears. */
@Repository
public class Occasions {
    static final String FIND_SQL = """
            select id, title, minutes, gap, walking, opens_at, closes_at, place, note, state, cancelled_because
              from consultations.occasion
             where school_id = :school and id = :id
            """;
    static final String MAKE_SQL = """
            insert into consultations.occasion (school_id, id, title, minutes, gap, walking, opens_at, closes_at, place,
                                                note, made_at, made_by_name)
            values (:school, :id, :title, :minutes, :gap, :walking, :opens, :closes, :place, :note, :at, :actor)
            """;
    static final String CHANGE_SQL = """
            update consultations.occasion
               set title = :title, minutes = :minutes, gap = :gap, walking = :walking, opens_at = :opens,
                   closes_at = :closes, place = :place, note = :note
             where school_id = :school and id = :id
            """;
    static final String STATE_SQL = """
            update consultations.occasion set state = :state, cancelled_because = :because
             where school_id = :school and id = :id
            """;
    static final String LAST_SQL = """
            select max(day + ends_at) from consultations.evening
             where school_id = :school and occasion_id = :id and cancelled_because is null
            """;
    static final String BOOKABLE_SQL = """
            select count(*)
              from consultations.slot s
              join consultations.sitting t on t.school_id = :school and t.id = s.sitting_id and t.cancelled_because is null
              join consultations.evening e on e.school_id = :school and e.id = t.evening_id and e.cancelled_because is null
             where s.school_id = :school and e.occasion_id = :id and not s.blocked
            """;

    private final JdbcClient jdbc;
    private final Evenings evenings;
    private final CalledOff calledOff;
    private final Audit audit;
    private final Clock clock;

    Occasions(JdbcClient jdbc, Evenings evenings, CalledOff calledOff, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.evenings = evenings;
        this.calledOff = calledOff;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound where this school has none so called */
    public Occasion find(UUID id, Viewer viewer) {
        return find(jdbc, id, viewer);
    }

    static Occasion find(JdbcClient jdbc, UUID id, Viewer viewer) {
        return jdbc.sql(FIND_SQL)
                .param("school", viewer.schoolKey())
                .param("id", id)
                .query((row, n) -> occasion(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Sets one up as a draft, with its evenings; nobody sits in it yet.
     *
     * @throws Refused where it cannot be so
     */
    public UUID make(NewOccasion wanted, Viewer by) {
        NewOccasion made = wanted.checked(LocalDate.now(clock));
        if (made.evenings().isEmpty()) {
            throw new Refused("day", "Give at least one evening.");
        }
        UUID id = Uuid7.next();
        said(MAKE_SQL, id, made, by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", by.name())
                .update();
        audit.record(by, "set up consultations", id.toString(), null, null, null, null);
        for (EveningPlan evening : made.evenings()) {
            evenings.add(find(id, by), evening, by);
        }
        return id;
    }

    /**
     * Changes what was said of it; its evenings stay.
     *
     * @throws Refused where it cannot be so, or families have booked talks of another length
     */
    public void change(UUID id, NewOccasion wanted, Viewer by) {
        Occasion before = find(id, by);
        if (before.state() == Occasion.State.CANCELLED) {
            throw new Refused("These consultations were cancelled. Set up new ones.");
        }
        NewOccasion now = wanted.checked(LocalDate.now(clock));
        LocalDateTime last = last(id, by);
        if (last != null && now.closes().isAfter(last)) {
            throw new Refused("closes", "Booking closes before the evenings are over.");
        }
        boolean newTimes = now.minutes() != before.minutes() || now.gap() != before.gap();
        if (newTimes && evenings.anyBooked(id, by)) {
            throw new Refused("minutes", "Families have booked, so the length of a talk can no longer change.");
        }
        evenings.of(id, by).forEach(each -> each.plan().cut(now.minutes(), now.gap()));
        said(CHANGE_SQL, id, now, by).update();
        if (newTimes) {
            evenings.cutAgain(find(id, by), by);
        }
        audit.record(by, "changed consultations", id.toString(), null, null, null, null);
    }

    /**
     * From now on families see it, and book from the day on which booking opens.
     *
     * @throws Refused where there is nothing to book
     */
    public void publish(UUID id, Viewer by) {
        Occasion draft = find(id, by);
        if (!draft.isDraft()) {
            throw new Refused("These consultations are no draft any more.");
        }
        LocalDateTime last = last(id, by);
        if (last == null || !last.isAfter(LocalDateTime.now(clock))) {
            throw new Refused("Its evenings are over. Give it one that is to come.");
        }
        if (draft.closes().isAfter(last)) {
            throw new Refused("Booking closes after the last evening. Change when it closes.");
        }
        long bookable = jdbc.sql(BOOKABLE_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .query(Long.class)
                .single();
        if (bookable == 0) {
            throw new Refused("There is no time to book yet. Say which teachers take part.");
        }
        state(id, Occasion.State.PUBLISHED, null, by);
        audit.record(by, "published consultations", id.toString(), null, null, null, null);
    }

    /**
     * Calls it off. Every family that had booked is told why.
     *
     * @throws Refused without a reason
     */
    public void cancel(UUID id, String because, Viewer by) {
        Occasion before = find(id, by);
        String reason = CalledOff.reason(because);
        if (before.state() == Occasion.State.CANCELLED) {
            throw new Refused("These consultations were cancelled already.");
        }
        calledOff.occasion(id, reason, by);
        state(id, Occasion.State.CANCELLED, reason, by);
        audit.record(by, "cancelled consultations", id.toString(), null, null, null, reason);
    }

    private void state(UUID id, Occasion.State state, @Nullable String because, Viewer by) {
        jdbc.sql(STATE_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("state", state.code())
                .param("because", because, java.sql.Types.VARCHAR)
                .update();
    }

    private @Nullable LocalDateTime last(UUID id, Viewer by) {
        return jdbc.sql(LAST_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject(1, LocalDateTime.class)))
                .single()
                .orElse(null);
    }

    private JdbcClient.StatementSpec said(String sql, UUID id, NewOccasion wanted, Viewer by) {
        return jdbc.sql(sql)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("title", wanted.title())
                .param("minutes", wanted.minutes())
                .param("gap", wanted.gap())
                .param("walking", wanted.walking())
                .param("opens", wanted.opens())
                .param("closes", wanted.closes())
                .param("place", wanted.place())
                .param("note", wanted.note());
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        return new Occasion(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getInt("minutes"),
                row.getInt("gap"),
                row.getInt("walking"),
                row.getObject("opens_at", LocalDateTime.class),
                row.getObject("closes_at", LocalDateTime.class),
                row.getString("place"),
                row.getString("note"),
                Occasion.State.of(row.getString("state")),
                row.getString("cancelled_because"));
    }
}
