package org.waymark.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;

/** The door to print runs. A run is whoever's asked for it, for as long as they see every pupil in it. */
@Repository
public class PrintRuns {
    static final String ADD_SQL = """
            insert into sheets.print_run (school_id, id, title, layout, zipped, for_families, home_language, with_guide, pupils, lines,
                                          asked_at, asked_by, asked_by_name)
            values (:school, :id, :title, :layout, :zipped, :families, :language, :guide, :pupils::uuid[], :lines::text[],
                    :at, :account, :name)
            on conflict (school_id) where state = 'printing' do nothing
            """;
    static final String MINE_SQL = """
            select r.id, r.title, r.layout, r.zipped, r.for_families, r.home_language, r.with_guide, r.state, r.pupils, r.lines, r.done,
                   r.problems, r.failed, r.asked_at, r.asked_by, r.asked_by_name
              from sheets.print_run r
             where r.school_id = :school and r.asked_by = :account and (r.id = :id::uuid or :id::uuid is null)
               and not exists (select 1 from unnest(r.pupils) as p(id)
                                where not exists (select 1 from access.visible_pupil v
                                                   where v.school_id = :school and v.account_id = :account
                                                     and v.pupil_id = p.id))
             order by r.id desc
             limit 20
            """;
    static final String UNDER_WAY_SQL = """
            select id, title, layout, zipped, for_families, home_language, with_guide, state, pupils, lines, done, problems, failed,
                   asked_at, asked_by, asked_by_name
              from sheets.print_run
             where school_id = :school and state = 'printing'
            """;
    static final String CONTENT_SQL = """
            select content from sheets.print_run where school_id = :school and id = :id and content is not null
            """;
    static final String PART_SQL = """
            insert into sheets.print_part (school_id, run_id, number, file_name, content)
            values (:school, :run, :number, :file, :content)
            """;
    static final String PROGRESS_SQL = """
            update sheets.print_run set done = :done, problems = problems || :problems,
                                        failed = failed || :failed::uuid[]
             where school_id = :school and id = :id and state = 'printing'
            """;
    static final String PARTS_SQL = """
            select number, file_name, content from sheets.print_part
             where school_id = :school and run_id = :run order by number
            """;
    static final String END_SQL = """
            update sheets.print_run set state = :state, content = :content, problems = problems || :problems, ended_at = :at
             where school_id = :school and id = :id and state = 'printing'
            """;
    static final String DROP_PARTS_SQL = """
            delete from sheets.print_part where school_id = :school and run_id = :id
            """;
    static final String REMOVE_SQL = """
            delete from sheets.print_run where school_id = :school and state <> 'printing' and ended_at < :before
            """;
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    PrintRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A sheet that is made, and what its file is called where each child has their own. */
    record Part(int number, String fileName, byte[] content) {}

    /** Whose sheets were left out, and why; a line each. */
    record Left(String why, List<UUID> pupils) {}

    /** @throws Refused where one is under way in the school */
    UUID add(PrintRunning.Wanted wanted, Choosing.Chosen chosen, Viewer by) {
        UUID id = Uuid7.next();
        int added = jdbc.sql(ADD_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("title", wanted.title())
                .param("layout", wanted.layout().code())
                .param("zipped", wanted.zipped())
                .param("families", wanted.forHome().families())
                .param("language", wanted.forHome().language())
                .param("guide", wanted.forHome().guide())
                .param("pupils", chosen.pupils().toArray(UUID[]::new))
                .param("lines", chosen.lines().toArray(String[]::new))
                .param("at", now())
                .param("account", by.accountKey())
                .param("name", by.name())
                .update();
        if (added == 0) {
            throw new Refused(
                    "A print run of this school is under way. Wait until it is done, or ask whoever began it.");
        }
        return id;
    }

    /** The latest first. */
    public List<PrintRun> mine(Viewer viewer) {
        return mine(null, viewer);
    }

    public Optional<PrintRun> find(UUID id, Viewer viewer) {
        return mine(id, viewer).stream().findFirst();
    }

    private List<PrintRun> mine(@org.jspecify.annotations.Nullable UUID id, Viewer viewer) {
        return jdbc.sql(MINE_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("id", id, java.sql.Types.OTHER)
                .query((row, n) -> run(row))
                .list();
    }

    Optional<PrintRun> underWay(SchoolId school) {
        return jdbc.sql(UNDER_WAY_SQL)
                .param("school", school.value())
                .query((row, n) -> run(row))
                .optional();
    }

    public Optional<byte[]> content(UUID id, Viewer viewer) {
        return jdbc.sql(CONTENT_SQL)
                .param("school", viewer.schoolKey())
                .param("id", id)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    /** False where it was cancelled meanwhile. */
    boolean printed(UUID run, List<Part> parts, int done, Left left, SchoolId school) {
        int going = jdbc.sql(PROGRESS_SQL)
                .param("school", school.value())
                .param("id", run)
                .param("done", done)
                .param("problems", left.why())
                .param("failed", left.pupils().toArray(UUID[]::new))
                .update();
        if (going == 0) {
            return false;
        }
        for (Part part : parts) {
            jdbc.sql(PART_SQL)
                    .param("school", school.value())
                    .param("run", run)
                    .param("number", part.number())
                    .param("file", part.fileName())
                    .param("content", part.content())
                    .update();
        }
        return true;
    }

    /** One after the other, so that no more than one is in memory. */
    void parts(UUID run, SchoolId school, Consumer<Part> each) {
        jdbc.sql(PARTS_SQL)
                .param("school", school.value())
                .param("run", run)
                .withFetchSize(1)
                .query(row -> {
                    each.accept(new Part(row.getInt("number"), row.getString("file_name"), row.getBytes("content")));
                });
    }

    void end(
            UUID run,
            PrintRun.State state,
            byte @org.jspecify.annotations.Nullable [] content,
            String problems,
            SchoolId school) {
        jdbc.sql(END_SQL)
                .param("school", school.value())
                .param("id", run)
                .param("state", state.code())
                .param("content", content, java.sql.Types.BINARY)
                .param("problems", problems)
                .param("at", now())
                .update();
        jdbc.sql(DROP_PARTS_SQL)
                .param("school", school.value())
                .param("id", run)
                .update();
    }

    public void cancel(UUID run, Viewer by) {
        end(run, PrintRun.State.CANCELLED, null, "", by.school());
    }

    void removeOld(SchoolId school) {
        jdbc.sql(REMOVE_SQL)
                .param("school", school.value())
                .param("before", now().minus(KEPT))
                .update();
    }

    private static PrintRun run(ResultSet row) throws SQLException {
        return new PrintRun(
                row.getObject("id", UUID.class),
                row.getString("title"),
                Layout.of(row.getString("layout")).orElseThrow(),
                row.getBoolean("zipped"),
                new PrintRun.ForHome(
                        row.getBoolean("for_families"), row.getBoolean("home_language"), row.getBoolean("with_guide")),
                PrintRun.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                List.of((UUID[]) row.getArray("pupils").getArray()),
                List.of((String[]) row.getArray("lines").getArray()),
                row.getInt("done"),
                row.getString("problems"),
                List.of((UUID[]) row.getArray("failed").getArray()),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("asked_by", UUID.class),
                row.getString("asked_by_name"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
