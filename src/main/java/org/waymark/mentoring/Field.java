package org.waymark.mentoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may be written down of a topic. The barriers are lines, each one of the school's list. */
public enum Field {
    WENT("went", Topic.WENT, "How did my last next steps go?", "In the child’s words"),
    PROUD("proud", Topic.WENT, "What am I proud of?", "In the child’s words"),
    WHERE("where", Topic.WHERE, "What we notice", "What is going well, and what comes next"),
    BARRIERS("barriers", Topic.HARD, "What makes it hard", ""),
    HARD("hard", Topic.HARD, "In my own words", "What is hard, and what would help"),
    WANT("want", Topic.WANT, "What I want to do or learn", "Soon: this term, this year"),
    BE("be", Topic.WANT, "What I want to be", "One day"),
    CHILD("child", Topic.SIGN, "What I say about our meeting", "The child’s comment"),
    MENTOR("mentor", Topic.SIGN, "What my mentor says", "The mentor’s comment, at most 60 words");

    private final String code;
    private final Topic topic;
    private final String label;
    private final String hint;

    Field(String code, Topic topic, String label, String hint) {
        this.code = code;
        this.topic = topic;
        this.label = label;
        this.hint = hint;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }

    public static List<Field> of(Topic topic) {
        return Arrays.stream(values()).filter(each -> each.topic == topic).toList();
    }

    /** The one of this code, where there is one. */
    public static Optional<Field> written(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    static Field of(String code) {
        return written(code).orElseThrow();
    }
}
