package org.waymark.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waymark.TestDatabase;

/** No statement goes unread: each is put before a real PostgreSQL, and each names the school it is about. */
class SqlTest {
    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final Tables TABLES = Tables.in(DATABASE.sqlAsOwner());

    /** How a statement says which school: in a condition, or as the first value of a new row. */
    private static final Pattern BINDS_THE_SCHOOL = Pattern.compile("\\bschool_id\\s*=\\s*:school\\b"
            + "|\\(\\s*(?:\\w+\\.)?school_id\\b[^)]*\\)\\s*=\\s*\\(\\s*:school\\b"
            + "|\\(\\s*school_id\\b[^)]*\\)\\s*(?:values\\s*\\(|select)\\s*:school\\b");

    @Test
    void postgresql_understands_every_statement_and_lets_the_application_run_it() {
        assertThat(Sql.of(Product.WAYMARK)).hasSizeGreaterThan(20);
        assertThat(new SqlTrial(DATABASE).refused(Sql.of(Product.WAYMARK))).isEmpty();
    }

    @Test
    void each_statement_on_a_schools_tables_names_the_school() {
        assertThat(schoolUnnamed(Product.WAYMARK)).isEmpty();
    }

    @Test
    void every_statement_is_a_constant_that_these_tests_read() {
        assertThat(Sql.unread(Product.WAYMARK, TABLES)).isEmpty();
    }

    @Test
    void planted_wrong_columns_types_and_rights_are_caught() {
        assertThat(new SqlTrial(DATABASE).refused(Sql.of(Product.planted("sql"))))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one)
                                .startsWith("exchange.Upload.COPY_SQL")
                                .contains("\"no_such_column\""),
                        one -> assertThat(one)
                                .startsWith("pupils.Wrong.COLUMN_SQL")
                                .contains("\"shoe_size\" does not exist"),
                        one -> assertThat(one)
                                .startsWith("pupils.Wrong.RIGHT_SQL")
                                .contains("permission denied"),
                        one -> assertThat(one)
                                .startsWith("pupils.Wrong.TABLE_SQL")
                                .contains("\"pupils.child\" does not exist"),
                        one -> assertThat(one)
                                .startsWith("pupils.Wrong.TYPE_SQL")
                                .contains("operator does not exist"));
    }

    @Test
    void planted_statements_that_forget_the_school_are_caught() {
        assertThat(schoolUnnamed(Product.planted("sql")))
                .containsExactly(
                        "pupils.Forgetful.JOIN_SQL joins a school's table without its school_id",
                        "pupils.Forgetful.SQL does not bind school_id to :school");
    }

    @Test
    void a_planted_statement_in_the_middle_of_the_code_is_caught() {
        assertThat(Sql.unread(Product.planted("sql"), TABLES))
                .singleElement()
                .asString()
                .startsWith("pupils.Hidden: select");
    }

    private static List<String> schoolUnnamed(Product product) {
        return Sql.of(product).stream()
                .filter(sql -> tenantTablesIn(sql) > 0)
                .filter(sql -> !bindsTheSchool(sql) || mentionsOfTheSchool(sql) < tenantTablesIn(sql))
                .map(sql -> sql.name()
                        + (bindsTheSchool(sql)
                                ? " joins a school's table without its school_id"
                                : " does not bind school_id to :school"))
                .toList();
    }

    private static boolean bindsTheSchool(Sql sql) {
        return BINDS_THE_SCHOOL.matcher(sql.bare()).find();
    }

    private static long mentionsOfTheSchool(Sql sql) {
        return Pattern.compile("\\bschool_id\\b").matcher(sql.bare()).results().count();
    }

    private static long tenantTablesIn(Sql sql) {
        return TABLES.namedIn(sql.bare()).filter(TABLES.tenant()::contains).count();
    }
}
