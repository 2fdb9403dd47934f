-- Passkeys: keys that a phone, a laptop or a security key holds for one person at this address, and signs in with.
create table identity.passkey (
    id            uuid primary key,
    account_id    uuid not null references identity.account,
    credential_id bytea not null unique,
    attested      bytea not null,
    public_key    bytea not null,
    sign_count    bigint not null,
    transports    text[] not null,
    name          text not null check (length(name) between 1 and 60),
    made_at       timestamptz not null,
    last_used_at  timestamptz
);
comment on table identity.passkey is 'dist:local';
comment on column identity.passkey.credential_id is 'What the device calls the key.';
comment on column identity.passkey.attested is 'What the device said of the key when it made it.';
comment on column identity.passkey.sign_count is 'How often the key has signed, by its own count; one that falls back was copied. Many always say 0.';
create index passkey_account on identity.passkey (account_id);
grant select, insert, update, delete on identity.passkey to waymark_app;

-- Whoever has a second step: from then on the password alone signs nobody in.
create view identity.second_step with (security_invoker = true) as
    select account_id from identity.authenticator where confirmed_at is not null
    union all
    select account_id from identity.passkey;
comment on view identity.second_step is 'dist:local';
grant select on identity.second_step to waymark_app;
