package org.waymark.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.waymark.TestDatabase;
import org.waymark.hosting.DatabaseAccess;
import org.waymark.hosting.Migrations;

/** A new database and one that was upgraded end with the same schema, and what was released stays as it was. */
class MigrationsTest {
    private static final Path OURS = Path.of("src/main/resources/db/migration");
    private static final Path RELEASES = Path.of("src/test/resources/releases");
    private static final Pattern NAME =
            Pattern.compile("(?:V(20\\d\\d\\.\\d\\d\\.\\d\\d\\.\\d\\d)|R)__([a-z]+)(?:_[a-z0-9_]+)?\\.sql");

    @Test
    void a_database_upgraded_step_by_step_ends_as_a_new_one() {
        TestDatabase upgraded = upgraded(OURS, versions(OURS));
        assertThat(differences(TestDatabase.migrated(), upgraded)).isEmpty();
        assertThat(Migrations.run(upgraded.access())).as("run again").isZero();
    }

    @Test
    void a_database_of_the_last_release_ends_as_a_new_one() throws IOException {
        // Before the first release there is none to upgrade.
        List<Path> all = releases();
        for (Path last : all.subList(Math.max(0, all.size() - 1), all.size())) {
            String version = versions(released(last).keySet().stream()).getLast();
            TestDatabase upgraded = upgraded(OURS, List.of(version, "latest"));
            assertThat(differences(TestDatabase.migrated(), upgraded))
                    .as(last.toString())
                    .isEmpty();
        }
    }

    @Test
    void each_is_named_for_its_day_and_its_module() {
        assertThat(misnamed(OURS)).isEmpty();
    }

    @Test
    void what_was_released_is_never_changed_and_nothing_is_put_before_it() throws IOException {
        for (Path release : releases()) {
            assertThat(changedSince(release, OURS))
                    .as(release.getFileName().toString())
                    .isEmpty();
        }
    }

    @Test
    void a_planted_set_that_ends_differently_when_upgraded_is_caught() {
        Path planted = Planted.file("migrations/differing");
        TestDatabase fresh = upgraded(planted, List.of("latest"));
        assertThat(differences(fresh, upgraded(planted, versions(planted))))
                .singleElement()
                .asString()
                .contains("school.copied.town text");
    }

    @Test
    void planted_names_are_caught() {
        assertThat(misnamed(Planted.file("migrations/misnamed")))
                .containsExactly(
                        "V2026.11.24.01__timetable.sql: timetable is no module",
                        "V3__school.sql is not named V<year>.<month>.<day>.<number>__<module>.sql");
    }

    @Test
    void planted_changes_to_a_release_are_caught() throws IOException {
        Path planted = Planted.file("migrations/released");
        assertThat(changedSince(planted.resolve("0.1.0.txt"), planted))
                .containsExactly(
                        "V2026.09.01.01__school.sql has changed",
                        "V2026.09.02.01__school.sql is gone",
                        "V2026.09.01.02__pupils.sql is new and comes before what was released");
    }

    private static List<String> differences(TestDatabase one, TestDatabase other) {
        List<String> here = SchemaText.of(one.sqlAsOwner());
        List<String> there = SchemaText.of(other.sqlAsOwner());
        assertThat(here).isNotEmpty();
        return Stream.concat(
                        here.stream().filter(line -> !there.contains(line)).map(line -> "only when new: " + line),
                        there.stream().filter(line -> !here.contains(line)).map(line -> "only when upgraded: " + line))
                .toList();
    }

    /** An empty database, migrated to one version after the other. */
    private static TestDatabase upgraded(Path migrations, List<String> versions) {
        TestDatabase database = TestDatabase.empty();
        DatabaseAccess access = database.access();
        for (String version : versions) {
            Flyway.configure()
                    .dataSource(
                            access.url(), access.owner().role(), access.owner().password())
                    .locations("filesystem:" + migrations)
                    .placeholderReplacement(false)
                    .target(version)
                    .load()
                    .migrate();
        }
        return database;
    }

    private static List<String> versions(Path migrations) {
        return versions(names(migrations).stream());
    }

    private static List<String> versions(Stream<String> names) {
        return names.map(NAME::matcher)
                .filter(name -> name.matches() && name.group(1) != null)
                .map(name -> name.group(1))
                .sorted(java.util.Comparator.comparing(MigrationVersion::fromVersion))
                .toList();
    }

    private static List<String> misnamed(Path migrations) {
        List<String> wrong = new ArrayList<>();
        for (String file : names(migrations)) {
            Matcher name = NAME.matcher(file);
            if (!name.matches()) {
                wrong.add(file + " is not named V<year>.<month>.<day>.<number>__<module>.sql");
            } else if (!Lines.has(name.group(2))) {
                wrong.add(file + ": " + name.group(2) + " is no module");
            }
        }
        return wrong;
    }

    private static List<String> changedSince(Path release, Path migrations) throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, String> released = released(release);
        List<String> now = names(migrations);
        for (Map.Entry<String, String> each : released.entrySet()) {
            if (!now.contains(each.getKey())) {
                wrong.add(each.getKey() + " is gone");
            } else if (each.getKey().startsWith("V")
                    && !Checksums.of(migrations.resolve(each.getKey())).equals(each.getValue())) {
                wrong.add(each.getKey() + " has changed");
            }
        }
        MigrationVersion last = MigrationVersion.fromVersion(
                versions(released.keySet().stream()).getLast());
        now.stream()
                .filter(name -> !released.containsKey(name))
                .filter(name -> versions(Stream.of(name)).stream()
                        .anyMatch(each -> !MigrationVersion.fromVersion(each).isNewerThan(last)))
                .forEach(name -> wrong.add(name + " is new and comes before what was released"));
        return wrong;
    }

    /** The migrations of a release, by name, with their checksums as {@code sha256sum} prints them. */
    private static Map<String, String> released(Path release) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String line : Files.readAllLines(release)) {
            String[] parts = line.strip().split("\\s+\\*?", 2);
            files.put(parts[1], parts[0]);
        }
        return files;
    }

    private static List<Path> releases() throws IOException {
        try (Stream<Path> files = Files.list(RELEASES)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted(java.util.Comparator.comparing(file -> MigrationVersion.fromVersion(
                            file.getFileName().toString().replace(".txt", ""))))
                    .toList();
        }
    }

    private static List<String> names(Path migrations) {
        try (Stream<Path> files = Files.list(migrations)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
