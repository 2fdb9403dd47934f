package org.waymark.identity.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.identity.DemoPeople;
import org.waymark.identity.Provider;

/**
 * The sign-in page: where to go next, what went wrong last time, what has just happened, whether passkeys can be used, who vouches for people, and whom a
 * demonstration offers.
 */
public record SignInPage(
        String to,
        @Nullable String problem,
        @Nullable String news,
        boolean passkeys,
        List<Provider> providers,
        List<DemoPerson> people) {

    /** Somebody whom a newcomer may be with one press. */
    public record DemoPerson(String name, String what, String email) {}

    /** Where to go next, as a part of an address. */
    public String onwards() {
        return URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    public String demoPassword() {
        return DemoPeople.PASSWORD;
    }

    static SignInPage of(
            @Nullable String to,
            boolean wrong,
            @Nullable String wait,
            boolean out,
            boolean set,
            boolean passkeys,
            List<Provider> providers,
            List<DemoPerson> people) {
        String problem = null;
        if (wait != null) {
            problem = "Too many wrong tries from this device. "
                    + (wait.matches("Wait \\d{1,4} (seconds?|minutes?) and try again\\.") ? wait : "Wait a little.");
        } else if (wrong) {
            problem = "The e-mail address or the password is not right. Check both, or ask the school office for a"
                    + " one-time code.";
        }
        String news = out ? "You have signed out." : set ? "Your password is set. Sign in with it now." : null;
        return new SignInPage(to == null ? "" : to, problem, news, passkeys, providers, people);
    }
}
