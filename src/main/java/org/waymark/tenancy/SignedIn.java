package org.waymark.tenancy;

/** What the security context holds of whoever has signed in. */
public interface SignedIn {
    AccountId account();

    Kind kind();
}
