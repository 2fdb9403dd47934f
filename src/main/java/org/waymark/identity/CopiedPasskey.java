package org.waymark.identity;

import org.waymark.tenancy.AccountId;

/** A passkey counted its uses lower than it had before: two devices hold it. */
final class CopiedPasskey extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient AccountId account;

    CopiedPasskey(AccountId account) {
        super("a passkey's count fell back", null, false, false);
        this.account = account;
    }

    AccountId account() {
        return account;
    }
}
