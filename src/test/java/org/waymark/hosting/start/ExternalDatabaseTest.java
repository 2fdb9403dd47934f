package org.waymark.hosting.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.hosting.DataDirectory;
import org.waymark.hosting.DatabaseAccess;
import org.waymark.hosting.Kind;
import org.waymark.hosting.Migrations;
import org.waymark.hosting.Refusal;
import org.waymark.hosting.postgres.EmbeddedPostgres;
import org.waymark.hosting.postgres.PostgresArchive;
import org.waymark.hosting.postgres.PostgresSettings;

/** On the oldest PostgreSQL we work with, where the whole check has put it; else on the one that comes along. */
class ExternalDatabaseTest {
    private static final Path OLDEST = Path.of("target/postgres-oldest.jar");

    @TempDir
    static Path serverFolder;

    @TempDir
    Path folder;

    private static EmbeddedPostgres server;
    private DataDirectory directory;

    @BeforeAll
    static void start() {
        PostgresArchive archive = Files.exists(OLDEST) ? PostgresArchive.inJar(OLDEST) : PostgresArchive.shipped();
        Path programs = Path.of("target/postgres").toAbsolutePath();
        server = EmbeddedPostgres.start(new PostgresSettings(archive, serverFolder, programs, "admin", false, 32));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void aDatabaseAsItsAdministratorMakesIt() throws SQLException {
        directory = DataDirectory.open(folder);
        execute("create role dba login password 'dba-secret' createrole");
        execute("create database school owner dba");
    }

    @AfterEach
    void remove() throws SQLException {
        directory.close();
        execute("drop database school");
        execute("drop role if exists waymark_app");
        execute("drop role dba");
    }

    @Test
    void makes_the_applications_role_which_may_do_nothing_but_what_migrations_grant() throws SQLException {
        DatabaseAccess access = prepare();
        assertThat(access.url()).doesNotContain("secret");
        assertThat(access.app().role()).isEqualTo("waymark_app");
        assertThat(prepare()).isEqualTo(access);
        Migrations.run(access);
        KindInDatabase.check(access, Kind.DEMO);
        KindInDatabase.write(access, Kind.REAL);
        KindInDatabase.check(access, Kind.REAL);
        assertThatThrownBy(() -> KindInDatabase.check(access, Kind.DEMO))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("holds children's data");
    }

    @Test
    void where_it_may_not_make_a_role_it_says_what_to_ask_for() throws SQLException {
        execute("alter role dba nocreaterole");
        assertThatThrownBy(this::prepare)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("create role waymark_app login nosuperuser nobypassrls")
                .hasMessageContaining(directory.passwordFile("waymark_app").toString());
        execute("create role waymark_app login password '" + directory.password("waymark_app") + "'");
        prepare();
    }

    @Test
    void a_role_to_which_row_level_security_would_not_apply_is_refused() throws SQLException {
        prepare();
        for (String right : new String[] {"superuser", "bypassrls"}) {
            execute("alter role waymark_app " + right);
            assertThatThrownBy(this::prepare).hasMessageContaining("may do too much");
            execute("alter role waymark_app no" + right);
        }
        execute("alter database school owner to waymark_app");
        execute("grant all on database school to dba");
        try (Connection school = server.superuser("school");
                Statement statement = school.createStatement()) {
            statement.execute("grant create on schema public to dba");
        }
        assertThatThrownBy(this::prepare).hasMessageContaining("may do too much");
    }

    @Test
    void another_password_of_that_role_is_not_overwritten() throws SQLException {
        execute("create role waymark_app login password 'another'");
        assertThatThrownBy(this::prepare)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(directory.passwordFile("waymark_app").toString());
    }

    @Test
    void an_address_without_a_role_and_a_wrong_password_are_said_so_without_showing_any() {
        assertThatThrownBy(() -> ExternalDatabase.at("jdbc:postgresql://localhost/school", directory))
                .hasMessageContaining("user=");
        assertThatThrownBy(() -> ExternalDatabase.at("postgres://localhost/school", directory))
                .hasMessageContaining("jdbc:postgresql:");
        assertThatThrownBy(() -> ExternalDatabase.at(server.url("school") + "?user=dba&password=wrong", directory)
                        .prepared())
                .isInstanceOf(Refusal.class)
                .message()
                .contains("does not let dba in")
                .doesNotContain("wrong");
    }

    private DatabaseAccess prepare() {
        return ExternalDatabase.at(server.url("school") + "?user=dba&password=dba-secret", directory)
                .prepared();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
