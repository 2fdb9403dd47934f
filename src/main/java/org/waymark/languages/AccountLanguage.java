package org.waymark.languages;

import java.util.Optional;
import org.waymark.tenancy.AccountId;

/** The language that somebody with an account reads. Implemented where it is kept. */
public interface AccountLanguage {
    /** Empty where they never said. */
    Optional<Language> of(AccountId account);

    /** Told when they choose one. In no school's transaction. */
    void chosen(AccountId account, Language language);
}
