package org.waymark.languages;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue as its files are, and what is wrong with them. */
record CatalogueFolder(Path root) {
    static final CatalogueFolder SHIPPED = new CatalogueFolder(Path.of("src/main/resources/languages"));

    private static final Pattern NOT_FOR_FAMILIES =
            Pattern.compile("\\b(poor|poorly|behind|failing|failed|fail)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern KEY = Pattern.compile("^([A-Za-z][A-Za-z0-9._]*)\\s*=", Pattern.MULTILINE);

    /** Every text of a language by its key. */
    Map<String, String> texts(Language language) {
        Map<String, String> texts = new TreeMap<>();
        files().filter(file -> name(file).equals(language.code() + ".properties"))
                .forEach(file -> properties(file).forEach((key, text) -> texts.put((String) key, (String) text)));
        return texts;
    }

    /** What a language has not, with the English to translate. */
    Map<String, String> missing(Language language) {
        Map<String, String> missing = new TreeMap<>(texts(Language.ENGLISH));
        missing.keySet().removeAll(texts(language).keySet());
        return missing;
    }

    List<String> faults(Language language) {
        Map<String, String> english = texts(Language.ENGLISH);
        List<String> faults = new ArrayList<>();
        missing(language).forEach((key, text) -> faults.add(key + " is missing: " + text));
        texts(language).forEach((key, text) -> {
            if (english.containsKey(key)) {
                WordingRules.faults(language, english.getOrDefault(key, ""), text)
                        .forEach(fault -> faults.add(key + ": " + fault));
            } else {
                faults.add(key + " is not in English");
            }
        });
        return faults;
    }

    /** English that a family should not read. */
    List<String> harshWords() {
        return texts(Language.ENGLISH).entrySet().stream()
                .filter(text -> NOT_FOR_FAMILIES.matcher(text.getValue()).find())
                .map(text -> text.getKey() + ": " + text.getValue())
                .toList();
    }

    /** Files that are read by nobody, keys in another area's file, and keys that stand twice. */
    List<String> strays() {
        Set<String> expected = Stream.of(Area.values())
                .flatMap(area -> Stream.of(Language.values())
                        .map(language -> area.folder() + "/" + language.code() + ".properties"))
                .collect(Collectors.toSet());
        List<String> strays = new ArrayList<>();
        files().forEach(file -> {
            String name = root.relativize(file).toString();
            if (!expected.contains(name)) {
                strays.add(name + " is read by nobody");
                return;
            }
            String area = name.substring(0, name.indexOf('/'));
            Set<String> seen = new TreeSet<>();
            KEY.matcher(text(file)).results().map(found -> found.group(1)).forEach(key -> {
                if (!key.startsWith(area + ".")) {
                    strays.add(name + ": " + key + " does not begin with " + area);
                }
                if (!seen.add(key)) {
                    strays.add(name + ": " + key + " stands twice");
                }
            });
        });
        return strays;
    }

    private Stream<Path> files() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Refuses what is not UTF-8. */
    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not UTF-8", e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
