package org.waymark.exchange.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a contacts file: the adults of each pupil. */
public final class ContactsReader {
    /** Of two rows about one adult the more careful one counts, so that the order of rows decides nothing. */
    private static final Comparator<Candidate> MOST_CAREFUL = Comparator.comparing(
                    (Candidate c) -> !c.row().keptAway())
            .thenComparing(c -> !Boolean.FALSE.equals(c.row().parentalResponsibility()))
            .thenComparing(c -> c.row().email() == null)
            .thenComparingInt(
                    c -> c.row().order() == null ? Integer.MAX_VALUE : c.row().order())
            .thenComparing(c -> String.valueOf(c.row().email()))
            .thenComparing(c -> String.valueOf(c.row().phone()));

    private ContactsReader() {}

    public static Reading<ContactRow> read(Table table, Mapping mapping) {
        List<RowCells> cells = RowCells.all(table, mapping);
        Map<Adult, List<Candidate>> adults = new LinkedHashMap<>();
        for (RowCells row : cells) {
            Identity who = row.isRefused() ? null : Identity.read(row, ContactField.MIS_ID, ContactField.UPN);
            if (who == null) {
                continue;
            }
            ContactRow contact = contact(row, who);
            if (!row.isRefused()) {
                adults.computeIfAbsent(Adult.of(contact), k -> new ArrayList<>())
                        .add(new Candidate(row, contact));
            }
        }
        List<ContactRow> rows = new ArrayList<>();
        adults.values().forEach(same -> rows.add(choose(same)));
        return Reading.of(mapping, cells, rows, mapping.notKept(Set.of()));
    }

    private static ContactRow contact(RowCells cells, Identity who) {
        return new ContactRow(
                cells.number(),
                who.misId(),
                who.upn(),
                Texts.order(cells, ContactField.PRIORITY),
                Texts.text(cells, ContactField.TITLE, 30),
                new PersonName(
                        Names.optional(cells, ContactField.FIRST_NAME), Names.required(cells, ContactField.LAST_NAME)),
                Texts.text(cells, ContactField.RELATIONSHIP, 60),
                Answers.yesOrNo(cells, ContactField.PARENTAL_RESPONSIBILITY),
                // Not ||: each of the two columns says what it could not make out.
                Answers.yesUnlessNo(cells, ContactField.COURT_ORDER)
                        | Answers.yesUnlessNo(cells, ContactField.NO_CONTACT),
                Texts.email(cells, ContactField.EMAIL),
                Texts.phone(cells, ContactField.PHONE),
                Texts.text(cells, ContactField.LANGUAGE, 60));
    }

    private static ContactRow choose(List<Candidate> same) {
        List<Candidate> sorted = same.stream().sorted(MOST_CAREFUL).toList();
        Candidate chosen = sorted.getFirst();
        for (Candidate other : sorted.subList(1, sorted.size())) {
            other.cells()
                    .refuse(
                            ContactField.LAST_NAME,
                            "the same contact twice for this pupil (row %d)"
                                    .formatted(chosen.cells().number()),
                            "Keep the row that is right and take the other out.");
        }
        return chosen.row();
    }

    private record Candidate(RowCells cells, ContactRow row) {}

    private record Adult(String pupil, String name, String relationship) {
        static Adult of(ContactRow row) {
            String pupil = row.pupilMisId() != null ? row.pupilMisId() : String.valueOf(row.pupilUpn());
            String name = row.name().first() + " " + row.name().last();
            return new Adult(pupil, lower(name), lower(String.valueOf(row.relationship())));
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}
