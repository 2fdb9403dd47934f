package org.waymark.identity.authenticator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Problems;

/**
 * The second step of one's own sign-in.
 *
 * @param passkeys how many passkeys they have beside it
 * @param left how many recovery codes are not used yet
 * @param begun what the app is to be shown, while a first code is awaited
 * @param askedBy the school that makes a second step their duty, if one does
 * @param elsewhere whether an account elsewhere can stand in for the password
 * @param codes recovery codes, shown this once
 */
public record AuthenticatorPage(
        boolean on,
        int passkeys,
        int left,
        @Nullable Begun begun,
        @Nullable String askedBy,
        boolean elsewhere,
        List<String> codes,
        Problems problems) {

    /** Whether they must set one up before anything else. */
    public boolean owed() {
        return askedBy != null && !on && passkeys == 0;
    }

    /**
     * @param modules how many squares the QR code is wide
     * @param path the outline of its dark squares
     * @param key what is typed where no picture can be taken
     */
    public record Begun(int modules, String path, String key) {}
}
