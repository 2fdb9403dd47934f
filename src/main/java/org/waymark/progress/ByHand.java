package org.waymark.progress;

/** A Target or PTT that a person set in place of the derived one, and why. It is kept when the base changes. */
public record ByHand(Scale scale, Grade grade, String reason) {

    public ByHand {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Say why this target is set by hand.");
        }
    }
}
