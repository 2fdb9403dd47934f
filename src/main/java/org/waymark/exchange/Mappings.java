package org.waymark.exchange;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.exchange.reading.FileKind;
import org.waymark.exchange.reading.Mapping;
import org.waymark.tenancy.Viewer;

/** What this school's headings mean, as somebody has said once. */
@Repository
public class Mappings {
    static final String REMEMBERED_SQL = """
            select heading, field from exchange.mapping
             where school_id = :school and kind = :kind and field is not null
            """;
    static final String REMEMBER_SQL = """
            insert into exchange.mapping (school_id, kind, heading, field)
            select :school, :kind, m.heading, m.field
              from unnest(:headings::text[], :fields::text[]) as m(heading, field)
            on conflict (school_id, kind, heading) do update set field = excluded.field
            """;

    private final JdbcClient jdbc;

    Mappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, String> remembered(FileKind kind, Viewer viewer) {
        Map<String, String> fields = new HashMap<>();
        jdbc.sql(REMEMBERED_SQL)
                .param("school", viewer.schoolKey())
                .param("kind", kind.name())
                .query(row -> {
                    fields.put(row.getString("heading"), row.getString("field"));
                });
        return fields;
    }

    public void remember(Mapping mapping, Viewer by) {
        Map<String, String> fields = mapping.remembered();
        jdbc.sql(REMEMBER_SQL)
                .param("school", by.schoolKey())
                .param("kind", mapping.kind().name())
                .param("headings", fields.keySet().toArray(String[]::new))
                .param("fields", fields.values().toArray(String[]::new))
                .update();
    }
}
