package org.waymark.sheets;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Many sheets put into one file while nobody waits.
 *
 * @param pupils in the order of the file
 * @param lines what is said above each of their sheets
 * @param zipped a file for each child, in one ZIP; else one file for the printer
 * @param forHome how it is made fit for families
 * @param done how many of them are printed
 * @param problems who was left out, and why; a line each
 * @param failed those of them whose sheets can be tried again
 */
public record PrintRun(
        UUID id,
        String title,
        Layout layout,
        boolean zipped,
        ForHome forHome,
        State state,
        List<UUID> pupils,
        List<String> lines,
        int done,
        String problems,
        List<UUID> failed,
        Instant askedAt,
        UUID askedBy,
        String askedByName) {
    /**
     * What families are given beside the sheet in English.
     *
     * @param families it is what is shared, as families see it on screen: targets of later years only where the school shows them
     * @param language each sheet in the language of the child's family, with English beside the headings
     * @param guide the guide for parents and carers behind the last sheet of each family
     */
    public record ForHome(boolean families, boolean language, boolean guide) {
        static final ForHome NOT = new ForHome(false, false, false);
    }

    /** How far a run has come. */
    public enum State {
        PRINTING,
        READY,
        STOPPED,
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String words() {
            return name().charAt(0) + code().substring(1);
        }
    }

    public int total() {
        return pupils.size();
    }

    public String fileName() {
        return PrintedSheets.fileName(title) + (zipped ? ".zip" : ".pdf");
    }
}
