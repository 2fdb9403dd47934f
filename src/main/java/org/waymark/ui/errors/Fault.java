package org.waymark.ui.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;
import org.waymark.ui.WhereItBroke;

/**
 * Writes a fault of ours to the log under a short reference. Only the kinds of exception and the places in the code are
 * written: their messages may hold what was typed (a database's do), and addresses what was searched for.
 */
final class Fault {
    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without letters and digits that are mixed up when read out over the telephone. */
    private static final String LETTERS = "ACDEFGHJKLMNPQRTUVWXY34679";

    private Fault() {}

    static String log(@Nullable Throwable thrown, HttpServletRequest request) {
        String reference = reference();
        // The pattern of the address, not the address: no ids.
        Object address = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.error("Fault {} at {} {}{}", reference, request.getMethod(), address, WhereItBroke.of(thrown));
        return reference;
    }

    private static String reference() {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            reference.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
