package org.waymark.languages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which keys the code and the templates say. */
record KeysInSources(Set<String> said, Set<String> mentioned) {
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([^\"]*)\"\\s*([+]?)");
    private static final Pattern MENTIONED = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9._]+)\"");

    static KeysInSources under(Path folder) {
        Set<String> said = new TreeSet<>();
        Set<String> mentioned = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
                    .map(KeysInSources::read)
                    .forEach(text -> {
                        SAID.matcher(text).results().forEach(found -> said.add(found.group(1) + found.group(2)));
                        MENTIONED.matcher(text).results().forEach(found -> mentioned.add(found.group(1)));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KeysInSources(said, mentioned);
    }

    /** A key said that is in no file; or one put together from pieces whose beginning nobody declared. */
    List<String> unknown(Set<String> keys, Set<String> prefixes) {
        return said.stream()
                .filter(key -> key.endsWith("+")
                        ? !prefixes.contains(key.substring(0, key.length() - 1))
                        : !keys.contains(key))
                .toList();
    }

    /** A key that nothing says. */
    List<String> unused(Set<String> keys, Set<String> prefixes) {
        return keys.stream()
                .filter(key -> !mentioned.contains(key) && prefixes.stream().noneMatch(key::startsWith))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
