package org.waymark.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.waymark.tenancy.NotSignedIn;
import org.waymark.ui.Destination;

/**
 * Sends whoever is not signed in to the sign-in page and back, and whoever owes a second step to where they set it up. A script that asked for something small is told with
 * status 401 instead, so that it can keep what was typed and let the person sign in over the page.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInFirst {

    @ExceptionHandler(NotSignedIn.class)
    void signIn(NotSignedIn nobody, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!asksForAPage(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String query = request.getQueryString();
        String here = request.getRequestURI() + (query == null ? "" : "?" + query);
        String to = HttpMethod.GET.matches(request.getMethod()) ? Destination.safe(here) : "/";
        response.sendRedirect(SecurityConfiguration.signIn(nobody.kind())
                + (to.equals("/") ? "" : "?to=" + SecurityConfiguration.encoded(to)));
    }

    /** What a script sends is not taken, and it keeps it: this is neither "sign in" nor an answer that it knows. */
    @ExceptionHandler(SecondStepOwed.class)
    void setUpASecondStep(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!asksForAPage(request)) {
            response.sendError(HttpStatus.PRECONDITION_REQUIRED.value());
            return;
        }
        response.sendRedirect(SecurityConfiguration.SET_UP);
    }

    static boolean asksForAPage(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode == null || mode.equals("navigate");
    }
}
