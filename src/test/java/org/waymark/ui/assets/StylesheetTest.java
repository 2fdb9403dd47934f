package org.waymark.ui.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StylesheetTest {
    private static final Path TEMPLATES = Path.of("src/main/java/org/waymark");
    private static final Path STYLES = Path.of("src/main/resources/static/css");

    /** A class whose end is worked out, such as {@code app-chip--${tone}}, is not a whole name. */
    private static final Pattern NAME = Pattern.compile("(?<![a-z0-9_-])app-[a-z0-9_-]*[a-z0-9](?![a-z0-9_-]|\\$)");

    private static final String WHOLE = new String(Stylesheet.whole("app.css"), StandardCharsets.UTF_8);

    @Test
    void every_class_that_a_template_names_has_a_style() throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (Path template : files(TEMPLATES, ".jte")) {
            Matcher found =
                    Pattern.compile("class=\"[^\"]*(\"[^\"]*\"[^\"]*)*?\"").matcher(Files.readString(template));
            while (found.find()) {
                NAME.matcher(found.group())
                        .results()
                        .map(name -> name.group())
                        .filter(name -> !styled(name))
                        .forEach(name -> unknown.add(template.getFileName() + ": " + name));
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(styled("app-nowhere")).isFalse();
    }

    /** Two screens that call different things by one name spoil each other, and neither's own picture shows it. */
    @Test
    void a_class_has_its_own_rules_in_one_file_only() throws IOException {
        assertThat(inTwo(Map.of(
                        "a.css",
                        "    .app-lines { gap: 0; }\n",
                        "b.css",
                        "    .app-lines {\n",
                        "c.css",
                        "    .app-x .app-lines {")))
                .containsExactly(".app-lines");
        Map<String, String> all = new TreeMap<>();
        for (Path file : files(STYLES, ".css")) {
            all.put(file.getFileName().toString(), Files.readString(file));
        }
        assertThat(inTwo(all)).isEmpty();
    }

    private static Set<String> inTwo(Map<String, String> files) {
        Set<String> once = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        for (String rules : files.values()) {
            Pattern.compile("(?m)^ {4}(\\.app-[a-z0-9_-]+) \\{")
                    .matcher(rules)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .filter(name -> !once.add(name))
                    .forEach(twice::add);
        }
        return twice;
    }

    @Test
    void every_file_of_styles_is_in_the_one_that_is_served() throws IOException {
        String first = Files.readString(STYLES.resolve("app.css"));
        for (Path file : files(STYLES, ".css")) {
            String name = file.getFileName().toString();
            assertThat(name.equals("app.css") || first.contains("@import \"" + name + "\";"))
                    .as(name)
                    .isTrue();
        }
        assertThat(WHOLE).doesNotContain("@import", "/*");
    }

    private static boolean styled(String name) {
        return Pattern.compile("\\." + Pattern.quote(name) + "(?![a-z0-9_-])")
                .matcher(WHOLE)
                .find();
    }

    private static Set<Path> files(Path root, String end) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return new TreeSet<>(
                    all.filter(file -> file.toString().endsWith(end)).toList());
        }
    }
}
