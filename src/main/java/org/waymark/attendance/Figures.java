package org.waymark.attendance;

import org.jspecify.annotations.Nullable;
import org.waymark.ui.Refused;

/**
 * A pupil's sessions and late marks in one term. A session is half a day.
 *
 * @param medical those missed and authorised as illness or a medical appointment
 */
public record Figures(int possible, int attended, int medical, int lates) {
    /** A whole school year has 380. */
    public static final int MOST = 500;

    /** @throws Refused for numbers that cannot be, beside the one to look at */
    public Figures checked() {
        within("possible", possible);
        within("attended", attended);
        within("medical", medical);
        within("lates", lates);
        if (attended > possible) {
            throw new Refused(
                    "attended", "%d attended of %d possible sessions cannot be.".formatted(attended, possible));
        }
        if (attended + medical > possible) {
            throw new Refused(
                    "medical",
                    "%d attended and %d missed for a medical reason are more than the %d possible sessions."
                            .formatted(attended, medical, possible));
        }
        return this;
    }

    private static void within(String field, int number) {
        if (number < 0 || number > MOST) {
            throw new Refused(field, "Give a whole number from 0 to " + MOST + ".");
        }
    }

    /**
     * Tenths of a percent of the sessions that the pupil could come to: those missed for a medical reason are left aside. Rounded
     * down, so that the number printed never says more than its colour does. Null where there was no such session.
     */
    public @Nullable Integer tenths() {
        int could = possible - medical;
        return could <= 0 ? null : attended * 1000 / could;
    }

    /** 97.4%, or that there is nothing to say. */
    public String percent() {
        Integer tenths = tenths();
        return tenths == null ? "no sessions" : "%d.%d%%".formatted(tenths / 10, tenths % 10);
    }
}
