package org.waymark.scales;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.NationalExpectations;
import org.waymark.progress.NationalExpectations.Row;
import org.waymark.school.SchoolYears;
import org.waymark.school.Settings;
import org.waymark.school.Subject;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.Viewer;

/**
 * The schools' scale books, kept in memory by school and version: a change makes a new version, so that an old copy is never
 * asked again. Whoever has read the settings gets a book without a statement.
 */
@Repository
public class ScaleBooks {
    static final String SCALES_SQL = """
            select s.id, s.code as scale_code, s.name, s.kind, s.amber_width, s.steady, s.progress_amber,
                   s.gain_ks1, s.gain_ks2, s.gain_ks3, s.gain_ks4, s.gain_ks5,
                   g.ordinal, g.code, g.label, g.points, g.band, g.also_written
              from scales.scale s
              join scales.grade g on (g.school_id, g.scale_id) = (s.school_id, s.id)
             where s.school_id = :school
             order by s.id, g.ordinal
            """;
    static final String ASSIGNMENTS_SQL = """
            select a.subject_id, a.year_group, a.start_year, a.scale_id, s.name, s.position
              from scales.assignment a
              join school.subject s on (s.school_id, s.id) = (a.school_id, a.subject_id)
             where a.school_id = :school
            """;
    static final String EXPECTATIONS_SQL = """
            select scale_id, from_year, year_group, sixth, ordinal
              from scales.expectation
             where school_id = :school
             order by scale_id, from_year
            """;

    private record Version(SchoolId school, long number) {}

    private final Cache<Version, ScaleBook> books =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final JdbcClient jdbc;
    private final SchoolYears years;

    ScaleBooks(JdbcClient jdbc, SchoolYears years) {
        this.jdbc = jdbc;
        this.years = years;
    }

    public ScaleBook book(Viewer viewer) {
        return book(viewer.school(), years.settings(viewer));
    }

    public ScaleBook book(SchoolId school, Settings settings) {
        var version = new Version(school, settings.scalesVersion());
        var kept = books.getIfPresent(version);
        if (kept != null) {
            return kept;
        }
        var read = read(school);
        books.put(version, read);
        return read;
    }

    String name(ScaleId scale, Viewer viewer) {
        return book(viewer).stored(scale).scale().name();
    }

    private ScaleBook read(SchoolId school) {
        var subjects = new HashMap<SubjectId, Subject>();
        var assigned = new HashMap<ScaleBook.Place, NavigableMap<AcademicYear, ScaleId>>();
        jdbc.sql(ASSIGNMENTS_SQL).param("school", school.value()).query(row -> {
            var subject = new SubjectId(row.getObject("subject_id", UUID.class));
            subjects.put(subject, new Subject(subject, row.getString("name"), row.getInt("position")));
            assigned.computeIfAbsent(
                            new ScaleBook.Place(subject, new YearGroup(row.getInt("year_group"))), p -> new TreeMap<>())
                    .put(new AcademicYear(row.getInt("start_year")), scaleId(row, "scale_id"));
        });
        var scales = scales(school);
        return new ScaleBook(scales, subjects, assigned, expectations(school, scales));
    }

    private Map<ScaleId, StoredScale> scales(SchoolId school) {
        var rows = new ScaleRows();
        jdbc.sql(SCALES_SQL).param("school", school.value()).query(rows::add);
        return rows.scales();
    }

    /** Each version has what was set before it, too. */
    private Map<ScaleId, NavigableMap<AcademicYear, NationalExpectations>> expectations(
            SchoolId school, Map<ScaleId, StoredScale> scales) {
        var set = new HashMap<ScaleId, NavigableMap<AcademicYear, List<Row>>>();
        jdbc.sql(EXPECTATIONS_SQL).param("school", school.value()).query(row -> {
            var id = scaleId(row, "scale_id");
            var scale = scales.get(id);
            if (scale != null) {
                set.computeIfAbsent(id, i -> new TreeMap<>())
                        .computeIfAbsent(new AcademicYear(row.getInt("from_year")), y -> new ArrayList<>())
                        .add(new Row(
                                new YearGroup(row.getInt("year_group")),
                                row.getInt("sixth"),
                                scale.grade(row.getInt("ordinal"))));
            }
        });
        var versions = new HashMap<ScaleId, NavigableMap<AcademicYear, NationalExpectations>>();
        set.forEach((id, byYear) -> {
            var soFar = new ArrayList<Row>();
            var held = new TreeMap<AcademicYear, NationalExpectations>();
            byYear.forEach((year, rows) -> {
                soFar.addAll(rows);
                var scale = scales.get(id);
                if (scale != null) {
                    held.put(year, new NationalExpectations(scale.scale(), soFar));
                }
            });
            versions.put(id, held);
        });
        return versions;
    }

    private static ScaleId scaleId(ResultSet row, String column) throws SQLException {
        return new ScaleId(row.getObject(column, UUID.class));
    }
}
