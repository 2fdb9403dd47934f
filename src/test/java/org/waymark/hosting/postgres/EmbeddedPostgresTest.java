package org.waymark.hosting.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.hosting.DatabaseAccess;
import org.waymark.hosting.Refusal;

/** Against the real programs. */
class EmbeddedPostgresTest {
    private static final Path PROGRAMS = Path.of("target/postgres").toAbsolutePath();

    @TempDir
    Path folder;

    /** As a school runs it, where the test is about that; the others need not wait for the disk. */
    private boolean durable = false;

    @Test
    void what_was_committed_is_there_after_a_restart_in_a_folder_with_a_space() throws SQLException {
        folder = folder.resolve("St Mary's data");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings())) {
            execute(server, "create table kept (n int)", "insert into kept values (42)");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings())) {
            assertThat(ask(server, "select n from kept")).isEqualTo("42");
        }
    }

    @Test
    void is_set_up_alike_on_every_machine() throws SQLException {
        durable = true;
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings())) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show data_checksums")).isEqualTo("on");
            assertThat(ask(server, "show password_encryption")).isEqualTo("scram-sha-256");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "select datlocale from pg_database where datname = 'postgres'"))
                    .isEqualTo("C.UTF-8");
            assertThat(ask(server, "select lower('ÉŁ')")).isEqualTo("éł");
            assertThat(
                            ask(
                                    server,
                                    "select string_agg(n, ' ' order by n collate \"en-GB-x-icu\") from unnest(array['Zoë','ahmed','Émile','Ann']) n"))
                    .isEqualTo("ahmed Ann Émile Zoë");
        }
    }

    @Test
    void a_killed_server_recovers_every_commit() throws Exception {
        durable = true;
        EmbeddedPostgres killed = EmbeddedPostgres.start(settings());
        execute(killed, "create table kept (n int)", "insert into kept select generate_series(1, 1000)");
        ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings())) {
            assertThat(ask(server, "select count(*) from kept")).isEqualTo("1000");
        } finally {
            killed.close();
        }
    }

    @Test
    void a_server_left_behind_is_stopped_and_not_talked_to() throws SQLException {
        EmbeddedPostgres left = EmbeddedPostgres.start(settings());
        execute(left, "create table kept (n int)");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings())) {
            assertThat(server.pid()).isNotEqualTo(left.pid());
            assertThat(ProcessHandle.of(left.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(ask(server, "select count(*) from kept")).isEqualTo("0");
        } finally {
            left.close();
        }
    }

    @Test
    void a_number_that_now_belongs_to_another_program_does_not_keep_it_from_starting() throws Exception {
        EmbeddedPostgres.start(settings()).close();
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Path file = settings().cluster().resolve("postmaster.pid");
            Files.writeString(file, other.pid() + "\n" + settings().cluster() + "\n0\n1\n\n127.0.0.1\n\n");
            EmbeddedPostgres.start(settings()).close();
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    @Test
    void data_of_another_major_is_left_alone_and_said_so() throws IOException {
        EmbeddedPostgres.start(settings()).close();
        Files.writeString(settings().cluster().resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(settings()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("was written by PostgreSQL 17");
    }

    /** As where a container forbids user namespaces. */
    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root")
    void as_root_it_can_also_run_as_nobody_who_must_be_let_through() throws Exception {
        assertThatThrownBy(() -> EmbeddedPostgres.start(at(folder.resolve("far/below")), RunAs.NOBODY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--data");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        folder = folder.resolve("data/postgres"); // as the product lays it out
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder.getParent(), PosixFilePermissions.fromString("rwx------"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(at(folder), RunAs.NOBODY)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void says_what_to_do_where_programs_may_not_run() {
        Path programs = Path.of("/srv/school/data/postgres/18.6");
        assertThat(PostgresPrograms.cannotRun(programs, "error=13, Permission denied", false))
                .hasMessageContaining("noexec")
                .hasMessageContaining("--data");
        assertThat(PostgresPrograms.cannotRun(programs, "error=2, No such file or directory", true))
                .hasMessageContaining("musl")
                .hasMessageContaining("--database-url");
    }

    @Test
    void the_application_role_is_nobody_special() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings())) {
            Roles roles = new Roles(server, "owner-secret", "app-secret");
            DatabaseAccess access = roles.prepare("waymark");
            assertThat(roles.prepare("waymark")).isEqualTo(access);
            assertThat(access.toString()).doesNotContain("secret");
            assertThat(
                            ask(
                                    server,
                                    "select bool_or(rolsuper or rolbypassrls or rolcreaterole or rolcreatedb) from pg_roles where rolname like 'waymark\\_%' and rolname <> 'waymark_admin'"))
                    .isEqualTo("f");
            assertThat(ask(server, "select pg_get_userbyid(datdba) from pg_database where datname = 'waymark'"))
                    .isEqualTo("waymark_owner");
        }
    }

    private PostgresSettings settings() {
        return new PostgresSettings(PostgresArchive.shipped(), folder, PROGRAMS, "secret", durable, 32);
    }

    private static PostgresSettings at(Path home) {
        return new PostgresSettings(PostgresArchive.shipped(), home, home, "secret", false, 32);
    }

    private static void execute(EmbeddedPostgres server, String... statements) throws SQLException {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String ask(EmbeddedPostgres server, String query) throws SQLException {
        try (Connection connection = server.superuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
