package org.waymark.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.TestDatabase;

/** A module writes its own schema only, and reads only schemas of modules it may use. */
class TablesTest {
    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final Tables TABLES = Tables.in(DATABASE.sqlAsOwner());

    /** Foreign keys, by schema; every table may say which school it belongs to. */
    private static final String KEYS_SQL = """
            select distinct k.conrelid::regclass || ' refers to ' || k.confrelid::regclass as words,
                   n.nspname as from_schema, m.nspname as to_schema
              from pg_constraint k
              join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
              join pg_class d on d.oid = k.confrelid join pg_namespace m on m.oid = d.relnamespace
             where k.contype = 'f' and n.oid <> m.oid and m.nspname || '.' || d.relname <> 'school.school'
             order by 1
            """;

    @Test
    void modules_write_their_own_tables_and_read_those_of_modules_they_may_use() {
        assertThat(trespasses(Product.WAYMARK)).isEmpty();
    }

    @Test
    void foreign_keys_point_to_lower_lines() {
        assertThat(keysUpwards(DATABASE.sqlAsOwner())).isEmpty();
    }

    @Test
    void planted_trespasses_are_caught() {
        assertThat(trespasses(Product.planted("tables")))
                .containsExactly(
                        "mentoring.Meetings.MOVE_SQL writes access.mentor",
                        "mentoring.Meetings.SQL reads scales.grade, and mentoring does not declare scales",
                        "mentoring.Meetings.TRIM_SQL writes pupils.contact");
    }

    @Test
    void a_planted_foreign_key_upwards_is_caught() {
        TestDatabase planted = TestDatabase.migrated();
        planted.sqlAsOwner().sql("""
                alter table scales.grade add column override_id uuid,
                    add foreign key (school_id, override_id) references targets.override (school_id, id)
                """).update();
        assertThat(keysUpwards(planted.sqlAsOwner())).containsExactly("scales.grade refers to targets.override");
    }

    private static List<String> trespasses(Product product) {
        List<String> wrong = new ArrayList<>();
        for (Sql sql : Sql.of(product)) {
            Set<String> written =
                    sql.writes().filter(TABLES.holdsASchoolsRows()::containsKey).collect(Collectors.toSet());
            written.stream()
                    .filter(table -> !schema(table).equals(sql.module()))
                    .sorted()
                    .forEach(table -> wrong.add(sql.name() + " writes " + table));
            readBy(sql)
                    .filter(table -> !written.contains(table))
                    .filter(table -> !mayRead(product, sql.module(), schema(table)))
                    .forEach(table -> wrong.add("%s reads %s, and %s does not declare %s"
                            .formatted(sql.name(), table, sql.module(), schema(table))));
        }
        return wrong;
    }

    private static Stream<String> readBy(Sql sql) {
        return TABLES.namedIn(sql.bare()).distinct().sorted();
    }

    private static boolean mayRead(Product product, String module, String schema) {
        return schema.equals(module) || product.declared(module).contains(schema);
    }

    private static List<String> keysUpwards(JdbcClient jdbc) {
        return jdbc
                .sql(KEYS_SQL)
                .query((row, n) -> Lines.of(row.getString("to_schema")) < Lines.of(row.getString("from_schema"))
                        ? ""
                        : row.getString("words"))
                .list()
                .stream()
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String schema(String table) {
        return table.substring(0, table.indexOf('.'));
    }
}
