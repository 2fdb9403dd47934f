package org.waymark.objectives;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.CollectionPoint;
import org.waymark.objectives.MarksNow.Now;
import org.waymark.progress.ObjectiveMark;
import org.waymark.school.SchoolYears;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/**
 * The door to marks against objectives. They are only ever added to; the latest is kept beside, written in the same transaction,
 * and stands through every later round until somebody changes it. See docs/rules/objectives.md.
 */
@Repository
public class Marks {
    /** So many rows travel together; more would only need more memory. */
    private static final int ROWS_AT_ONCE = 5_000;

    /** Held until the transaction ends, in one order for everybody, so that two entries for one cell follow one another. */
    static final String HOLD_SQL = """
            select p.id
              from pupils.pupil p
             where p.school_id = :school and p.id = any (:pupils::uuid[])
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by p.id
               for no key update of p
            """;

    static final String WRITE_SQL = """
            with entry as (
                select *
                  from unnest(:keys::uuid[], :pupils::uuid[], :objectives::uuid[], :versions::integer[], :marks::text[])
                       as e(id, pupil_id, objective_id, version, mark)
            ), kept as (
                insert into objectives.mark (school_id, id, pupil_id, objective_id, version, mark, start_year, sixth,
                                             marked_at, marked_by, marked_by_name)
                select :school, id, pupil_id, objective_id, version, mark, :year, :sixth, :at, :account, :name
                  from entry
            )
            insert into objectives.latest_mark (school_id, pupil_id, objective_id, version, mark, start_year, sixth,
                                                marked_at, marked_by_name)
            select :school, pupil_id, objective_id, version, mark, :year, :sixth, :at, :name
              from entry
            on conflict (school_id, pupil_id, objective_id) do update
               set version = excluded.version, mark = excluded.mark, start_year = excluded.start_year,
                   sixth = excluded.sixth, marked_at = excluded.marked_at, marked_by_name = excluded.marked_by_name
            """;

    private record Write(MarkEntry entry, int version, ObjectiveMark mark) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SchoolYears years;
    private final MarksNow marks;

    Marks(JdbcClient jdbc, Clock clock, SchoolYears years, MarksNow marks) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.years = years;
        this.marks = marks;
    }

    public MarkOutcome record(MarkEntry entry, Viewer by) {
        return record(List.of(entry), by).getFirst();
    }

    /** Records marks as of today's round, no two of one cell, and says in their order what became of each. */
    public List<MarkOutcome> record(List<MarkEntry> entries, Viewer by) {
        return record(entries, years.on(LocalDate.now(clock), by).point(), by);
    }

    /**
     * The same for a round that is given: what comes from elsewhere was marked earlier.
     *
     * @throws NotFound where one is for a pupil whom the viewer does not see; nothing is recorded then
     */
    public List<MarkOutcome> record(List<MarkEntry> entries, CollectionPoint round, Viewer by) {
        oneForEachCell(entries);
        hold(entries, by);
        List<MarkOutcome> outcomes = new ArrayList<>(entries.size());
        for (int from = 0; from < entries.size(); from += ROWS_AT_ONCE) {
            List<MarkEntry> some = entries.subList(from, Math.min(from + ROWS_AT_ONCE, entries.size()));
            List<Now> now = marks.of(some, by);
            List<Write> writes = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                MarkOutcome outcome = decide(some.get(i), now.get(i));
                outcomes.add(outcome);
                if (outcome instanceof MarkOutcome.Saved saved && now.get(i).before() == null) {
                    writes.add(new Write(some.get(i), saved.version(), saved.mark()));
                }
            }
            write(writes, round, by);
        }
        return outcomes;
    }

    private static MarkOutcome decide(MarkEntry entry, Now now) {
        if (!now.exists()) {
            throw new NotFound();
        }
        var typed = ObjectiveMark.typed(entry.typed());
        if (typed.isEmpty()) {
            return new MarkOutcome.Refused(
                    "%s is not a mark. Use X for can do, / for partly, . for not yet, or leave it empty for not taught."
                            .formatted(entry.typed().strip()));
        }
        ObjectiveMark mark = typed.get();
        if (now.before() != null) {
            return sentBefore(entry, mark, now.before());
        }
        var standing = now.standing();
        if (standing.mark() == mark) {
            return new MarkOutcome.Unchanged(standing.version(), mark);
        }
        if (now.retired()) {
            return new MarkOutcome.Refused(
                    "This objective was retired meanwhile and takes no more marks. Open the class"
                            + " again to see those that are taught.");
        }
        // An emptied cell looks like one that was never filled.
        boolean seen =
                entry.seen() == standing.version() || entry.seen() == 0 && standing.mark() == ObjectiveMark.NOT_TAUGHT;
        return seen
                ? new MarkOutcome.Saved(standing.version() + 1, mark)
                : new MarkOutcome.Conflict(standing.version(), standing.mark(), standing.by());
    }

    private static MarkOutcome sentBefore(MarkEntry entry, ObjectiveMark mark, MarksNow.Sent before) {
        boolean same = before.pupil().equals(entry.pupil().value())
                && before.objective().equals(entry.objective().value())
                && before.mark() == mark;
        return same
                ? new MarkOutcome.Saved(before.version(), mark)
                : new MarkOutcome.Refused(
                        "This entry was sent before and said something else. Open the page again and type it once more.");
    }

    private void hold(List<MarkEntry> entries, Viewer by) {
        var pupils = new HashSet<UUID>();
        entries.forEach(entry -> pupils.add(entry.pupil().value()));
        var held = jdbc.sql(HOLD_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("pupils", pupils.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        if (held.size() != pupils.size()) {
            throw new NotFound();
        }
    }

    private void write(List<Write> writes, CollectionPoint round, Viewer by) {
        if (writes.isEmpty()) {
            return;
        }
        jdbc.sql(WRITE_SQL)
                .param("school", by.schoolKey())
                .param("account", by.accountKey())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("year", round.year().startYear())
                .param("sixth", round.sixth())
                .param("keys", keys(writes, write -> write.entry().key()))
                .param("pupils", keys(writes, write -> write.entry().pupil().value()))
                .param(
                        "objectives",
                        keys(writes, write -> write.entry().objective().value()))
                .param("versions", writes.stream().map(Write::version).toArray(Integer[]::new))
                .param(
                        "marks",
                        writes.stream().map(write -> write.mark().code()).toArray(String[]::new))
                .update();
    }

    private static void oneForEachCell(List<MarkEntry> entries) {
        var seen = new HashSet<Object>();
        for (var entry : entries) {
            if (!seen.add(List.of(entry.pupil(), entry.objective())) || !seen.add(entry.key())) {
                throw new IllegalArgumentException("Two marks for one cell, or with one key, came together.");
            }
        }
    }

    private static UUID[] keys(List<Write> writes, Function<Write, UUID> of) {
        return writes.stream().map(of).toArray(UUID[]::new);
    }
}
