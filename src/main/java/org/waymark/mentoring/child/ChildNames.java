package org.waymark.mentoring.child;

import java.util.ArrayList;
import java.util.List;
import org.waymark.mentoring.SelfReviews.Child;

/** First names; where two are the same, with as many letters of the family name as tell them apart. */
final class ChildNames {
    private ChildNames() {}

    static List<String> of(List<Child> children) {
        List<String> names = new ArrayList<>();
        for (Child child : children) {
            List<Child> same = children.stream()
                    .filter(other -> other != child && other.given().equalsIgnoreCase(child.given()))
                    .toList();
            names.add(same.isEmpty() ? child.given() : apart(child, same, children));
        }
        return names;
    }

    private static String apart(Child child, List<Child> same, List<Child> all) {
        for (int letters = 1; letters <= child.family().length(); letters++) {
            String initial = child.family().substring(0, letters);
            if (!Character.isHighSurrogate(initial.charAt(letters - 1))
                    && same.stream().noneMatch(other -> other.family().startsWith(initial))) {
                return child.given() + " " + initial;
            }
        }
        // The whole name twice in one class: the order of the list, which stays.
        long before = all.stream()
                .takeWhile(other -> other != child)
                .filter(same::contains)
                .filter(other -> other.family().equals(child.family()))
                .count();
        return child.given() + " " + child.family() + " " + (before + 1);
    }
}
