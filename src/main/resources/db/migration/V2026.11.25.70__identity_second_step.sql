-- A second step of signing in: a code of an app on one's own phone, or one of ten written down.
create table identity.authenticator (
    account_id   uuid primary key references identity.account,
    secret       bytea not null,
    made_at      timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint not null default 0
);
comment on table identity.authenticator is 'dist:local';
comment on column identity.authenticator.secret is 'Encrypted with a key that is in the data directory and not in the database.';
comment on column identity.authenticator.confirmed_at is 'Empty until a first code was right: until then signing in does not ask for one.';
comment on column identity.authenticator.last_step is 'The half minute of the last code that was taken, since a code is good once.';
grant select, insert, update, delete on identity.authenticator to waymark_app;

create table identity.recovery_code (
    account_id uuid not null references identity.account,
    code_hash  bytea not null,
    used_at    timestamptz,
    primary key (account_id, code_hash)
);
comment on table identity.recovery_code is 'dist:local';
grant select, insert, update, delete on identity.recovery_code to waymark_app;

create table identity.second_step_reset (
    account_id    uuid primary key references identity.account,
    school_id     bigint not null references school.school,
    reason        text not null check (length(reason) between 1 and 300),
    asked_by      uuid not null references identity.account,
    asked_by_name text not null,
    asked_at      timestamptz not null
);
comment on table identity.second_step_reset is 'dist:local Asked for by one person; another does it, or it lapses after a week.';
grant select, insert, update, delete on identity.second_step_reset to waymark_app;

alter table identity.device add column trusted_until timestamptz;
comment on column identity.device.trusted_until is 'Until when this browser is not asked for the second step.';
