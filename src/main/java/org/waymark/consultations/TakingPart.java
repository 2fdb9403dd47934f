package org.waymark.consultations;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.school.StaffId;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Refused;

/** The door to who sits in which evening, where, and at which of the times they talk to nobody. */
@Repository
public class TakingPart {
    static final int MOST_TEACHERS = 200;
    static final int ROOM = 60;
    static final int LINK = 500;

    /** Those who teach a class that has pupils, and whoever usually mentors a pupil on roll. */
    static final String USUAL_SQL = """
            select s.id from school.staff s
             where s.school_id = :school and s.left_on is null
               and (exists (select 1 from access.class_teacher t
                              join pupils.pupil p on p.school_id = :school and p.class_id = t.class_id and p.left_on is null
                             where t.school_id = :school and t.staff_id = s.id)
                    or exists (select 1 from mentoring.usual_mentor u
                                where u.school_id = :school and u.staff_id = s.id and u.left_on is null))
             order by s.family_name collate "en-GB-x-icu", s.given_name collate "en-GB-x-icu", s.id
            """;

    static final String ADD_SQL = """
            insert into consultations.sitting (school_id, id, evening_id, staff_id)
            select :school, n.id, :evening, n.staff
              from unnest(:ids::uuid[], :staff::uuid[]) as n(id, staff)
              join school.staff s on s.school_id = :school and s.id = n.staff and s.left_on is null
            on conflict do nothing
            returning id
            """;
    static final String COUNT_SQL = """
            select count(*) from consultations.sitting
             where school_id = :school and evening_id = :evening and not (staff_id = any (:staff::uuid[]))
            """;
    static final String PLACE_SQL = """
            update consultations.sitting t set room = :room, link = :link
              from consultations.evening e
             where t.school_id = :school and t.id = :sitting and e.school_id = :school and e.id = t.evening_id
               and e.occasion_id = :occasion
            """;
    static final String CANCEL_SQL = """
            update consultations.sitting t set cancelled_because = :because
              from consultations.evening e
             where t.school_id = :school and t.id = :sitting and t.cancelled_because is null
               and e.school_id = :school and e.id = t.evening_id and e.occasion_id = :occasion
            """;
    static final String BACK_SQL = """
            update consultations.sitting t set cancelled_because = null
              from consultations.evening e
             where t.school_id = :school and t.id = :sitting and t.cancelled_because is not null
               and e.school_id = :school and e.id = t.evening_id and e.occasion_id = :occasion
            """;
    static final String LOCK_SQL = """
            select s.id
              from consultations.slot s
              join consultations.sitting t on t.school_id = :school and t.id = s.sitting_id
              join consultations.evening e on e.school_id = :school and e.id = t.evening_id
             where s.school_id = :school and s.id = :slot and e.occasion_id = :occasion
               for update of s
            """;
    static final String BLOCK_SQL = """
            update consultations.slot s set blocked = :blocked
             where s.school_id = :school and s.id = :slot
               and (not :blocked or not exists (select 1 from consultations.booking b
                                                 where b.school_id = :school and b.slot_id = s.id
                                                   and b.ended_at is null))
            """;

    private final JdbcClient jdbc;
    private final SlotRows slots;
    private final CalledOff calledOff;
    private final WaitingList waiting;
    private final Audit audit;

    TakingPart(JdbcClient jdbc, SlotRows slots, CalledOff calledOff, WaitingList waiting, Audit audit) {
        this.jdbc = jdbc;
        this.slots = slots;
        this.calledOff = calledOff;
        this.waiting = waiting;
        this.audit = audit;
    }

    /** The teachers of every class and all mentors, on every evening; those who sit there already stay. */
    public int everybody(Occasion occasion, List<Evenings.Evening> evenings, Viewer by) {
        List<UUID> usual = jdbc.sql(USUAL_SQL)
                .param("school", by.schoolKey())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        int added = 0;
        for (Evenings.Evening each : evenings) {
            if (each.cancelledBecause() == null) {
                added += add(occasion, each, new LinkedHashSet<>(usual), by);
            }
        }
        return added;
    }

    /** One more on one evening. */
    public void add(Occasion occasion, Evenings.Evening evening, StaffId staff, Viewer by) {
        if (evening.cancelledBecause() != null) {
            throw new Refused("staff", "This evening was cancelled. Add another.");
        }
        if (add(occasion, evening, Set.of(staff.value()), by) == 0) {
            throw new Refused("staff", "They take part in this evening already.");
        }
    }

    private int add(Occasion occasion, Evenings.Evening evening, Set<UUID> staff, Viewer by) {
        if (occasion.state() == Occasion.State.CANCELLED) {
            throw new Refused("These consultations were cancelled. Set up new ones.");
        }
        long all = jdbc.sql(COUNT_SQL)
                .param("school", by.schoolKey())
                .param("evening", evening.id())
                .param("staff", staff.toArray(UUID[]::new))
                .query(Long.class)
                .single();
        if (all + staff.size() > MOST_TEACHERS) {
            throw new Refused("staff", "At most %d people sit in one evening.".formatted(MOST_TEACHERS));
        }
        List<UUID> ids = new ArrayList<>();
        staff.forEach(each -> ids.add(Uuid7.next()));
        List<UUID> added = jdbc.sql(ADD_SQL)
                .param("school", by.schoolKey())
                .param("evening", evening.id())
                .param("ids", ids.toArray(UUID[]::new))
                .param("staff", staff.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        slots.cut(added, evening.plan().cut(occasion.minutes(), occasion.gap()), by);
        if (!added.isEmpty()) {
            String now = "{\"people\": %d}".formatted(added.size());
            audit.record(
                    by, "put people into a consultation evening", evening.id().toString(), null, null, now, null);
            waiting.offer(occasion.id(), by);
        }
        return added.size();
    }

    /** Where everybody sits: a room, or an address on the web, or both; fields are named by what they say and of whom. */
    public void places(UUID occasion, Map<String, String> typed, Viewer by) {
        Map<UUID, Place> places = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith("room-")) {
                String key = name.substring("room-".length());
                String room = value.strip();
                NewOccasion.shorter(name, room, ROOM);
                places.put(
                        id(key),
                        new Place(
                                room,
                                link(
                                        "link-" + key,
                                        typed.getOrDefault("link-" + key, "").strip())));
            }
        });
        places.forEach((sitting, place) -> place(occasion, sitting, place, by));
    }

    private record Place(String room, String link) {}

    private void place(UUID occasion, UUID sitting, Place place, Viewer by) {
        found(jdbc.sql(PLACE_SQL)
                .param("school", by.schoolKey())
                .param("occasion", occasion)
                .param("sitting", sitting)
                .param("room", place.room)
                .param("link", place.link)
                .update());
    }

    /** Somebody does not sit that evening after all. Every family that had booked is told why. */
    public void cancel(UUID occasion, UUID sitting, String because, Viewer by) {
        String reason = CalledOff.reason(because);
        calledOff.sitting(occasion, sitting, reason, by);
        found(jdbc.sql(CANCEL_SQL)
                .param("school", by.schoolKey())
                .param("occasion", occasion)
                .param("sitting", sitting)
                .param("because", reason)
                .update());
        audit.record(by, "took somebody out of a consultation evening", sitting.toString(), null, null, null, reason);
    }

    /** They sit after all. What was cancelled stays so: the families were told. */
    public void back(UUID occasion, UUID sitting, Viewer by) {
        found(jdbc.sql(BACK_SQL)
                .param("school", by.schoolKey())
                .param("occasion", occasion)
                .param("sitting", sitting)
                .update());
        audit.record(by, "put somebody back into a consultation evening", sitting.toString(), null, null, null, null);
        waiting.offer(occasion, by);
    }

    /**
     * Nobody can book this time, or they can again.
     *
     * @throws Refused where a family has booked it
     */
    public void block(UUID occasion, UUID slot, boolean blocked, Viewer by) {
        boolean there = jdbc.sql(LOCK_SQL)
                .param("school", by.schoolKey())
                .param("occasion", occasion)
                .param("slot", slot)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!there) {
            throw new NotFound();
        }
        int done = jdbc.sql(BLOCK_SQL)
                .param("school", by.schoolKey())
                .param("slot", slot)
                .param("blocked", blocked)
                .update();
        if (done == 0) {
            throw new Refused("slot", "A family has this time. Move or cancel their booking first.");
        }
        audit.record(
                by,
                blocked ? "blocked a consultation time" : "opened a consultation time",
                slot.toString(),
                null,
                null,
                null,
                null);
        if (!blocked) {
            waiting.offer(occasion, by);
        }
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static String link(String field, String typed) {
        if (typed.isEmpty()) {
            return "";
        }
        NewOccasion.shorter(field, typed, LINK);
        try {
            URI uri = new URI(typed);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
                return typed;
            }
        } catch (java.net.URISyntaxException e) {
            throw new Refused(field, "Give an address such as https://meet.example.org/4-maple.");
        }
        throw new Refused(field, "Give an address such as https://meet.example.org/4-maple.");
    }

    private static void found(int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
    }
}
