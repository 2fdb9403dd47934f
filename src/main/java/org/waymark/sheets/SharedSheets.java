package org.waymark.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

/**
 * The signed sheets that may be read at home: shared, and from the day on which the school lets families read the round's. Nothing
 * else of a sheet is ever told to a family or a child. See docs/rules/families.md.
 */
@Repository
public class SharedSheets {
    static final String FIND_SQL = """
            select v.id, v.meeting_id, v.pupil_id, v.number, v.page, v.at, v.by_name, v.reason, v.start_year, v.sixth,
                   coalesce((select s.later_targets from sheets.settings s where s.school_id = :school), false) as later
              from sheets.released_version v
             where v.school_id = :school and v.id = :id and v.released_on <= :today
               and exists (select 1 from access.visible_pupil a
                            where a.school_id = :school and a.account_id = :account and a.pupil_id = v.pupil_id)
            """;
    /** The page of the newest one only: the others are opened one at a time. */
    static final String OF_SQL = """
            select v.id, v.meeting_id, v.pupil_id, v.number, v.at, v.by_name, v.reason, v.start_year, v.sixth,
                   case when row_number() over (order by v.start_year desc, v.sixth desc, v.number desc) = 1
                        then v.page end as page,
                   coalesce((select s.later_targets from sheets.settings s where s.school_id = :school), false) as later
              from sheets.released_version v
             where v.school_id = :school and v.pupil_id = :pupil and v.released_on <= :today
               and exists (select 1 from access.visible_pupil a
                            where a.school_id = :school and a.account_id = :account and a.pupil_id = v.pupil_id)
             order by v.start_year desc, v.sixth desc, v.number desc
            """;

    private final JdbcClient jdbc;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    SharedSheets(JdbcClient jdbc, Versions versions, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A signed sheet as it is read at home.
     *
     * @param page null in a list of all of a pupil, but for the newest
     * @param reason why it was amended; null for a first version
     */
    public record Shared(
            UUID id,
            UUID meeting,
            UUID pupil,
            int number,
            @Nullable SheetPage page,
            CollectionPoint round,
            LocalDate on,
            @Nullable String reason) {}

    /** A sheet with what it says. */
    public record Opened(Shared sheet, SheetPage page) {}

    /** Empty where it is not shared, not released yet, or of a pupil whom the viewer does not see. */
    public Optional<Opened> find(UUID id, Viewer viewer) {
        Optional<Opened> found = jdbc.sql(FIND_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> shared(row))
                .optional()
                .flatMap(SharedSheets::opened);
        found.ifPresent(each -> audit.opened(List.of(each.sheet().pupil()), viewer));
        return found;
    }

    /** All that may be read of one pupil, the newest first. */
    public List<Shared> of(UUID pupil, Viewer viewer) {
        return jdbc.sql(OF_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> shared(row))
                .list();
    }

    static Optional<Opened> opened(Shared sheet) {
        return Optional.ofNullable(sheet.page()).map(page -> new Opened(sheet, page));
    }

    private Shared shared(ResultSet row) throws SQLException {
        String page = row.getString("page");
        return new Shared(
                row.getObject("id", UUID.class),
                row.getObject("meeting_id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getInt("number"),
                page == null ? null : versions.page(page).atHome(row.getBoolean("later")),
                new CollectionPoint(new AcademicYear(row.getInt("start_year")), row.getInt("sixth")),
                Dates.here(row.getObject("at", OffsetDateTime.class).toInstant())
                        .toLocalDate(),
                row.getString("reason"));
    }
}
