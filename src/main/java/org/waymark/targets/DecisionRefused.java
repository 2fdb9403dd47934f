package org.waymark.targets;

import org.waymark.ui.Refused;

/** A target or an arrangement that cannot be so. Its sentence says why and what to do; field is the one it is about. */
public final class DecisionRefused extends Refused {

    DecisionRefused(String field, String sentence) {
        super(field, sentence);
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
