package org.waymark.targets;

import java.util.Locale;

/** Which of the two targets. */
public enum GoalKind {
    TARGET,
    PTT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static GoalKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
