package org.waymark.family.signin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.hosting.Installation;
import org.waymark.identity.Account;
import org.waymark.identity.FamilyAccounts;
import org.waymark.identity.SignInLinks;
import org.waymark.languages.Language;
import org.waymark.languages.Texts;
import org.waymark.languages.Translations;
import org.waymark.mail.Mail;
import org.waymark.mail.Mails;

/** One e-mail with a link for each adult who is written to at an address. To an address that nobody has, nothing is sent. */
@Component
class SendingLinks {
    private final FamilyAccounts accounts;
    private final SignInLinks links;
    private final Mails mails;
    private final String base;

    SendingLinks(FamilyAccounts accounts, SignInLinks links, Mails mails, Installation installation) {
        this.accounts = accounts;
        this.links = links;
        this.mails = mails;
        this.base = installation.baseUrl().toString();
    }

    @Transactional
    void send(String email, Texts asked) {
        List<Account> adults = accounts.at(email);
        if (adults.isEmpty()) {
            return;
        }
        Texts texts = adults.size() > 1
                ? asked
                : accounts.language(adults.getFirst().account())
                        .flatMap(Language::of)
                        .map(Translations::of)
                        .orElse(asked);
        String each = adults.stream()
                .map(adult -> words(adult, texts))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
        if (!each.isEmpty()) {
            mails.send(new Mail(
                    null,
                    adults.getFirst().email(),
                    texts.say("letters.link.subject"),
                    texts.say("letters.link.mail", each, SignInLinks.LASTS.toMinutes()),
                    texts.code()));
        }
    }

    private Optional<String> words(Account adult, Texts texts) {
        return links.make(adult.account())
                .map(code -> texts.say(
                        "letters.link.adult", adult.name(), base + "/family/sign-in/link?code=" + code, code));
    }
}
