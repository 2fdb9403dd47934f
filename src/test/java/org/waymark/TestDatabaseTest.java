package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void each_has_its_own_tables_and_the_application_may_make_only_temporary_ones() {
        TestDatabase first = TestDatabase.migrated();
        first.sqlAsOwner().sql("create table public.only_here (n int)").update();
        assertThat(exists(first)).isTrue();
        assertThat(exists(TestDatabase.migrated())).isFalse();

        first.sqlAsApp().sql("create temporary table upload (n int)").update();
        assertThatThrownBy(() ->
                        first.sqlAsApp().sql("create table public.mine (n int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static boolean exists(TestDatabase database) {
        return database.sqlAsOwner()
                .sql("select to_regclass('public.only_here') is not null")
                .query(Boolean.class)
                .single();
    }
}
