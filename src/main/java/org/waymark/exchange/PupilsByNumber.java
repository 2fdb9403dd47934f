package org.waymark.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** By the MIS id where the row has one that we know, else by the UPN. */
    @Nullable
    Pupil find(@Nullable String misId, @Nullable Upn upn) {
        Pupil found = misId == null ? null : byMisId.get(misId);
        return found == null && upn != null ? byUpn.get(upn.value()) : found;
    }
}
