package org.waymark.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text is there in every language, says what the English says, and is said somewhere. */
class CatalogueCompleteTest {
    /** Beginnings of keys that are put together as the page is written. Each is a family of keys that is told apart by data. */
    private static final Set<String> PREFIXES = Set.of(
            "sheet.attainment.",
            "sheet.progress.",
            "sheet.colour.",
            "sheet.going.",
            "child.colour.",
            "child.picture.",
            "child.proud.",
            "guide.colour.",
            "guide.name.",
            "guide.term.");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void every_language_has_every_text_with_its_arguments_and_plural_forms(Language language) {
        List<String> faults = CatalogueFolder.SHIPPED.faults(language);
        if (!faults.isEmpty()) {
            fail(
                    "%s (%s): %d texts to mend. `MissingKeys %2$s` prints those to translate.%n%s",
                    language.englishName(), language.code(), faults.size(), String.join("\n", faults));
        }
    }

    @Test
    void every_file_is_read_and_every_key_stands_once_in_its_own_area() {
        assertThat(CatalogueFolder.SHIPPED.strays()).isEmpty();
    }

    @Test
    void no_family_reads_that_a_child_is_poor_behind_or_failing() {
        assertThat(CatalogueFolder.SHIPPED.harshWords()).isEmpty();
    }

    @Test
    void every_key_that_is_said_is_there_and_every_key_there_is_said() {
        Set<String> keys = CatalogueFolder.SHIPPED.texts(Language.ENGLISH).keySet();
        KeysInSources sources = KeysInSources.under(Path.of("src/main/java"));
        assertThat(sources.unknown(keys, PREFIXES))
                .as("said and not in the catalogue")
                .isEmpty();
        assertThat(sources.unused(keys, PREFIXES)).as("said nowhere").isEmpty();
    }

    @Test
    void planted_faults_of_a_language_are_caught() throws IOException {
        plant("family/en.properties", """
                family.a=Hello
                family.b=Read {0}
                family.c={0, plural, one {# step} other {# steps}}
                family.d=Good
                family.e=Yes
                family.f=No
                """);
        plant("family/pl.properties", """
                family.b=Czytaj
                family.c={0, plural, one {# krok} other {# kroku}}
                family.d=
                family.e=Tak {
                family.f={0, plural, zero {a} one {b} few {c} many {d} other {e}}
                family.z=Nic
                """);
        assertThat(new CatalogueFolder(folder).faults(Language.POLISH))
                .containsExactly(
                        "family.a is missing: Hello",
                        "family.b: {0} is missing.",
                        "family.c: {0} has no form for “few”: Polish needs few, many, one, other.",
                        "family.c: {0} has no form for “many”: Polish needs few, many, one, other.",
                        "family.d: It says nothing.",
                        "family.e: A bracket { or } has no partner, or what stands between them is not understood.",
                        "family.f: {0} is not in the English text.",
                        "family.f: {0} has a form “zero”, which Polish does not have.",
                        "family.z is not in English");
        assertThat(new CatalogueFolder(folder).missing(Language.POLISH)).containsOnlyKeys("family.a");
        assertThat(new CatalogueFolder(folder).faults(Language.ENGLISH)).isEmpty();
    }

    @Test
    void planted_files_and_harsh_words_are_caught() throws IOException {
        plant("family/en.properties", """
                family.a=He is behind others
                family.a=He is POOR at this
                child.b=Good
                """);
        plant("family/de.properties", "family.a=Gut\n");
        plant("elsewhere/en.properties", "elsewhere.a=Good\n");
        CatalogueFolder planted = new CatalogueFolder(folder);
        assertThat(planted.harshWords()).containsExactly("family.a: He is POOR at this");
        assertThat(planted.strays())
                .containsExactly(
                        "elsewhere/en.properties is read by nobody",
                        "family/de.properties is read by nobody",
                        "family/en.properties: family.a stands twice",
                        "family/en.properties: child.b does not begin with family");
    }

    @Test
    void planted_keys_that_are_not_there_or_not_said_are_caught() throws IOException {
        plant(
                "A.java",
                "texts.say(\"family.a\"); texts.say(\"family.colour.\" + code); texts.say(\n  \"family.x\", 1);");
        plant("b.jte", "${texts.say(\"family.y\")} ${texts.say(\"family.kind.\" + kind)}");
        Set<String> keys = Set.of("family.a", "family.b", "family.colour.red");
        KeysInSources sources = KeysInSources.under(folder);
        assertThat(sources.unknown(keys, Set.of("family.colour.")))
                .containsExactly("family.kind.+", "family.x", "family.y");
        assertThat(sources.unused(keys, Set.of("family.colour."))).containsExactly("family.b");
    }

    private void plant(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
