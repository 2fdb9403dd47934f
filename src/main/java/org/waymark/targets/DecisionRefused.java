package org.waymark.targets;

/** A target or an arrangement that cannot be so. Its sentence says why and what to do; field is the one it is about. */
public final class DecisionRefused extends RuntimeException {
    private final String field;

    DecisionRefused(String field, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    static String reason(String given) {
        var reason = given.strip();
        if (reason.isEmpty()) {
            throw new DecisionRefused("reason", "Say why. The reason is kept and shown to colleagues.");
        }
        if (reason.length() > 500) {
            throw new DecisionRefused("reason", "Say why in at most 500 characters.");
        }
        return reason;
    }
}
