package org.waymark.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.waymark.hosting.PretendedDay;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Uuid7;

/** Passkeys as the library that checks them wants them kept. */
@Repository
class PasskeyRecords implements UserCredentialRepository {
    static final String BY_CREDENTIAL_SQL = """
            select * from identity.passkey where credential_id = :credential
            """;
    static final String OF_ACCOUNT_SQL = """
            select * from identity.passkey where account_id = :account order by made_at
            """;
    static final String ADD_SQL = """
            insert into identity.passkey (id, account_id, credential_id, attested, public_key, sign_count, transports, name,
                                          made_at)
            values (:id, :account, :credential, :attested, :key, :count, :transports, :name, :now)
            """;
    /** The library compares with the count at the beginning only. One statement, so that two at once cannot both pass. */
    static final String USED_SQL = """
            update identity.passkey set sign_count = :count, last_used_at = :now
             where credential_id = :credential and (sign_count < :count or sign_count = 0 and :count = 0)
            """;

    static final String DELETE_SQL = """
            delete from identity.passkey where credential_id = :credential
            """;

    private final JdbcClient jdbc;
    private final PretendedDay clock;

    PasskeyRecords(JdbcClient jdbc, PretendedDay clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void save(CredentialRecord record) {
        if (findByCredentialId(record.getCredentialId()) == null) {
            add(record);
            return;
        }
        int used = jdbc.sql(USED_SQL)
                .param("credential", record.getCredentialId().getBytes())
                .param("count", record.getSignatureCount())
                .param("now", clock.outside().atOffset(ZoneOffset.UTC))
                .update();
        if (used == 0) {
            throw new CopiedPasskey(account(record.getUserEntityUserId()));
        }
    }

    private void add(CredentialRecord record) {
        Bytes attested = record.getAttestationObject();
        jdbc.sql(ADD_SQL)
                .param("id", Uuid7.next())
                .param("account", account(record.getUserEntityUserId()).value())
                .param("credential", record.getCredentialId().getBytes())
                .param("attested", attested == null ? new byte[0] : attested.getBytes())
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new))
                .param("name", record.getLabel())
                .param("now", clock.outside().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql(BY_CREDENTIAL_SQL)
                .param("credential", credential.getBytes())
                .query((row, n) -> record(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return jdbc.sql(OF_ACCOUNT_SQL)
                .param("account", account(user).value())
                .query((row, n) -> record(row))
                .list();
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql(DELETE_SQL).param("credential", credential.getBytes()).update();
    }

    /** A device is told this of whose key it makes: nothing that says who they are. */
    static Bytes user(AccountId account) {
        return new Bytes(account.value().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    static AccountId account(Bytes user) {
        return new AccountId(UUID.fromString(new String(user.getBytes(), java.nio.charset.StandardCharsets.US_ASCII)));
    }

    private static CredentialRecord record(ResultSet row) throws SQLException {
        Set<AuthenticatorTransport> transports = Arrays.stream(
                        (String[]) row.getArray("transports").getArray())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(user(new AccountId(row.getObject("account_id", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attested")))
                .signatureCount(row.getLong("sign_count"))
                .uvInitialized(true)
                .transports(transports)
                .label(row.getString("name"))
                .build();
    }
}
