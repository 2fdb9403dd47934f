package org.waymark.progress;

import java.util.Collection;

/** How many objectives of a strand, or of a year, carry each mark. See docs/rules/objectives.md. */
public record Coverage(int canDo, int partly, int notYet, int notTaught) {
    /** From this share of all its objectives on a strand is secure. */
    public static final int SECURE_FROM = 70;

    public static Coverage of(Collection<ObjectiveMark> marks) {
        int[] counts = new int[ObjectiveMark.values().length];
        marks.forEach(mark -> counts[mark.ordinal()]++);
        return new Coverage(
                counts[ObjectiveMark.CAN_DO.ordinal()],
                counts[ObjectiveMark.PARTLY.ordinal()],
                counts[ObjectiveMark.NOT_YET.ordinal()],
                counts[ObjectiveMark.NOT_TAUGHT.ordinal()]);
    }

    public int all() {
        return taught() + notTaught;
    }

    public int taught() {
        return canDo + partly + notYet;
    }

    /** Rounded down, so that 70 is never said of what is not yet secure. */
    public int percentOfAll() {
        return all() == 0 ? 0 : 100 * canDo / all();
    }

    /** Rounded down; 0 where nothing was taught. */
    public int percentOfTaught() {
        return taught() == 0 ? 0 : 100 * canDo / taught();
    }

    public boolean isSecure() {
        return isSecure(SECURE_FROM);
    }

    public boolean isSecure(int fromPercent) {
        return all() > 0 && 100 * canDo >= fromPercent * all();
    }
}
