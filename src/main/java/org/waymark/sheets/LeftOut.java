package org.waymark.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who is left out of a print run, and why, in words for whoever asked for it. Two printers tell it of theirs at once. */
final class LeftOut {
    private final StringBuilder why = new StringBuilder();
    private final List<UUID> pupils = new ArrayList<>();

    synchronized void gone(int many) {
        why.append("Pupils who are not on roll any more: ").append(many).append(". They were left out.\n");
    }

    synchronized void add(UUID pupil, String name, RuntimeException fault) {
        pupils.add(pupil);
        why.append(name)
                .append(
                        fault instanceof SheetPrinter.TooLong
                                ? ": the sheet does not fit its sides, even with its words cut short. Make what it says shorter, then try again.\n"
                                : ": something went wrong inside Waymark. Try again; if it happens again, tell whoever looks after Waymark.\n");
    }

    synchronized PrintRuns.Left all() {
        return new PrintRuns.Left(why.toString(), List.copyOf(pupils));
    }
}
