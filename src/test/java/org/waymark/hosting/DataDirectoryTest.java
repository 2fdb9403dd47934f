package org.waymark.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void what_it_is_for_is_decided_once_and_for_good() {
        try (DataDirectory directory = DataDirectory.open(folder)) {
            assertThat(directory.kind()).isEmpty();
            directory.decide(Kind.DEMO);
        }
        try (DataDirectory directory = DataDirectory.open(folder)) {
            assertThat(directory.kind()).contains(Kind.DEMO);
            assertThatThrownBy(() -> directory.decide(Kind.REAL))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("for good");
            assertThat(directory.kind()).contains(Kind.DEMO);
        }
    }

    @Test
    void is_closed_to_the_machines_other_users_with_all_that_is_in_it() throws IOException {
        try (DataDirectory directory = DataDirectory.open(folder.resolve("data"))) {
            directory.decide(Kind.REAL);
            directory.serving(8080, "http://localhost:8080");
            String password = directory.password("waymark_app");
            assertThat(password).hasSize(64).isEqualTo(directory.password("waymark_app"));
            assertThat(password).isNotEqualTo(directory.password("waymark_owner"));
            assertThat(mode(directory.path())).isEqualTo("rwx------");
            assertThat(mode(directory.path().resolve("running"))).isEqualTo("rw-------");
            assertThat(mode(directory.path().resolve("waymark.properties"))).isEqualTo("rw-------");
            assertThat(mode(directory.passwordFile("waymark_app"))).isEqualTo("rw-------");
        }
    }

    @Test
    void is_open_once_at_a_time_and_says_who_has_it() {
        try (DataDirectory directory = DataDirectory.open(folder)) {
            directory.serving(8080, "http://localhost:8080");
            assertThat(DataDirectory.openIfFree(folder)).isEmpty();
            assertThatThrownBy(() -> DataDirectory.open(folder))
                    .hasMessage("Waymark is already running on this data directory (process %d, http://localhost:8080)."
                            .formatted(ProcessHandle.current().pid()));
        }
        DataDirectory.open(folder).close();
    }

    @Test
    void what_a_killed_product_left_misleads_nobody() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        DataDirectory.open(folder).close();
        Files.writeString(folder.resolve("running"), "pid=%d\nport=1\ntoken=t\nurl=u\n".formatted(gone.pid()));
        assertThat(Running.of(folder)).isEmpty();

        Files.writeString(folder.resolve("running"), "pid=1\nport=1\ntoken=t\nurl=u\n");
        try (DataDirectory directory = DataDirectory.open(folder)) {
            assertThat(Running.of(directory.path())).isEmpty();
        }
    }

    @Test
    void a_folder_with_other_things_in_it_is_not_taken() throws IOException {
        Files.writeString(folder.resolve("holiday.jpg"), "");
        assertThatThrownBy(() -> DataDirectory.open(folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("holds other things");
        assertThat(folder.resolve("waymark.properties")).doesNotExist();
    }

    @Test
    void a_later_format_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("waymark.properties"), "format=2\nkind=real\n");
        assertThatThrownBy(() -> DataDirectory.open(folder)).hasMessageContaining("later Waymark");
        assertThat(folder.resolve("waymark.properties")).hasContent("format=2\nkind=real");
    }

    @Test
    void its_data_do_not_seem_lost_because_another_database_is_given() {
        try (DataDirectory directory = DataDirectory.open(folder)) {
            directory.keepsDataIn("embedded");
            assertThatThrownBy(() -> directory.checkKeepsDataIn("external"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("--database-url");
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
