package org.waymark.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.pupils.Contact;

/**
 * Which of a pupil's contacts a row is about: by name and relationship, then by e-mail address, then by name alone. No
 * system numbers them.
 */
final class ContactMatching {
    private final Map<PlacedContact, Contact> contacts = new LinkedHashMap<>();
    private final Set<UUID> matched = new HashSet<>();

    ContactMatching(List<PlacedContact> rows, List<Contact> held) {
        match(
                rows,
                held,
                r -> name(r.row().name().first(), r.row().name().last()) + "|"
                        + lower(r.row().relationship()),
                c -> name(c.name().given(), c.name().family()) + "|" + lower(c.relationship()));
        match(rows, held, r -> lower(r.row().email()), c -> lower(c.email()));
        match(
                rows,
                held,
                r -> name(r.row().name().first(), r.row().name().last()),
                c -> name(c.name().given(), c.name().family()));
    }

    @Nullable
    Contact of(PlacedContact row) {
        return contacts.get(row);
    }

    boolean isMatched(Contact contact) {
        return matched.contains(contact.id());
    }

    private void match(
            List<PlacedContact> rows,
            List<Contact> held,
            Function<PlacedContact, String> ofRow,
            Function<Contact, String> ofContact) {
        Map<String, List<Contact>> byKey = new HashMap<>();
        held.stream()
                .filter(c -> !matched.contains(c.id()) && !ofContact.apply(c).isEmpty())
                .forEach(c -> byKey.computeIfAbsent(c.pupil().value() + ofContact.apply(c), k -> new ArrayList<>(1))
                        .add(c));
        Map<String, List<PlacedContact>> rowsByKey = new LinkedHashMap<>();
        rows.stream()
                .filter(r -> !contacts.containsKey(r))
                .forEach(r -> rowsByKey
                        .computeIfAbsent(r.pupil().id().value() + ofRow.apply(r), k -> new ArrayList<>(1))
                        .add(r));
        rowsByKey.forEach((key, same) -> {
            List<Contact> found = byKey.getOrDefault(key, List.of());
            if (same.size() == 1 && found.size() == 1) {
                contacts.put(same.getFirst(), found.getFirst());
                matched.add(found.getFirst().id());
            }
        });
    }

    private static String name(String given, String family) {
        return (given + " " + family).toLowerCase(Locale.ROOT);
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
