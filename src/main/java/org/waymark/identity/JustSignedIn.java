package org.waymark.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.waymark.hosting.PretendedDay;

/**
 * Whether somebody signed in here a moment ago. What lets a person in for good is changed only then, so that whoever finds
 * a computer left open cannot.
 */
@Component
public class JustSignedIn {
    public static final Duration LASTS = Duration.ofMinutes(10);
    static final String AT = JustSignedIn.class.getName();

    private final PretendedDay clock;

    JustSignedIn(PretendedDay clock) {
        this.clock = clock;
    }

    void note(HttpServletRequest request) {
        request.getSession().setAttribute(AT, clock.outside());
    }

    public boolean isSo(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(AT) instanceof Instant at
                && at.plus(LASTS).isAfter(clock.outside());
    }
}
