package org.waymark.identity;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Kind;
import org.waymark.tenancy.SignedIn;

/** Somebody who can sign in. Kept in the session, so it holds no more than who it is. */
public final class Account implements UserDetails, SignedIn, CredentialsContainer {
    private static final long serialVersionUID = 2;

    private final AccountId id;
    private final Kind kind;
    private final String email;
    private final String name;
    private final boolean enabled;
    private @Nullable String passwordHash;

    Account(AccountId id, Kind kind, String email, String name, @Nullable String passwordHash, boolean enabled) {
        this.id = id;
        this.kind = kind;
        this.email = email;
        this.name = name;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
    }

    @Override
    public AccountId account() {
        return id;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** Of staff the e-mail address, which is theirs alone; two adults of a family may share one, and a child has none. */
    @Override
    public String getUsername() {
        return kind == Kind.STAFF ? email : id.value().toString();
    }

    /** Where this person is written to; empty for a child. */
    public String email() {
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
