package org.waymark.exchange.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.pupils.Upn;

/**
 * Pupils who stand in a file twice. Two rows that say the same are one pupil, taken once; of two that differ neither is
 * taken, since which is right does not depend on which comes first. A UPN that two MIS ids share is nobody's.
 */
final class SamePupil {
    private static final String CURE = "Keep the row that is right and take the other out.";

    private final Map<RowCells, Identity> identities;
    private final Map<Upn, TreeSet<String>> misIds = new HashMap<>();

    private SamePupil(Map<RowCells, Identity> identities) {
        this.identities = identities;
    }

    /** Refuses rows as said above, and returns the UPNs that are nobody's. */
    static Set<Upn> mark(Map<RowCells, Identity> identities) {
        return new SamePupil(identities).mark();
    }

    private Set<Upn> mark() {
        identities.values().forEach(this::noteUpn);
        Map<String, List<RowCells>> pupils = new LinkedHashMap<>();
        identities.forEach((row, who) ->
                pupils.computeIfAbsent(key(who), k -> new ArrayList<>()).add(row));
        pupils.values().stream().filter(rows -> rows.size() > 1).forEach(this::refuse);
        return sharedUpns();
    }

    private void noteUpn(Identity who) {
        if (who.upn() != null && who.misId() != null) {
            misIds.computeIfAbsent(who.upn(), k -> new TreeSet<>()).add(who.misId());
        }
    }

    /** A row without a MIS id is of the pupil who has its UPN in another row. */
    private String key(Identity who) {
        if (who.misId() != null) {
            return "MIS " + who.misId();
        }
        TreeSet<String> owners = who.upn() == null ? null : misIds.get(who.upn());
        return owners == null ? "UPN " + who.upn() : "MIS " + owners.first();
    }

    private void refuse(List<RowCells> rows) {
        RowCells first = rows.getFirst();
        for (RowCells row : rows.subList(1, rows.size())) {
            refuse(row, first);
        }
        if (!rows.stream().allMatch(first::saysTheSameAs)) {
            refuse(first, rows.get(1));
        }
    }

    private void refuse(RowCells row, RowCells other) {
        Identity who = identities.get(row);
        Field field = who != null && who.misId() != null ? PupilField.MIS_ID : PupilField.UPN;
        row.refuse(field, "the same pupil twice in the file (row %d)".formatted(other.number()), CURE);
    }

    private Set<Upn> sharedUpns() {
        Set<Upn> shared = new HashSet<>();
        misIds.forEach((upn, owners) -> {
            if (owners.size() > 1) {
                shared.add(upn);
            }
        });
        return shared;
    }
}
