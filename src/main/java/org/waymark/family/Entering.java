package org.waymark.family;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.waymark.hosting.Installation;
import org.waymark.identity.Account;
import org.waymark.identity.FamilyAccounts;
import org.waymark.identity.SigningIn;
import org.waymark.languages.Language;
import org.waymark.languages.LanguageChoice;

/** Signs an adult of a family in, for long on a phone of their own. */
@Component
public class Entering {
    /** Without use; a phone is locked by itself. */
    static final Duration ON_THEIR_OWN = Duration.ofDays(30);

    static final Duration ELSEWHERE = Duration.ofMinutes(30);

    private final SigningIn signingIn;
    private final FamilyAccounts accounts;
    private final Installation installation;

    Entering(SigningIn signingIn, FamilyAccounts accounts, Installation installation) {
        this.signingIn = signingIn;
        this.accounts = accounts;
        this.installation = installation;
    }

    /** @param own whether they say that nobody else uses this device */
    public void as(Account adult, boolean own, HttpServletRequest request, HttpServletResponse response) {
        signingIn.as(adult, own ? ON_THEIR_OWN : ELSEWHERE, request, response);
        // Kept on the device, so that no page has to look it up.
        if (!LanguageChoice.isKept(request)) {
            accounts.language(adult.account())
                    .flatMap(Language::of)
                    .ifPresent(reads -> LanguageChoice.keep(reads, installation.isHttps(), response));
        }
    }
}
