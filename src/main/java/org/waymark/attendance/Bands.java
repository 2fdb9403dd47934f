package org.waymark.attendance;

import org.jspecify.annotations.Nullable;
import org.waymark.ui.Refused;

/**
 * Where the colours begin: each band takes its lower edge, so that no percentage belongs to two or to none. See
 * docs/rules/attendance.md.
 *
 * @param greenFrom in tenths of a percent
 * @param amberFrom in tenths of a percent; below is red
 * @param onTime the most late marks of a round that are green
 * @param someLates the most that are amber; more are red
 */
public record Bands(int greenFrom, int amberFrom, int onTime, int someLates) {
    public static final Bands USUAL = new Bands(970, 900, 1, 4);

    /** @throws Refused where the bands would overlap or leave one empty */
    public Bands checked() {
        if (greenFrom < 1 || greenFrom > 1000) {
            throw new Refused("green", "Green begins between 0.1 and 100.0.");
        }
        if (amberFrom < 1 || amberFrom >= greenFrom) {
            throw new Refused("amber", "Amber begins below green, and above 0.");
        }
        if (onTime < 0 || onTime > Figures.MOST) {
            throw new Refused("onTime", "Give a whole number from 0 to " + Figures.MOST + ".");
        }
        if (someLates <= onTime || someLates > Figures.MOST) {
            throw new Refused(
                    "someLates", "Amber goes further than green, to at most " + Figures.MOST + " late marks.");
        }
        return this;
    }

    /**
     * Null where there was no session to come to. The tenths are whole numbers rounded down and so are the edges: this compares
     * exactly as the unrounded ratio would.
     */
    public @Nullable Light attendance(Figures figures) {
        Integer tenths = figures.tenths();
        return tenths == null
                ? null
                : tenths >= greenFrom ? Light.GREEN : tenths >= amberFrom ? Light.AMBER : Light.RED;
    }

    public Light punctuality(Figures figures) {
        return figures.lates() <= onTime ? Light.GREEN : figures.lates() <= someLates ? Light.AMBER : Light.RED;
    }
}
