package org.waymark.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Decisions are numbered without a gap, headed as their files are named, and say what became of them and when. */
class DecisionsTest {
    private static final Pattern NAME = Pattern.compile("(\\d{4})-([a-z0-9-]+)\\.md");
    private static final Pattern STATUS = Pattern.compile(
            "(?:Proposed|Accepted|Rejected|Superseded by (\\d{4})), \\d{1,2} (?:January|February|March|April|May|June|July"
                    + "|August|September|October|November|December) 20\\d\\d\\.");

    @Test
    void decisions_run_on_and_match_their_headings() throws IOException {
        assertThat(problems(Path.of("docs/decisions"))).isEmpty();
    }

    @Test
    void planted_decisions_out_of_order_are_caught() throws IOException {
        assertThat(problems(Planted.file("decisions")))
                .containsExactly(
                        "0002-tabs.md: its heading is not \"# 0002 …\" with the words of its name",
                        "0002-tabs.md: says neither what became of it nor when",
                        "0004-spaces.md: should be number 0003",
                        "0004-spaces.md: superseded by 0009, which there is not",
                        "both.md: is not named NNNN-title.md");
    }

    private static List<String> problems(Path folder) throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> names = names(folder);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Matcher parts = NAME.matcher(name);
            if (!parts.matches()) {
                wrong.add(name + ": is not named NNNN-title.md");
                continue;
            }
            String number = "%04d".formatted(i + 1);
            if (!parts.group(1).equals(number)) {
                wrong.add(name + ": should be number " + number);
            }
            List<String> lines = Files.readAllLines(folder.resolve(name)).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            if (!headed(lines.getFirst(), parts.group(1), parts.group(2))) {
                wrong.add(name + ": its heading is not \"# " + parts.group(1) + " …\" with the words of its name");
            }
            Matcher status = STATUS.matcher(lines.size() > 1 ? lines.get(1) : "");
            if (!status.matches()) {
                wrong.add(name + ": says neither what became of it nor when");
            } else if (status.group(1) != null
                    && names.stream().noneMatch(other -> other.startsWith(status.group(1)))) {
                wrong.add(name + ": superseded by " + status.group(1) + ", which there is not");
            }
        }
        return wrong;
    }

    private static boolean headed(String heading, String number, String slug) {
        List<String> words = Arrays.asList(
                heading.toLowerCase(Locale.ROOT).replaceAll("['’]", "").split("[^a-z0-9]+"));
        return heading.startsWith("# " + number + " ") && words.containsAll(Arrays.asList(slug.split("-")));
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
