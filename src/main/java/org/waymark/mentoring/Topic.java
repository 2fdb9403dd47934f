package org.waymark.mentoring;

import java.util.Arrays;
import java.util.Optional;

/** What pupil and mentor talk about, in the order in which they do. */
public enum Topic {
    WENT("went", "How did it go?"),
    WHERE("where", "Where am I?"),
    HOW("how", "How do I work?"),
    HARD("hard", "What is hard?"),
    WANT("want", "What I want"),
    STEPS("steps", "My next steps"),
    SIGN("sign", "Sign");

    private final String code;
    private final String words;

    Topic(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    public static Optional<Topic> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** The one after it; the last is its own. */
    public Topic next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }
}
