package org.waymark.progress;

import java.util.Locale;
import java.util.Optional;

/** What a pupil shows of one objective. Blank is "not taught": it is never a failing. See docs/rules/objectives.md. */
public enum ObjectiveMark {
    CAN_DO("X", "Can do"),
    PARTLY("/", "Partly"),
    NOT_YET(".", "Not yet"),
    NOT_TAUGHT("", "Not taught");

    private final String code;
    private final String words;

    ObjectiveMark(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** As it is typed and stored. */
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** Taught, and something is still missing. */
    public boolean isGap() {
        return this == PARTLY || this == NOT_YET;
    }

    /** A small x is as good. */
    public static Optional<ObjectiveMark> typed(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        for (ObjectiveMark mark : values()) {
            if (mark.code.equals(code)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /** What is stored is one of these, and nothing stored is {@link #NOT_TAUGHT}. */
    public static ObjectiveMark of(String code) {
        return typed(code).orElseThrow(() -> new IllegalArgumentException("No such mark: " + code));
    }
}
