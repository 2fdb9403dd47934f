package org.waymark.identity.signin;

import org.jspecify.annotations.Nullable;

/** The sign-in page: where to go next, what went wrong last time, and what has just happened. */
public record SignInPage(
        String to, @Nullable String problem, @Nullable String news) {

    static SignInPage of(@Nullable String to, boolean wrong, @Nullable String wait, boolean out, boolean set) {
        String problem = null;
        if (wait != null) {
            problem = "Too many wrong tries from this device. "
                    + (wait.matches("Wait \\d{1,4} (seconds?|minutes?) and try again\\.") ? wait : "Wait a little.");
        } else if (wrong) {
            problem = "The e-mail address or the password is not right. Check both, or ask the school office for a"
                    + " one-time code.";
        }
        String news = out ? "You have signed out." : set ? "Your password is set. Sign in with it now." : null;
        return new SignInPage(to == null ? "" : to, problem, news);
    }
}
