package org.waymark.objectives.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.waymark.objectives.MarkEntry;
import org.waymark.objectives.ObjectiveId;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Uuid7;

/**
 * The plain form: cells are named by their place, and each row says what its cells showed, so that only what was changed is
 * sent on. A whole row or column may be filled by one press.
 */
record MarksForm(List<UUID> pupils, List<UUID> objectives, MultiValueMap<String, String> form) {

    /** A cell that was changed. */
    record Changed(String place, MarkEntry entry) {}

    List<Changed> changed() {
        List<Changed> changed = new ArrayList<>();
        for (int row = 0; row < pupils.size(); row++) {
            String shown = text("s" + row);
            String[] versions = text("v" + row).split(" ");
            for (int column = 0; column < objectives.size(); column++) {
                String typed = typed(row, column);
                if (typed == null || column >= shown.length() || column >= versions.length) {
                    continue;
                }
                String before = String.valueOf(shown.charAt(column)).replace("-", "");
                if (!typed.equalsIgnoreCase(before)) {
                    changed.add(new Changed(
                            row + "." + column,
                            new MarkEntry(
                                    Uuid7.next(),
                                    new PupilId(pupils.get(row)),
                                    new ObjectiveId(objectives.get(column)),
                                    typed,
                                    version(versions[column]))));
                }
            }
        }
        return changed;
    }

    private @Nullable String typed(int row, int column) {
        String fill = form.containsKey("filled") ? text("fill") : "";
        if (fill.equals("row " + row) || fill.equals("column " + column)) {
            return text("with");
        }
        String typed = form.getFirst("m" + row + "." + column);
        return typed == null ? null : typed.strip();
    }

    private String text(String name) {
        String sent = form.getFirst(name);
        return sent == null ? "" : sent.strip();
    }

    private static int version(String sent) {
        return sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : 0;
    }
}
