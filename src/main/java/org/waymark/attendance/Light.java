package org.waymark.attendance;

import java.util.Locale;

/** The colour of attendance and of punctuality, best first. It is neither of the academic ones and never counts into them. */
public enum Light {
    GREEN,
    AMBER,
    RED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
