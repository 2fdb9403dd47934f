package org.waymark.sheets;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

/** When families can talk about the sheet at school. Implemented above, where consultations are arranged. */
public interface NextConsultation {

    /** The days of the next ones that each of these pupils can be talked about at; without an entry where none are set. */
    Map<UUID, Days> of(Collection<UUID> pupils, LocalDate today, Viewer viewer);

    /** From the first evening to the last, which may be the same. */
    record Days(LocalDate first, LocalDate last) {
        /** "Parent consultation: Thursday 4 March 2027." */
        public String words() {
            return first.equals(last)
                    ? "Parent consultation: " + Dates.withDay(first) + "."
                    : "Parent consultations: " + Dates.withDay(first) + " to " + Dates.withDay(last) + ".";
        }
    }
}
