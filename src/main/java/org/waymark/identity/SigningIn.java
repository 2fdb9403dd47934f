package org.waymark.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs somebody in who has shown who they are without a password: by a link, a passkey, a card. */
@Component
public class SigningIn {
    private final JustSignedIn justSignedIn;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SigningIn(JustSignedIn justSignedIn) {
        this.justSignedIn = justSignedIn;
    }

    /**
     * A family or a child. Whoever was signed in at this browser before is signed out, and nothing of theirs is kept.
     *
     * @param idle how long the session lasts without use
     */
    public void as(Account account, Duration idle, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true).setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        open(account, request, response);
    }

    /** Under a new session id, so that one which somebody else knew beforehand is worth nothing. */
    void afresh(Account account, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        open(account, request, response);
    }

    private void open(Account account, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        justSignedIn.note(request);
    }
}
