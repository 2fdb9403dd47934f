package org.waymark.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/** The door to the evenings of an occasion. One that is moved takes its bookings along. */
@Repository
public class Evenings {
    static final String ALL_SQL = """
            select e.id, e.day, e.starts_at, e.ends_at, e.cancelled_because,
                   array(select p.starts_at::text || '-' || p.ends_at::text from consultations.pause p
                          where p.school_id = :school and p.evening_id = e.id order by p.starts_at) as pauses
              from consultations.evening e
             where e.school_id = :school and e.occasion_id = :occasion
             order by e.day, e.starts_at
            """;
    static final String ADD_SQL = """
            insert into consultations.evening (school_id, id, occasion_id, day, starts_at, ends_at)
            values (:school, :id, :occasion, :day, :from, :until)
            """;
    static final String PAUSE_SQL = """
            insert into consultations.pause (school_id, evening_id, starts_at, ends_at)
            values (:school, :id, :from, :until)
            on conflict (school_id, evening_id, starts_at) do nothing
            """;
    static final String NO_PAUSES_SQL = """
            delete from consultations.pause where school_id = :school and evening_id = :id
            """;
    static final String MOVE_SQL = """
            update consultations.evening set day = :day, starts_at = :from, ends_at = :until
             where school_id = :school and id = :id
            """;
    static final String CLOSES_SQL = """
            update consultations.occasion set closes_at = :closes
             where school_id = :school and id = :occasion and opens_at < :closes
            """;
    static final String CANCEL_SQL = """
            update consultations.evening set cancelled_because = :because where school_id = :school and id = :id
            """;
    static final String BOOKED_SQL = """
            select exists (select 1 from consultations.booking b
                            where b.school_id = :school and b.occasion_id = :occasion and b.ended_at is null)
            """;

    private final JdbcClient jdbc;
    private final SlotRows slots;
    private final CalledOff calledOff;
    private final WaitingList waiting;
    private final Audit audit;
    private final Clock clock;

    Evenings(JdbcClient jdbc, SlotRows slots, CalledOff calledOff, WaitingList waiting, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.slots = slots;
        this.calledOff = calledOff;
        this.waiting = waiting;
        this.audit = audit;
        this.clock = clock;
    }

    /** One evening as it stands. */
    public record Evening(
            UUID id, EveningPlan plan, @Nullable String cancelledBecause) {}

    /** By day, those that were cancelled too. */
    public List<Evening> of(UUID occasion, Viewer viewer) {
        return jdbc.sql(ALL_SQL)
                .param("school", viewer.schoolKey())
                .param("occasion", occasion)
                .query((row, n) -> evening(row))
                .list();
    }

    /** @throws NotFound where the occasion has none so called */
    public Evening find(UUID occasion, UUID id, Viewer viewer) {
        return of(occasion, viewer).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws Refused where it cannot be so, or is at the same time as another of the occasion */
    public UUID add(Occasion to, EveningPlan wanted, Viewer by) {
        EveningPlan plan = wanted.checked(LocalDate.now(clock), to.minutes(), to.gap());
        List<Evening> others = of(to.id(), by);
        if (others.size() >= NewOccasion.MOST_EVENINGS) {
            throw new Refused("day", "An occasion has at most " + NewOccasion.MOST_EVENINGS + " evenings.");
        }
        apart(plan, others);
        UUID id = Uuid7.next();
        jdbc.sql(ADD_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("occasion", to.id())
                .param("day", plan.day())
                .param("from", plan.from())
                .param("until", plan.until())
                .update();
        pauses(id, plan, by);
        audit.record(by, "added a consultation evening", id.toString(), null, null, null, null);
        return id;
    }

    /**
     * Moves an evening. Bookings keep their teacher and their order, and every family is told; those for whom no time is
     * left are told too, and listed for the office.
     *
     * @return how many bookings found no time
     */
    public int move(Occasion of, UUID id, LocalDate day, LocalTime from, LocalTime until, Viewer by) {
        Evening before = find(of.id(), id, by);
        if (before.cancelledBecause() != null || of.state() == Occasion.State.CANCELLED) {
            throw new Refused("day", "This evening was cancelled. Add another.");
        }
        if (before.plan().day().atTime(before.plan().until()).isBefore(LocalDateTime.now(clock))) {
            throw new Refused("day", "This evening is over. Add another.");
        }
        EveningPlan now = before.plan().moved(day, from, until).checked(LocalDate.now(clock), of.minutes(), of.gap());
        apart(
                now,
                of(of.id(), by).stream().filter(each -> !each.id().equals(id)).toList());
        jdbc.sql(MOVE_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("day", now.day())
                .param("from", now.from())
                .param("until", now.until())
                .update();
        jdbc.sql(NO_PAUSES_SQL).param("school", by.schoolKey()).param("id", id).update();
        pauses(id, now, by);
        int lost = slots.move(of, id, before.plan().day(), now, by);
        closeInTime(of, by);
        String was = "{\"day\": \"%s\", \"from\": \"%s\"}"
                .formatted(before.plan().day(), before.plan().from());
        String became =
                "{\"day\": \"%s\", \"from\": \"%s\", \"withoutTime\": %d}".formatted(now.day(), now.from(), lost);
        audit.record(by, "moved a consultation evening", id.toString(), null, was, became, null);
        waiting.offer(of.id(), by);
        return lost;
    }

    /** @throws Refused without a reason */
    public void cancel(Occasion of, UUID id, String because, Viewer by) {
        Evening before = find(of.id(), id, by);
        String reason = CalledOff.reason(because);
        if (before.cancelledBecause() != null) {
            throw new Refused("This evening was cancelled already.");
        }
        calledOff.evening(of.id(), id, reason, by);
        jdbc.sql(CANCEL_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("because", reason)
                .update();
        audit.record(by, "cancelled a consultation evening", id.toString(), null, null, null, reason);
    }

    boolean anyBooked(UUID occasion, Viewer by) {
        return jdbc.sql(BOOKED_SQL)
                .param("school", by.schoolKey())
                .param("occasion", occasion)
                .query(Boolean.class)
                .single();
    }

    /** The times of every evening anew, for talks of another length. Nothing is booked yet. */
    void cutAgain(Occasion occasion, Viewer by) {
        for (Evening each : of(occasion.id(), by)) {
            slots.cutAgain(each.id(), each.plan().cut(occasion.minutes(), occasion.gap()), by);
        }
    }

    /** An evening that moves forward takes the end of booking with it: nobody books what is over. */
    private void closeInTime(Occasion of, Viewer by) {
        LocalDateTime last = of(of.id(), by).stream()
                .filter(each -> each.cancelledBecause() == null)
                .map(each -> each.plan().day().atTime(each.plan().until()))
                .max(LocalDateTime::compareTo)
                .orElse(of.closes());
        if (of.closes().isAfter(last)) {
            jdbc.sql(CLOSES_SQL)
                    .param("school", by.schoolKey())
                    .param("occasion", of.id())
                    .param("closes", last)
                    .update();
        }
    }

    private static void apart(EveningPlan plan, List<Evening> others) {
        for (Evening other : others) {
            if (other.cancelledBecause() == null
                    && other.plan().day().equals(plan.day())
                    && plan.from().isBefore(other.plan().until())
                    && other.plan().from().isBefore(plan.until())) {
                throw new Refused("day", "There is another evening of this occasion at that time.");
            }
        }
    }

    private void pauses(UUID id, EveningPlan plan, Viewer by) {
        for (Stretch pause : plan.pauses()) {
            jdbc.sql(PAUSE_SQL)
                    .param("school", by.schoolKey())
                    .param("id", id)
                    .param("from", pause.from())
                    .param("until", pause.until())
                    .update();
        }
    }

    private static Evening evening(ResultSet row) throws SQLException {
        List<Stretch> pauses = List.of((String[]) row.getArray("pauses").getArray()).stream()
                .map(each -> each.split("-", 2))
                .map(each -> new Stretch(LocalTime.parse(each[0]), LocalTime.parse(each[1])))
                .toList();
        return new Evening(
                row.getObject("id", UUID.class),
                new EveningPlan(
                        row.getObject("day", LocalDate.class),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class),
                        pauses),
                row.getString("cancelled_because"));
    }
}
