package org.waymark.attendance.figures;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.attendance.Entry;
import org.waymark.attendance.Figures;
import org.waymark.pupils.PupilId;
import org.waymark.ui.Refused;

/** One pupil's row as it was typed. */
record FiguresForm(UUID pupil, int seen, String possible, String attended, String medical, String lates) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final int LONGEST_KEPT = 20;

    static FiguresForm of(UUID pupil, Map<String, String> sent) {
        return new FiguresForm(
                pupil,
                seen(sent.getOrDefault("seen-" + pupil, "")),
                typed("possible-" + pupil, sent),
                typed("attended-" + pupil, sent),
                typed("medical-" + pupil, sent),
                typed("lates-" + pupil, sent));
    }

    private boolean isEmpty() {
        return attended.isEmpty() && medical.isEmpty() && lates.isEmpty();
    }

    /**
     * Null where nothing was typed and nothing stood there.
     *
     * @param all the possible sessions where the row says nothing else
     */
    @Nullable
    Entry entry(String all) {
        if (isEmpty() && (possible.isEmpty() || possible.equals(all))) {
            if (seen > 0) {
                throw new Refused(
                        "attended", "Figures that are in stay until others take their place. Give the right ones.");
            }
            return null;
        }
        Figures figures = new Figures(
                number("possible", possible.isEmpty() ? all : possible, "Say how many sessions were possible."),
                number("attended", attended, "Say how many sessions were attended."),
                medical.isEmpty() ? 0 : number("medical", medical, ""),
                lates.isEmpty() ? 0 : number("lates", lates, ""));
        return new Entry(new PupilId(pupil), figures.checked(), seen);
    }

    private static int number(String field, String typed, String ask) {
        if (typed.isEmpty()) {
            throw new Refused(field, ask);
        }
        if (!NUMBER.matcher(typed).matches()) {
            throw new Refused(field, "Give a whole number from 0 to " + Figures.MOST + ".");
        }
        return Integer.parseInt(typed);
    }

    private static int seen(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }

    static String typed(String name, Map<String, String> sent) {
        String typed = sent.getOrDefault(name, "").replace("\0", "").strip();
        return typed.length() > LONGEST_KEPT ? typed.substring(0, LONGEST_KEPT) + "…" : typed;
    }
}
