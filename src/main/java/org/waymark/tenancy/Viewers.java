package org.waymark.tenancy;

import java.util.Optional;

/** Who an account is in a school. Implemented where accounts are kept. */
public interface Viewers {
    /** Empty where the account has no place in that school, or there is no such school. One statement. */
    Optional<Presence> find(AccountId account, String schoolSlug);

    boolean leadsATrust(AccountId account);
}
