package org.waymark.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.exchange.reading.Field;
import org.waymark.exchange.reading.Finding;
import org.waymark.exchange.reading.Mapping;
import org.waymark.pupils.Pupil;
import org.waymark.pupils.Upn;

/** Finds the pupil whom a contact or a result is of. */
record PupilsByNumber(Map<String, Pupil> byMisId, Map<String, Pupil> byUpn) {
    static PupilsByNumber of(List<Pupil> pupils) {
        Map<String, Pupil> byMisId = new HashMap<>();
        Map<String, Pupil> byUpn = new HashMap<>();
        for (Pupil pupil : pupils) {
            if (pupil.misId() != null) {
                byMisId.put(pupil.misId(), pupil);
            }
            if (pupil.upn() != null) {
                byUpn.put(pupil.upn(), pupil);
            }
        }
        return new PupilsByNumber(byMisId, byUpn);
    }

    /** By the MIS id where the row has one that we know, else by the UPN; nobody where the two are of two children. */
    @Nullable
    Pupil find(@Nullable String misId, @Nullable Upn upn) {
        Pupil one = misId == null ? null : byMisId.get(misId);
        Pupil other = upn == null ? null : byUpn.get(upn.value());
        return one != null && other != null && !one.equals(other) ? null : one == null ? other : one;
    }

    /** Why {@link #find} found nobody. */
    Finding nobody(
            int row, @Nullable String misId, @Nullable Upn upn, Field misIdField, Field upnField, Mapping mapping) {
        boolean two = misId != null && byMisId.containsKey(misId);
        boolean byMisId = misId != null && !two;
        return new Finding(
                row,
                mapping.heading(byMisId ? misIdField : upnField),
                byMisId ? String.valueOf(misId) : written(upn),
                Finding.Outcome.REFUSED,
                two ? "the MIS id and the UPN are of two different pupils" : "no pupil here has this number",
                two
                        ? "Find out whose row it is, and correct the other number."
                        : "Import the pupils file first, or correct the number.");
    }

    /** A UPN as a finding shows what was read. */
    static String written(@Nullable Upn upn) {
        return upn == null ? "" : upn.value();
    }
}
