package org.waymark.family;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.identity.FamilyAccounts;
import org.waymark.languages.AccountLanguage;
import org.waymark.languages.Language;
import org.waymark.tenancy.AccountId;

/** Keeps the language in which an adult or a child reads with their account. */
@Component
class ReadingLanguages implements AccountLanguage {
    private final FamilyAccounts accounts;

    ReadingLanguages(FamilyAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Language> of(AccountId account) {
        return accounts.language(account).flatMap(Language::of);
    }

    @Override
    public void chosen(AccountId account, Language language) {
        accounts.speaks(account, language.code());
    }
}
