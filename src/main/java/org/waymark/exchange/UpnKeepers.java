package org.waymark.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.exchange.reading.Finding;
import org.waymark.exchange.reading.Mapping;
import org.waymark.exchange.reading.PupilField;
import org.waymark.exchange.reading.PupilRow;
import org.waymark.pupils.Pupil;

/** A UPN that somebody else keeps cannot be two children's: it stays with whom we know by it. */
final class UpnKeepers {
    private final Set<PupilRow> without = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    UpnKeepers(List<PupilRow> rows, List<Pupil> held, PupilMatching matching, Mapping mapping) {
        Map<String, Pupil> keepers = held.stream()
                .filter(pupil -> pupil.upn() != null)
                .collect(Collectors.toMap(pupil -> PupilMerge.text(pupil.upn()), pupil -> pupil));
        Map<Pupil, PupilRow> rowOf = new HashMap<>();
        for (PupilRow row : rows) {
            Pupil pupil = matching.of(row);
            if (pupil != null) {
                rowOf.put(pupil, row);
            }
        }
        for (PupilRow row : rows) {
            String upn = upn(row);
            Pupil keeper = upn == null ? null : keepers.get(upn);
            if (keeper == null || keeper.equals(matching.of(row))) {
                continue;
            }
            PupilRow other = rowOf.get(keeper);
            String others = other == null ? null : upn(other);
            // Two who have exchanged their UPNs in the file give them up to each other.
            if (others == null || others.equals(upn)) {
                without.add(row);
                findings.add(new Finding(
                        row.row(),
                        mapping.heading(PupilField.UPN),
                        String.valueOf(upn),
                        Finding.Outcome.WARNING,
                        "%s has this UPN here; the pupil is taken by the MIS id".formatted(keeper.preferred()),
                        "Find out whose it is, correct the other, and export again."));
            }
        }
    }

    /** Whether the row's UPN is somebody else's, so that its pupil does not get it. */
    boolean keepFrom(PupilRow row) {
        return without.contains(row);
    }

    List<Finding> findings() {
        return findings;
    }

    private static @Nullable String upn(PupilRow row) {
        return row.upn() == null ? null : row.upn().value();
    }
}
