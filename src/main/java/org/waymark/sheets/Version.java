package org.waymark.sheets;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signed sheet, kept exactly as it was. A later one amends it; the earlier stays.
 *
 * @param reason why it was amended; null for the first
 * @param shared whether the family may have it
 * @param newest whether nothing has amended it
 * @param printed the kinds of paper that it was printed on before
 */
public record Version(
        UUID id,
        UUID meeting,
        UUID pupil,
        int number,
        SheetPage page,
        LocalDate on,
        String by,
        @Nullable String reason,
        boolean shared,
        boolean newest,
        Set<String> printed) {
    /** "Version 2, amended". */
    public String label() {
        return "version " + number + (reason == null ? "" : ", amended");
    }
}
