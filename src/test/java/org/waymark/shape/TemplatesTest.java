package org.waymark.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A template shows its own module's page with what {@code ui}, {@code languages} and {@code paper} offer. Compiled templates live outside our package, where
 * {@link ModulesTest} does not see them, so their text is read.
 */
class TemplatesTest {
    /** What every template may use: components, fixed texts in a language, marks and words on paper. */
    private static final Set<String> FOR_ALL = Set.of("ui", "languages", "paper");

    private static final Pattern TAG = Pattern.compile("@template\\.(\\w+)\\.");

    @Test
    void templates_use_types_and_templates_of_their_own_module_and_of_ui() throws IOException {
        assertThat(strangers(Product.WAYMARK)).isEmpty();
    }

    @Test
    void planted_templates_that_reach_into_other_modules_are_caught() throws IOException {
        assertThat(strangers(Product.planted("templates")))
                .containsExactly(
                        "mentoring/meeting/meeting.jte uses attainment",
                        "mentoring/meeting/meeting.jte uses school",
                        "mentoring/meeting/meeting.jte uses sheets");
    }

    private static List<String> strangers(Product product) throws IOException {
        try (Stream<Path> files = Files.walk(product.sources())) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .map(product.sources()::relativize)
                    .sorted()
                    .flatMap(file -> strangers(product, file))
                    .toList();
        }
    }

    private static Stream<String> strangers(Product product, Path file) {
        String own = file.getNameCount() > 1 ? file.getName(0).toString() : "ui";
        String text = read(product.sources().resolve(file));
        Pattern type = Pattern.compile(Pattern.quote(product.base()) + "\\.([a-z]\\w*)");
        return Stream.of(type, TAG)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> found.group(1))
                .filter(module -> !module.equals(own) && !FOR_ALL.contains(module))
                .distinct()
                .sorted()
                .map(module -> file + " uses " + module);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
