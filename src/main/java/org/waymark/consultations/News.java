package org.waymark.consultations;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/**
 * Tells families what the school changed for them: on their page always, by e-mail where we have an address, and by the
 * office where we have none. Nothing that was booked is ever lost in silence.
 */
@Repository
public class News {
    static final String TELL_SQL = """
            insert into consultations.news (school_id, id, occasion_id, pupil_id, contact_id, kind, was, now, staff_id,
                                            reason, at, mailed)
            select :school, n.id, :occasion, n.pupil, n.contact, :kind, n.was, n.now, n.staff, :reason, :at,
                   coalesce(c.email, '') <> '' and c.suspended_at is null
              from unnest(:ids::uuid[], :pupils::uuid[], :contacts::uuid[], :staff::uuid[], :was::timestamp[],
                          :now::timestamp[]) as n(id, pupil, contact, staff, was, now)
              join pupils.contact c on c.school_id = :school and c.id = n.contact
            """;
    static final String TOLD_SQL = """
            update consultations.news n
               set told_at = :at, told_by_name = :actor
             where n.school_id = :school and n.id = :id and not n.mailed and n.told_at is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = n.pupil_id)
            returning n.pupil_id
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    News(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can happen to a family's time without its doing. */
    public enum Kind {
        MOVED("moved"),
        NO_ROOM("no-room"),
        CANCELLED("cancelled"),
        OFFERED("offered"),
        GOT("got"),
        OFFER_ENDED("offer-ended");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Whom it concerns: the adult, the child, with whom the talk is, and when it was and is. */
    record Told(
            UUID contact,
            UUID pupil,
            @Nullable UUID staff,
            @Nullable LocalDateTime was,
            @Nullable LocalDateTime now) {}

    void tell(Occasion occasion, Kind kind, List<Told> whom, String reason, Viewer by) {
        if (whom.isEmpty()) {
            return;
        }
        jdbc.sql(TELL_SQL)
                .param("school", by.schoolKey())
                .param("occasion", occasion.id())
                .param("kind", kind.code())
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", uuids(whom, each -> Uuid7.next()))
                .param("pupils", uuids(whom, Told::pupil))
                .param("contacts", uuids(whom, Told::contact))
                .param("staff", uuids(whom, Told::staff))
                .param("was", moments(whom, Told::was))
                .param("now", moments(whom, Told::now))
                .update();
    }

    /** The office told a family that has no e-mail address. */
    public void told(UUID id, Viewer by) {
        UUID pupil = jdbc.sql(TOLD_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("id", id)
                .param("actor", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        audit.record(by, "told a family of a change", id.toString(), pupil, null, null, null);
    }

    private static @Nullable UUID[] uuids(List<Told> whom, Function<Told, @Nullable UUID> what) {
        return whom.stream().map(what).toArray(UUID[]::new);
    }

    private static @Nullable String[] moments(List<Told> whom, Function<Told, @Nullable LocalDateTime> what) {
        return whom.stream()
                .map(what)
                .map(each -> each == null ? null : each.toString())
                .toArray(String[]::new);
    }
}
