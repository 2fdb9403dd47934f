package org.waymark.exchange.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.pupils.Upn;

/** Who a row is about. The MIS id comes first; a wrong UPN is only doubtful where a MIS id tells who it is. */
record Identity(@Nullable String misId, @Nullable Upn upn) {
    private static final Pattern SHORTENED = Pattern.compile("\\d+([.,]\\d+)?[Ee]\\+\\d+");
    private static final int LONGEST_MIS_ID = 50;
    private static final String CORRECT_UPN = "Correct the UPN in your school's system and export again.";

    /** Null when the row is refused for want of anything to know the pupil by. */
    static @Nullable Identity read(RowCells cells, Field misIdField, Field upnField) {
        String misId = cells.text(misIdField);
        if (!misId.isEmpty() && !isUsable(cells, misIdField, misId)) {
            return null;
        }
        String written = cells.text(upnField);
        if (misId.isEmpty() && written.isEmpty()) {
            cells.refuse(
                    cells.has(misIdField) ? misIdField : upnField,
                    "no MIS id and no valid UPN to tell who it is",
                    "Give the pupil's MIS id or UPN, and export again.");
            return null;
        }
        if (written.isEmpty()) {
            return new Identity(misId, null);
        }
        Upn upn = Upn.find(written).orElse(null);
        if (upn == null) {
            return withoutUpn(cells, upnField, misId, Upn.fault(written).orElseThrow());
        }
        return new Identity(misId.isEmpty() ? null : misId, upn);
    }

    private static @Nullable Identity withoutUpn(RowCells cells, Field upnField, String misId, String fault) {
        if (misId.isEmpty()) {
            cells.refuse(upnField, fault + ", and no MIS id tells who it is", CORRECT_UPN);
            return null;
        }
        cells.warn(upnField, fault + "; the pupil is taken by the MIS id", CORRECT_UPN);
        return new Identity(misId, null);
    }

    private static boolean isUsable(RowCells cells, Field field, String misId) {
        if (SHORTENED.matcher(misId).matches()) {
            cells.refuse(
                    field,
                    "a spreadsheet has shortened this number",
                    "Export again and choose that file without opening it in a spreadsheet first.");
            return false;
        }
        if (Formula.isOne(misId) || misId.length() > LONGEST_MIS_ID) {
            cells.refuse(field, "not a MIS id", "Give the pupil's id as your school's system shows it.");
            return false;
        }
        return true;
    }
}
