package org.waymark.pupils;

import java.util.ArrayList;
import java.util.List;

/** First names; where two are the same, with as many letters of the family name as tell them apart. */
public final class FirstNames {
    private FirstNames() {}

    /** A child's preferred name. */
    public record Name(String given, String family) {}

    /** In the same order. */
    public static List<String> of(List<Name> children) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            Name child = children.get(i);
            List<Name> before = children.subList(0, i);
            List<Name> others = new ArrayList<>(before);
            others.addAll(children.subList(i + 1, children.size()));
            List<Name> same = others.stream()
                    .filter(other -> other.given().equalsIgnoreCase(child.given()))
                    .toList();
            names.add(same.isEmpty() ? child.given() : apart(child, same, before));
        }
        return names;
    }

    private static String apart(Name child, List<Name> same, List<Name> before) {
        for (int letters = 1; letters <= child.family().length(); letters++) {
            String initial = child.family().substring(0, letters);
            if (!Character.isHighSurrogate(initial.charAt(letters - 1))
                    && same.stream().noneMatch(other -> other.family().startsWith(initial))) {
                return child.given() + " " + initial;
            }
        }
        // The whole name twice in one class: the order of the list, which stays.
        long alike = before.stream()
                .filter(other -> other.given().equalsIgnoreCase(child.given())
                        && other.family().equals(child.family()))
                .count();
        return child.given() + " " + child.family() + " " + (alike + 1);
    }
}
