package org.waymark.sheets.pupils;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.sheets.Layout;
import org.waymark.sheets.SheetPage;
import org.waymark.sheets.SheetQuery.Sheet;
import org.waymark.sheets.Undrawable;
import org.waymark.ui.Dates;
import org.waymark.ui.Link;

/**
 * A sheet on screen, and where its paper is.
 *
 * @param state whether it is signed, and whether the family may have it
 * @param signed every version of every round, the newest first
 */
public record PupilSheetPage(
        SheetPage sheet,
        String state,
        List<Link> papers,
        @Nullable String undrawable,
        List<Signed> signed) {
    /** A signed sheet that can be opened. */
    public record Signed(String round, String href, String label, String when, String why) {}

    static PupilSheetPage of(Sheet sheet, String path) {
        String pdf = path + "/sheets/pupils/" + sheet.pupil() + ".pdf";
        return new PupilSheetPage(
                sheet.page(),
                state(sheet),
                Arrays.stream(Layout.values())
                        .map(layout -> Link.to(layout.label(), pdf + "?layout=" + layout.code()))
                        .toList(),
                Undrawable.in(sheet.page()).orElse(null),
                sheet.past().stream()
                        .map(each -> new Signed(
                                each.round(),
                                path + "/sheets/versions/" + each.id(),
                                "version " + each.number() + (each.reason() == null ? "" : ", amended"),
                                Dates.written(Dates.here(each.at()).toLocalDate()) + ", " + each.by(),
                                each.reason() == null ? "" : each.reason()))
                        .toList());
    }

    private static String state(Sheet sheet) {
        var signed = sheet.signed();
        if (signed == null) {
            return sheet.meeting() == null
                    ? "No meeting is planned this round: what is said in it is written by hand."
                    : "The meeting is still to come. Until it is signed, the sheet shows where the child is today.";
        }
        return "Kept as it was signed, version " + signed.number() + (signed.amended() ? ", amended. " : ". ")
                + (signed.shared()
                        ? "It is shared with the family."
                        : "It is not shared with the family yet: the mentor shares it from their meetings.");
    }
}
