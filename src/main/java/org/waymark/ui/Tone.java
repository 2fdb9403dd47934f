package org.waymark.ui;

import java.util.Locale;

/** The five looks of a judgement. Each has a shape of its own, so that it is read without colour. */
public enum Tone {
    RED,
    AMBER,
    GREEN,
    ABOVE,
    NONE;

    /** From the colour's name as rules and files write it: red, amber, green, above or none. */
    public static Tone of(String colour) {
        return valueOf(colour.toUpperCase(Locale.ROOT));
    }

    /** As style sheets name it. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
