package org.waymark.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.mentoring.Meeting;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import tools.jackson.databind.json.JsonMapper;

/** The door to signed sheets: added when a meeting is signed or amended, and never changed. */
@Repository
public class Versions {
    static final String ADD_SQL = """
            insert into sheets.version (school_id, id, meeting_id, pupil_id, number, page, at, by_name, reason)
            values (:school, :id, :meeting, :pupil, :number, :page::jsonb, :at, :actor, :reason)
            """;
    static final String FIND_SQL = """
            select v.id, v.meeting_id, v.pupil_id, v.number, v.page, v.at, v.by_name, v.reason,
                   m.state in ('shared', 'closed') as shared,
                   array(select distinct e.act from audit.event e
                          where e.school_id = :school and e.pupil_id = v.pupil_id and e.subject = v.id::text
                            and e.act like 'printed %' and (e.account_id <> :account or e.at < :lately)) as printed,
                   v.number = (select max(w.number) from sheets.version w
                                where w.school_id = :school and w.meeting_id = v.meeting_id) as newest
              from sheets.version v
              join mentoring.meeting m on m.school_id = :school and m.id = v.meeting_id
             where v.school_id = :school and v.id = :id
               and exists (select 1 from access.visible_pupil a
                            where a.school_id = :school and a.account_id = :account and a.pupil_id = v.pupil_id)
            """;
    static final String NEWEST_SQL = """
            select v.id from sheets.version v
             where v.school_id = :school and v.meeting_id = :meeting
               and exists (select 1 from access.visible_pupil a
                            where a.school_id = :school and a.account_id = :account and a.pupil_id = v.pupil_id)
             order by v.number desc limit 1
            """;
    static final String RELEASED_SQL = """
            select v.id, v.released_on from sheets.released_version v
             where v.school_id = :school and v.pupil_id = :pupil
               and exists (select 1 from access.visible_pupil a
                            where a.school_id = :school and a.account_id = :account and a.pupil_id = v.pupil_id)
             order by v.start_year desc, v.sixth desc, v.number desc limit 1
            """;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;

    Versions(JdbcClient jdbc, JsonMapper json, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty where the viewer does not see the pupil. */
    public Optional<Version> find(UUID id, Viewer viewer) {
        return jdbc.sql(FIND_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("id", id)
                .param("lately", clock.instant().minus(SheetQuery.SAME_COPY).atOffset(ZoneOffset.UTC))
                .query((row, n) -> version(row))
                .optional();
    }

    /** The one that stands now. Empty where the meeting is not signed or the viewer does not see the pupil. */
    public Optional<UUID> newest(UUID meeting, Viewer viewer) {
        return jdbc.sql(NEWEST_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("meeting", meeting)
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional();
    }

    /** The sheet that was last shared with a pupil's family, whether or not its day has come. */
    public Optional<Released> newestShared(UUID pupil, Viewer viewer) {
        return jdbc.sql(RELEASED_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil)
                .query((row, n) ->
                        new Released(row.getObject("id", UUID.class), row.getObject("released_on", LocalDate.class)))
                .optional();
    }

    /** A version that is shared, and from which day the family reads it. */
    public record Released(UUID id, LocalDate on) {}

    /** @param reason null for the first one, which is signed and not amended */
    void add(Meeting meeting, int number, SheetPage page, @Nullable String reason, Viewer by) {
        UUID id = Uuid7.next();
        jdbc.sql(ADD_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("meeting", meeting.id().value())
                .param("pupil", meeting.pupil().value())
                .param("number", number)
                .param("page", json.writeValueAsString(page))
                .param("at", now())
                .param("actor", by.name())
                .param("reason", reason, Types.VARCHAR)
                .update();
        String act = reason == null ? "kept a sheet as it was signed" : "amended a sheet";
        audit.record(
                by, act, id.toString(), meeting.pupil().value(), null, "{\"version\": %d}".formatted(number), reason);
    }

    /**
     * Records that these are printed.
     *
     * @param versions by pupil
     */
    void printed(Map<UUID, UUID> versions, Layout layout, Viewer by) {
        audit.recordEach(by, layout.printed(), versions);
    }

    /** Records that one is taken home, which is no print of the school's. */
    void takenHome(UUID pupil, UUID version, Layout layout, Viewer by) {
        audit.record(by, layout.takenHome(), version.toString(), pupil, null, null, null);
    }

    List<SheetQuery.Past> past(@Nullable String stored) {
        return stored == null ? List.of() : List.of(json.readValue(stored, SheetQuery.Past[].class));
    }

    SheetSteps steps(@Nullable String stored) {
        return new SheetSteps(stored == null ? List.of() : List.of(json.readValue(stored, SheetSteps.Step[].class)));
    }

    SheetPage page(String stored) {
        return json.readValue(stored, SheetPage.class);
    }

    private Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getObject("id", UUID.class),
                row.getObject("meeting_id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getInt("number"),
                page(row.getString("page")),
                Dates.here(row.getObject("at", OffsetDateTime.class).toInstant())
                        .toLocalDate(),
                row.getString("by_name"),
                row.getString("reason"),
                row.getBoolean("shared"),
                row.getBoolean("newest"),
                Set.of((String[]) row.getArray("printed").getArray()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
