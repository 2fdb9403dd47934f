package org.waymark.shape;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables and views there are, and which of them hold a school's rows, as PostgreSQL's catalogue says. */
record Tables(Map<String, Boolean> holdsASchoolsRows) {
    /** What is not ours: PostgreSQL's own, and the one table in which the migrations are counted. */
    static final String OURS = """
            n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            and not (n.nspname = 'public' and c.relname ~ '^flyway_schema_history')
            """;

    private static final String ALL_SQL = """
            select n.nspname || '.' || c.relname as name,
                   case when c.relkind in ('r', 'p')
                        then coalesce(obj_description(c.oid, 'pg_class'), '') ~ '^dist:tenant'
                        else exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'school_id')
                   end as tenant
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p', 'v', 'm') and
            """ + OURS;

    private static final Pattern NAME = Pattern.compile("\\b([a-z_]+\\.[a-z_]+)\\b");

    static Tables in(JdbcClient jdbc) {
        Map<String, Boolean> all = new TreeMap<>();
        jdbc.sql(ALL_SQL).query(row -> {
            all.put(row.getString("name"), row.getBoolean("tenant"));
        });
        return new Tables(all);
    }

    /** Those of a school, in the order of their names. */
    Set<String> tenant() {
        return holdsASchoolsRows.keySet().stream()
                .filter(holdsASchoolsRows::get)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** Each mention of a table in a text, in order. A column of an alias is not one, for there is no such table. */
    java.util.stream.Stream<String> namedIn(String text) {
        return NAME.matcher(text).results().map(found -> found.group(1)).filter(holdsASchoolsRows::containsKey);
    }
}
