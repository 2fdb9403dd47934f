package org.waymark.objectives;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.calendar.YearGroup;
import org.waymark.school.Subject;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import tools.jackson.databind.json.JsonMapper;

/** The door to a school's bank of objectives. Every change is audited, and nothing is ever deleted. */
@Repository
public class Objectives {
    static final String OF_YEAR_SQL = """
            select o.id as objective_id, o.subject_id, o.year_group, o.strand, o.teacher, o.child, o.code, o.split,
                   o.retired_at
              from objectives.objective o
             where o.school_id = :school and o.subject_id = :subject and o.year_group = :year
             order by min(o.position) over (partition by o.strand), o.strand, o.position, o.id
            """;
    static final String ONE_SQL = """
            select o.id as objective_id, o.subject_id, o.year_group, o.strand, o.teacher, o.child, o.code, o.split,
                   o.retired_at
              from objectives.objective o
             where o.school_id = :school and o.id = :objective
            """;
    /** Every word in either wording or in the strand; the child's own year first, then what came before. */
    static final String SEARCH_SQL = """
            select o.id as objective_id, o.subject_id, o.year_group, o.strand, o.teacher, o.child, o.code, o.split,
                   o.retired_at
              from objectives.objective o
             where o.school_id = :school and o.retired_at is null
               and o.subject_id = coalesce(:subject::uuid, o.subject_id)
               and not exists (select 1 from unnest(:words::text[]) as w(word)
                                where strpos(lower(o.child || ' ' || o.teacher || ' ' || o.strand), w.word) = 0)
             order by abs(o.year_group - :year), o.year_group, o.strand, o.position, o.id
             limit :most
            """;

    static final String ADD_SQL = """
            insert into objectives.objective (school_id, id, subject_id, year_group, strand, position, teacher, child)
            select :school, :id, :subject, :year, :strand, coalesce(max(o.position), 0) + 1, :teacher, :child
              from objectives.objective o
             where o.school_id = :school and o.subject_id = :subject and o.year_group = :year
            """;
    static final String BRING_IN_SQL = """
            insert into objectives.objective (school_id, id, subject_id, year_group, strand, position, teacher, child,
                                              code, split)
            select :school, l.id, :subject, l.year_group, l.strand, l.position, l.teacher, l.child, l.code, l.split
              from unnest(:ids::uuid[], :years::smallint[], :strands::text[], :positions::integer[], :teachers::text[],
                          :children::text[], :codes::text[], :splits::boolean[])
                   as l(id, year_group, strand, position, teacher, child, code, split)
            on conflict (school_id, code) where code is not null do nothing
            """;
    static final String REWORD_SQL = """
            update objectives.objective set strand = :strand, teacher = :teacher, child = :child
             where school_id = :school and id = :objective
            """;
    static final String RETIRE_SQL = """
            update objectives.objective set retired_at = :at where school_id = :school and id = :objective
            """;
    static final String PLACES_SQL = """
            select id, position from objectives.objective
             where school_id = :school and subject_id = :subject and year_group = :year and strand = :strand
             order by position, id
            """;
    static final String MOVE_SQL = """
            update objectives.objective o set position = p.position
              from unnest(:ids::uuid[], :positions::integer[]) as p(id, position)
             where o.school_id = :school and o.id = p.id
            """;
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Objectives(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Those of one subject and year in the order they are taught, retired ones among them. */
    public List<Objective> of(SubjectId subject, YearGroup year, Viewer viewer) {
        return jdbc.sql(OF_YEAR_SQL)
                .param("school", viewer.schoolKey())
                .param("subject", subject.value())
                .param("year", year.number())
                .query((row, n) -> ObjectiveRows.read(row))
                .list();
    }

    /** @throws NotFound where the school has no such objective */
    public Objective find(ObjectiveId id, Viewer viewer) {
        return jdbc.sql(ONE_SQL)
                .param("school", viewer.schoolKey())
                .param("objective", id.value())
                .query((row, n) -> ObjectiveRows.read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Those that hold every one of the words, as near as can be to a year. */
    public List<Objective> search(String words, @Nullable SubjectId subject, YearGroup near, int most, Viewer viewer) {
        return jdbc.sql(SEARCH_SQL)
                .param("school", viewer.schoolKey())
                .param("subject", subject == null ? null : subject.value(), Types.OTHER)
                .param("words", words.toLowerCase(Locale.UK).strip().split("\\s+"))
                .param("year", near.number())
                .param("most", most)
                .query((row, n) -> ObjectiveRows.read(row))
                .list();
    }

    /** Whether objectives ship for a subject of this name. */
    public boolean hasStarterBank(Subject subject) {
        return StarterBank.has(subject.name());
    }

    /** Takes the objectives that ship for the subject into the bank, but for those that are there already; says how many. */
    public int bringIn(Subject subject, Viewer by) {
        List<StarterBank.Line> lines = StarterBank.of(subject.name());
        int added = jdbc.sql(BRING_IN_SQL)
                .param("school", by.schoolKey())
                .param("subject", subject.id().value())
                .param("ids", lines.stream().map(line -> Uuid7.next()).toArray(UUID[]::new))
                .param("years", lines.stream().map(line -> line.year().number()).toArray(Integer[]::new))
                .param("strands", texts(lines, StarterBank.Line::strand))
                .param(
                        "positions",
                        IntStream.rangeClosed(1, lines.size()).boxed().toArray(Integer[]::new))
                .param("teachers", texts(lines, StarterBank.Line::teacher))
                .param("children", texts(lines, StarterBank.Line::child))
                .param("codes", texts(lines, StarterBank.Line::code))
                .param("splits", lines.stream().map(StarterBank.Line::split).toArray(Boolean[]::new))
                .update();
        if (added > 0) {
            record("brought in the starter bank", subject.name(), null, added, by);
        }
        return added;
    }

    /** Adds one of the school's own, after the others. */
    public ObjectiveId add(SubjectId subject, YearGroup year, ObjectiveWords words, Viewer by) {
        UUID id = Uuid7.next();
        jdbc.sql(ADD_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("subject", subject.value())
                .param("year", year.number())
                .param("strand", words.strand())
                .param("teacher", words.teacher())
                .param("child", words.child())
                .update();
        record("added an objective", id.toString(), null, words, by);
        return new ObjectiveId(id);
    }

    /** Marks against it stay: it is to be the same objective in better words. */
    public void reword(ObjectiveId id, ObjectiveWords words, Viewer by) {
        Objective was = find(id, by);
        ObjectiveWords before = new ObjectiveWords(was.strand(), was.teacher(), was.child());
        if (before.equals(words)) {
            return;
        }
        jdbc.sql(REWORD_SQL)
                .param("school", by.schoolKey())
                .param("objective", id.value())
                .param("strand", words.strand())
                .param("teacher", words.teacher())
                .param("child", words.child())
                .update();
        record("reworded an objective", id.value().toString(), before, words, by);
    }

    /** Takes it out of grids and suggestions; its marks stay. */
    public void retire(ObjectiveId id, Viewer by) {
        retired(id, true, "retired an objective", by);
    }

    public void bringBack(ObjectiveId id, Viewer by) {
        retired(id, false, "brought back an objective", by);
    }

    /** One place up in its strand, or down. At the end of the strand it stays where it is. */
    public void move(ObjectiveId id, boolean up, Viewer by) {
        Objective moved = find(id, by);
        List<UUID> order = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        jdbc.sql(PLACES_SQL)
                .param("school", by.schoolKey())
                .param("subject", moved.subject().value())
                .param("year", moved.year().number())
                .param("strand", moved.strand())
                .query(row -> {
                    order.add(row.getObject("id", UUID.class));
                    positions.add(row.getInt("position"));
                });
        int from = order.indexOf(id.value());
        int to = from + (up ? -1 : 1);
        if (to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, from, to);
        jdbc.sql(MOVE_SQL)
                .param("school", by.schoolKey())
                .param("ids", order.toArray(UUID[]::new))
                .param("positions", positions.toArray(Integer[]::new))
                .update();
        record(
                up ? "moved an objective up" : "moved an objective down",
                id.value().toString(),
                from,
                to,
                by);
    }

    private void retired(ObjectiveId id, boolean retire, String act, Viewer by) {
        if (find(id, by).retired() == retire) {
            return;
        }
        jdbc.sql(RETIRE_SQL)
                .param("school", by.schoolKey())
                .param("objective", id.value())
                .param(
                        "at",
                        retire ? clock.instant().atOffset(ZoneOffset.UTC) : null,
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        record(act, id.value().toString(), null, null, by);
    }

    private void record(String act, String subject, @Nullable Object was, @Nullable Object now, Viewer by) {
        audit.record(by, act, subject, null, json(was), json(now), null);
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : JSON.writeValueAsString(value);
    }

    private static String[] texts(List<StarterBank.Line> lines, Function<StarterBank.Line, String> of) {
        return lines.stream().map(of).toArray(String[]::new);
    }
}
