package org.waymark.family;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.waymark.identity.Account;
import org.waymark.identity.SigningIn;

/** Signs an adult of a family in, for long on a phone of their own. */
@Component
public class Entering {
    /** Without use; a phone is locked by itself. */
    static final Duration ON_THEIR_OWN = Duration.ofDays(30);

    static final Duration ELSEWHERE = Duration.ofMinutes(30);

    private final SigningIn signingIn;

    Entering(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    /** @param own whether they say that nobody else uses this device */
    public void as(Account adult, boolean own, HttpServletRequest request, HttpServletResponse response) {
        signingIn.as(adult, own ? ON_THEIR_OWN : ELSEWHERE, request, response);
    }
}
