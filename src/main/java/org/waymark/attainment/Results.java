package org.waymark.attainment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.attainment.CellsNow.CellNow;
import org.waymark.progress.Schooling;
import org.waymark.pupils.PupilId;
import org.waymark.scales.ScaleBooks;
import org.waymark.school.SchoolYears;
import org.waymark.tenancy.Viewer;

/**
 * The door to results: one cell, a class's whole form, or a file, by the same few statements. Recording also keeps which row
 * counts and where each pupil's key stage starts.
 */
@Repository
public class Results {
    /** So many rows travel together; more would only need more memory. */
    private static final int ROWS_AT_ONCE = 5_000;

    static final String WRITE_SQL = """
            with entry as (
                select *
                  from unnest(:keys::uuid[], :pupils::uuid[], :subjects::uuid[], :years::integer[], :sixths::smallint[],
                              :kinds::text[], :scales::uuid[], :grades::text[], :ordinals::integer[], :sources::text[],
                              :before::uuid[])
                       as e(id, pupil_id, subject_id, start_year, sixth, kind, scale_id, grade, ordinal, source, supersedes)
            ), kept as (
                insert into attainment.result (school_id, id, pupil_id, subject_id, start_year, sixth, kind, scale_id,
                                               grade, ordinal, source, recorded_at, recorded_by, recorded_by_name,
                                               supersedes)
                select :school, id, pupil_id, subject_id, start_year, sixth, kind, scale_id,
                       grade, ordinal, source, :at, :account, :name, supersedes
                  from entry
            )
            insert into attainment.latest_result (school_id, pupil_id, subject_id, start_year, sixth, result_id, kind,
                                                  scale_id, grade, ordinal, source, recorded_at, recorded_by_name)
            select :school, pupil_id, subject_id, start_year, sixth, id, kind,
                   scale_id, grade, ordinal, source, :at, :name
              from entry
            on conflict (school_id, pupil_id, subject_id, start_year, sixth) do update
               set result_id = excluded.result_id, kind = excluded.kind, scale_id = excluded.scale_id,
                   grade = excluded.grade, ordinal = excluded.ordinal, source = excluded.source,
                   recorded_at = excluded.recorded_at, recorded_by_name = excluded.recorded_by_name
            """;

    private record Write(Entry entry, Said said, CellNow now) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SchoolYears years;
    private final ScaleBooks books;
    private final Cohort cohort;
    private final CellsNow cells;
    private final Bases bases;

    Results(
            JdbcClient jdbc,
            Clock clock,
            SchoolYears years,
            ScaleBooks books,
            Cohort cohort,
            CellsNow cells,
            Bases bases) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.years = years;
        this.books = books;
        this.cohort = cohort;
        this.cells = cells;
        this.bases = bases;
    }

    public Outcome record(Entry entry, Viewer by) {
        return record(List.of(entry), by).getFirst();
    }

    /**
     * Records entries, no two of one cell, and says in their order what became of each.
     *
     * @throws org.waymark.ui.NotFound where one is for a pupil the viewer does not see; nothing is recorded then
     */
    public List<Outcome> record(List<Entry> entries, Viewer by) {
        if (entries.isEmpty()) {
            return List.of();
        }
        oneForEachCell(entries);
        var settings = years.settings(by);
        var book = books.book(by.school(), settings);
        var current = settings.currentYear();
        var schooling =
                cohort.hold(entries.stream().map(Entry::pupil).distinct().toList(), current, by);
        var deciding = new Deciding(book, schooling, LocalDate.now(clock));
        var outcomes = new ArrayList<Outcome>(entries.size());
        var touched = new HashMap<PupilId, Schooling>();
        for (int from = 0; from < entries.size(); from += ROWS_AT_ONCE) {
            var some = entries.subList(from, Math.min(from + ROWS_AT_ONCE, entries.size()));
            for (var write : decide(some, deciding, outcomes, by)) {
                var pupil = write.entry().pupil();
                var taught = deciding.schooling(pupil);
                if (Bases.couldRestOn(
                        write.entry().point(), taught, current, write.now().base())) {
                    touched.put(pupil, taught);
                }
            }
        }
        bases.workOut(touched, book, current, by.school());
        return outcomes;
    }

    private List<Write> decide(List<Entry> entries, Deciding deciding, List<Outcome> outcomes, Viewer by) {
        var now = cells.of(entries, by);
        var writes = new ArrayList<Write>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var cell = now.get(i);
            switch (deciding.about(entry, cell)) {
                case Deciding.Settled settled -> outcomes.add(settled.outcome());
                case Deciding.Accepted accepted -> {
                    writes.add(new Write(entry, accepted.said(), cell));
                    outcomes.add(new Outcome.Saved(entry.key(), accepted.said().code()));
                }
            }
        }
        if (!writes.isEmpty()) {
            write(writes, by);
        }
        return writes;
    }

    private void write(List<Write> writes, Viewer by) {
        jdbc.sql(WRITE_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("keys", keys(writes, write -> write.entry().key()))
                .param("pupils", keys(writes, write -> write.entry().pupil().value()))
                .param("subjects", keys(writes, write -> write.entry().subject().value()))
                .param(
                        "years",
                        numbers(writes, write -> write.entry().point().year().startYear()))
                .param("sixths", numbers(writes, write -> write.entry().point().sixth()))
                .param("kinds", texts(writes, write -> write.said().kind()))
                .param("scales", writes.stream().map(Results::scale).toArray(UUID[]::new))
                .param("grades", texts(writes, write -> write.said().code()))
                .param(
                        "ordinals",
                        writes.stream().map(write -> write.said().ordinal()).toArray(Integer[]::new))
                .param("sources", texts(writes, write -> write.entry().source().code()))
                .param("before", writes.stream().map(Results::before).toArray(UUID[]::new))
                .update();
    }

    private static void oneForEachCell(List<Entry> entries) {
        var seen = new HashSet<Object>();
        for (var entry : entries) {
            if (!seen.add(entry.cell()) || !seen.add(entry.key())) {
                throw new IllegalArgumentException("Two entries for one cell, or with one key, came together.");
            }
        }
    }

    private static @Nullable UUID scale(Write write) {
        var scale = write.said().scale();
        return scale == null ? null : scale.value();
    }

    private static @Nullable UUID before(Write write) {
        var standing = write.now().standing();
        return standing == null ? null : standing.version();
    }

    private static UUID[] keys(List<Write> writes, Function<Write, UUID> of) {
        return writes.stream().map(of).toArray(UUID[]::new);
    }

    private static String[] texts(List<Write> writes, Function<Write, String> of) {
        return writes.stream().map(of).toArray(String[]::new);
    }

    private static Integer[] numbers(List<Write> writes, Function<Write, Integer> of) {
        return writes.stream().map(of).toArray(Integer[]::new);
    }
}
