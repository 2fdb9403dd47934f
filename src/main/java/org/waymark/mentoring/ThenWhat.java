package org.waymark.mentoring;

import java.util.Arrays;
import java.util.Optional;

/** How it goes on with a next step that was met partly or not yet. */
public enum ThenWhat {
    CARRY_ON("carry on", "Carry on"),
    MAKE_SMALLER("make smaller", "Make it smaller"),
    CHANGE_APPROACH("change approach", "Change the approach");

    private final String code;
    private final String words;

    ThenWhat(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    public static Optional<ThenWhat> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
