package org.waymark.targets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of the two targets. */
public enum GoalKind {
    TARGET,
    PTT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<GoalKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    static GoalKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
