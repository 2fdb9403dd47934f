package org.waymark.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the table says of one route: to whom it opens when the thing in the address is their own, and to whom also when it is
 * another's in their school. To everybody else it is not found.
 *
 * @param query what is sent along, from its question mark on, where the page would send something too
 * @param things the variables of the address that are tried with other things, the first by whose it is
 */
record Expected(String how, String address, String query, List<Thing> things, Set<Person> open, Set<Person> others) {
    /** A variable of an address, and what kind of thing it stands for. */
    record Thing(String variable, String kind) {
        static Thing of(String word) {
            String[] parts = word.split(":", 2);
            return new Thing(parts[0], parts[parts.length - 1]);
        }
    }

    private static final Map<String, Person> BY_WORD =
            Arrays.stream(Person.values()).collect(Collectors.toMap(Person::word, Function.identity()));

    String route() {
        return how + " " + address;
    }

    /** Whether the address opens to whoever knows a secret that stands in it, signed in or not. */
    boolean isOfASecret() {
        return address.contains("{token}") || address.contains("{provider}") || address.startsWith("/hosting/");
    }

    boolean isPrinted() {
        return address.endsWith(".pdf") || address.endsWith("/printed") || address.endsWith("/letters");
    }

    /** A later step of signing in, which sends those who did not take the first one back. */
    boolean isADoor() {
        return open.contains(Person.NOBODY)
                && Stream.of("/identity/", "/family/", "/mentoring/child/").anyMatch(address::startsWith);
    }

    boolean signsOut() {
        return address.endsWith("/out");
    }

    /** Reads a table: lines "= group: words", and lines "how, address, things, open to, others' open to". */
    static List<Expected> read(String table) {
        Map<String, Set<Person>> groups = new HashMap<>();
        List<Expected> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String line : table.lines().map(String::strip).toList()) {
            if (line.startsWith("=")) {
                String[] named = line.substring(1).split(":", 2);
                groups.put(named[0].strip(), people(named[1], groups));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                Expected one = one(line, groups);
                if (!seen.add(one.route())) {
                    throw new IllegalArgumentException("twice in the table: " + one.route());
                }
                all.add(one);
            }
        }
        return all;
    }

    private static Expected one(String line, Map<String, Set<Person>> groups) {
        String[] cells = Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new);
        if (cells.length != 5) {
            throw new IllegalArgumentException("five cells, please: " + line);
        }
        List<Thing> things = words(cells[2]).map(Thing::of).toList();
        int query = cells[1].indexOf('?');
        String path = query < 0 ? cells[1] : cells[1].substring(0, query);
        return new Expected(
                cells[0],
                path,
                cells[1].substring(path.length()),
                things,
                people(cells[3], groups),
                people(cells[4], groups));
    }

    private static Set<Person> people(String words, Map<String, Set<Person>> groups) {
        Set<Person> people = EnumSet.noneOf(Person.class);
        words(words).forEach(word -> {
            if (BY_WORD.containsKey(word)) {
                people.add(BY_WORD.get(word));
            } else if (groups.containsKey(word)) {
                people.addAll(groups.get(word));
            } else {
                throw new IllegalArgumentException("nobody is called " + word);
            }
        });
        return people;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isBlank());
    }
}
