package org.waymark.identity;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.SignedIn;

/** Somebody who can sign in. Kept in the session, so it holds no more than who it is. */
public final class Account implements UserDetails, SignedIn, CredentialsContainer {
    private static final long serialVersionUID = 1;

    private final AccountId id;
    private final String email;
    private final String name;
    private final boolean enabled;
    private @Nullable String passwordHash;

    Account(AccountId id, String email, String name, @Nullable String passwordHash, boolean enabled) {
        this.id = id;
        this.email = email;
        this.name = name;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
    }

    @Override
    public AccountId account() {
        return id;
    }

    public String name() {
        return name;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
