package org.waymark.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.calendar.CollectionPoint;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;

/** The door to attendance and late marks. A pupil whom the viewer does not see has none. */
@Repository
public class Attendance {
    static final String OF_SQL = """
            select f.pupil_id, f.possible, f.attended, f.medical, f.lates, f.version, f.by_name
              from attendance.figures f
             where f.school_id = :school and f.start_year = :year and f.sixth = :sixth
               and f.pupil_id = any (:pupils::uuid[])
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = f.pupil_id)
            """;
    static final String RECORD_SQL = """
            insert into attendance.figures as f (school_id, pupil_id, start_year, sixth, possible, attended, medical, lates,
                                                 version, at, by_name)
            select :school, e.pupil_id, :year, :sixth, e.possible, e.attended, e.medical, e.lates, e.seen + 1, :at, :actor
              from unnest(:pupils::uuid[], :possible::smallint[], :attended::smallint[], :medical::smallint[],
                          :lates::smallint[], :seen::integer[]) as e(pupil_id, possible, attended, medical, lates, seen)
             where exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = e.pupil_id)
            on conflict (school_id, pupil_id, start_year, sixth) do update
               set possible = excluded.possible, attended = excluded.attended, medical = excluded.medical,
                   lates = excluded.lates, version = excluded.version, at = excluded.at, by_name = excluded.by_name
             where f.version = excluded.version - 1
            returning pupil_id
            """;
    static final String SETTINGS_SQL = """
            select green_from, amber_from, on_time, some_lates, on_sheets
              from attendance.settings
             where school_id = :school
            """;
    static final String CHANGE_SQL = """
            insert into attendance.settings (school_id, green_from, amber_from, on_time, some_lates, on_sheets)
            values (:school, :green, :amber, :onTime, :someLates, :onSheets)
            on conflict (school_id) do update
               set green_from = excluded.green_from, amber_from = excluded.amber_from, on_time = excluded.on_time,
                   some_lates = excluded.some_lates, on_sheets = excluded.on_sheets
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Attendance(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of those of these pupils of whom there is something in the term, or the half of one. */
    public Map<PupilId, Standing> of(Collection<PupilId> pupils, CollectionPoint point, Viewer viewer) {
        Map<PupilId, Standing> found = new HashMap<>();
        jdbc.sql(OF_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("year", point.year().startYear())
                .param("sixth", point.sixth())
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(new PupilId(row.getObject("pupil_id", UUID.class)), standing(row));
                });
        return found;
    }

    public AttendanceSettings settings(Viewer viewer) {
        return jdbc.sql(SETTINGS_SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> new AttendanceSettings(
                        new Bands(
                                row.getInt("green_from"),
                                row.getInt("amber_from"),
                                row.getInt("on_time"),
                                row.getInt("some_lates")),
                        row.getBoolean("on_sheets")))
                .optional()
                .orElse(AttendanceSettings.USUAL);
    }

    /** @throws Refused where the bands do not fit one another */
    public void change(AttendanceSettings wanted, Viewer by) {
        Bands bands = wanted.bands().checked();
        AttendanceSettings was = settings(by);
        jdbc.sql(CHANGE_SQL)
                .param("school", by.schoolKey())
                .param("green", bands.greenFrom())
                .param("amber", bands.amberFrom())
                .param("onTime", bands.onTime())
                .param("someLates", bands.someLates())
                .param("onSheets", wanted.onSheets())
                .update();
        audit.record(by, "changed how attendance is coloured", "attendance", null, json(was), json(wanted), null);
    }

    /**
     * Keeps the figures of pupils, no two of one. What stands already is left as it is. Gives back those that somebody else changed
     * meanwhile, or whom the viewer does not see: of them nothing is kept.
     *
     * @throws Refused for figures that cannot be; nothing is kept then
     */
    public List<Entry> record(List<Entry> entries, CollectionPoint point, Viewer by) {
        entries.forEach(each -> each.figures().checked());
        Map<PupilId, Standing> now = of(entries.stream().map(Entry::pupil).toList(), point, by);
        List<Entry> changed =
                entries.stream().filter(each -> !stands(each, now)).toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        Set<UUID> kept = jdbc.sql(RECORD_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("year", point.year().startYear())
                .param("sixth", point.sixth())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", by.name())
                .param(
                        "pupils",
                        changed.stream().map(each -> each.pupil().value()).toArray(UUID[]::new))
                .param("possible", numbers(changed, each -> each.figures().possible()))
                .param("attended", numbers(changed, each -> each.figures().attended()))
                .param("medical", numbers(changed, each -> each.figures().medical()))
                .param("lates", numbers(changed, each -> each.figures().lates()))
                .param("seen", numbers(changed, Entry::seen))
                .query((row, n) -> row.getObject("pupil_id", UUID.class))
                .set();
        List<Entry> refused = new ArrayList<>();
        for (Entry each : changed) {
            if (kept.contains(each.pupil().value())) {
                Standing was = now.get(each.pupil());
                audit.record(
                        by,
                        "recorded attendance",
                        point.code() + " " + point.year(),
                        each.pupil().value(),
                        was == null ? null : json(was.figures()),
                        json(each.figures()),
                        null);
            } else {
                refused.add(each);
            }
        }
        return refused;
    }

    private static boolean stands(Entry entry, Map<PupilId, Standing> now) {
        Standing standing = now.get(entry.pupil());
        return standing != null && standing.figures().equals(entry.figures());
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new Figures(row.getInt("possible"), row.getInt("attended"), row.getInt("medical"), row.getInt("lates")),
                row.getInt("version"),
                row.getString("by_name"));
    }

    private static Integer[] numbers(List<Entry> entries, ToIntFunction<Entry> of) {
        return entries.stream().map(of::applyAsInt).toArray(Integer[]::new);
    }

    private static String json(Figures figures) {
        return "{\"possible\": %d, \"attended\": %d, \"medical\": %d, \"lates\": %d}"
                .formatted(figures.possible(), figures.attended(), figures.medical(), figures.lates());
    }

    private static String json(AttendanceSettings settings) {
        Bands bands = settings.bands();
        return "{\"green\": %d, \"amber\": %d, \"onTime\": %d, \"someLates\": %d, \"onSheets\": %b}"
                .formatted(
                        bands.greenFrom(), bands.amberFrom(), bands.onTime(), bands.someLates(), settings.onSheets());
    }
}
