package org.waymark.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Whose a passkey is, as the library that checks them asks for it: always an account, which it never adds or removes. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final Accounts accounts;

    PasskeyOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return entity(accounts.find(PasskeyRecords.account(id)));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return entity(accounts.findByUsername(name));
    }

    private static @Nullable PublicKeyCredentialUserEntity entity(Optional<Account> owner) {
        return owner.map(account -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyRecords.user(account.account()))
                        .name(account.getUsername())
                        .displayName(account.name())
                        .build())
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("accounts come from the staff file");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("accounts come from the staff file");
    }
}
