package org.waymark.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.exchange.Import.State;
import org.waymark.exchange.reading.FileKind;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import tools.jackson.databind.json.JsonMapper;

/** The door to the files that came in. A file's content is kept only until it is applied or discarded. */
@Repository
public class Imports {
    static final String ADD_SQL = """
            insert into exchange.import (school_id, id, file_name, state, content, brought_at, brought_by, brought_by_name)
            values (:school, :id, :file, 'reading', :content, :at, :account, :name)
            """;
    static final String ALL_SQL = """
            select id, file_name, kind, state, stopped_because, scale, null as report, brought_at, brought_by_name
              from exchange.import
             where school_id = :school
             order by id desc
             limit 50
            """;
    static final String FIND_SQL = """
            select id, file_name, kind, state, stopped_because, scale, report, brought_at, brought_by_name
              from exchange.import
             where school_id = :school and id = :id
            """;
    static final String CONTENT_SQL = """
            select content from exchange.import where school_id = :school and id = :id and content is not null
            """;
    static final String BECOMES_SQL = """
            update exchange.import
               set state = :state, kind = coalesce(:kind, kind), stopped_because = :because,
                   report = coalesce(:report::jsonb, report),
                   content = case when :over then null else content end,
                   ended_at = case when :over then :at else ended_at end
             where school_id = :school and id = :id and content is not null
            """;
    static final String CLAIM_SQL = """
            update exchange.import set state = :state, stopped_because = null, scale = coalesce(:scale, scale)
             where school_id = :school and id = :id and content is not null
               and state in ('ready', 'needs mapping', 'stopped', 'reading', 'applying')
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Imports(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public UUID add(String fileName, byte[] content, Viewer by) {
        UUID id = Uuid7.next();
        jdbc.sql(ADD_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("file", fileName)
                .param("content", content)
                .param("at", now())
                .param("account", by.accountKey())
                .param("name", by.name())
                .update();
        return id;
    }

    /** The latest first, without their reports. */
    public List<Import> all(Viewer viewer) {
        return jdbc.sql(ALL_SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> read(row))
                .list();
    }

    public Optional<Import> find(UUID id, Viewer viewer) {
        return jdbc.sql(FIND_SQL)
                .param("school", viewer.schoolKey())
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    public Optional<byte[]> content(UUID id, Viewer viewer) {
        return jdbc.sql(CONTENT_SQL)
                .param("school", viewer.schoolKey())
                .param("id", id)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    /** False where it is over already, so that pressing a button twice does nothing twice. */
    boolean claim(UUID id, State state, @Nullable String scale, Viewer by) {
        return jdbc.sql(CLAIM_SQL)
                        .param("school", by.schoolKey())
                        .param("id", id)
                        .param("state", state.code())
                        .param("scale", scale)
                        .update()
                == 1;
    }

    /** Does nothing to a file that is applied or discarded: that is for good. */
    void becomes(
            UUID id,
            State state,
            @Nullable FileKind kind,
            @Nullable Report report,
            @Nullable String because,
            Viewer by) {
        jdbc.sql(BECOMES_SQL)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("state", state.code())
                .param("kind", kind == null ? null : kind.name())
                .param("because", because)
                .param("report", report == null ? null : json.writeValueAsString(report))
                .param("over", state == State.APPLIED || state == State.DISCARDED)
                .param("at", now())
                .update();
    }

    public void discard(UUID id, Viewer by) {
        becomes(id, State.DISCARDED, null, null, null, by);
    }

    private Import read(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String report = row.getString("report");
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                kind == null ? null : FileKind.valueOf(kind),
                State.of(row.getString("state")),
                row.getString("stopped_because"),
                row.getString("scale"),
                report == null ? null : json.readValue(report, Report.class),
                row.getObject("brought_at", OffsetDateTime.class),
                row.getString("brought_by_name"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
