package org.waymark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads a calendar as RFC 5545 has it, and forgives nothing. */
public record Strict(List<String> lines) {
    public static Strict parse(String text) {
        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).as("a character broken in two").doesNotContain("\uFFFD");
        }
        List<String> lines = List.of(text.replace("\r\n ", "").split("\r\n"));
        Deque<String> open = new ArrayDeque<>();
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            assertThat(line).matches("[A-Z-]+(;[A-Z]+=[A-Z]+)*:.+");
            if (line.startsWith("BEGIN:")) {
                open.push(line.substring(6));
                names.clear();
            } else if (line.startsWith("END:")) {
                assertThat(line.substring(4)).isEqualTo(open.pop());
                if (line.equals("END:VEVENT")) {
                    assertThat(names).contains("UID", "DTSTAMP").doesNotHaveDuplicates();
                    assertThat(names).anyMatch(name -> name.startsWith("DTSTART"));
                }
            } else {
                assertThat(open).isNotEmpty();
                names.add(line.substring(0, line.indexOf(':')));
            }
        }
        assertThat(open).isEmpty();
        assertThat(lines.getFirst()).isEqualTo("BEGIN:VCALENDAR");
        assertThat(lines).contains("VERSION:2.0").anyMatch(line -> line.startsWith("PRODID:"));
        return new Strict(lines);
    }

    public List<String> values(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1))
                .toList();
    }

    /** With what was escaped as it was before; a bare comma or semicolon is a fault. */
    public String text(String name) {
        String value = values(name).getFirst();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            assertThat(c).isNotIn(',', ';');
            if (c == '\\') {
                c = value.charAt(++i);
                assertThat(c).isIn('\\', ',', ';', 'n');
            }
            plain.append(c == 'n' && value.charAt(i - 1) == '\\' ? '\n' : c);
        }
        return plain.toString();
    }
}
