package org.waymark.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.waymark.tenancy.AccountId;
import org.waymark.ui.Refused;

/** Signing in with a passkey: alone, or after the password in place of a code. */
@Component
public class PasskeySignIn {
    private final PasskeyCeremonies ceremonies;
    private final Accounts accounts;
    private final SecondStep secondStep;
    private final OwnActs acts;

    PasskeySignIn(PasskeyCeremonies ceremonies, Accounts accounts, SecondStep secondStep, OwnActs acts) {
        this.ceremonies = ceremonies;
        this.accounts = accounts;
        this.secondStep = secondStep;
        this.acts = acts;
    }

    /** What the browser is asked for, as JSON. */
    public String begin(HttpServletRequest request) {
        return ceremonies.challenge(secondStep.halfSignedIn(request), request);
    }

    /**
     * Signs in whose passkey it is.
     *
     * @param trusted whether this browser, after the password, is trusted for a fortnight
     * @throws Refused with the sentence why not
     */
    public void finish(String shown, boolean trusted, HttpServletRequest request, HttpServletResponse response) {
        Account account = accounts.find(whose(shown, request))
                .filter(Account::isEnabled)
                .orElseThrow(() -> new Refused("Your account was closed. Ask the school office."));
        account.eraseCredentials();
        boolean afterPassword = secondStep.isWaiting(request);
        secondStep.signIn(account, trusted && afterPassword, request, response);
    }

    private AccountId whose(String shown, HttpServletRequest request) {
        try {
            return ceremonies.whose(shown, request);
        } catch (CopiedPasskey copied) {
            acts.record(copied.account(), "was refused with a passkey that may have been copied");
            throw new Refused(
                    "This passkey was used on another device since, so it may have been copied. Nobody is signed"
                            + " in with it. Sign in another way, remove it, and tell the school office.");
        }
    }
}
