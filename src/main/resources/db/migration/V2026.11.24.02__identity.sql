-- Accounts, which school each works in, sessions. Read before a school is known; holds nothing of a pupil.
create schema identity;
grant usage on schema identity to waymark_app;

create table identity.account (
    id            uuid primary key,
    email         text check (length(email) between 3 and 254),
    name          text not null check (length(name) between 1 and 200),
    password_hash text,
    created_at    timestamptz not null,
    disabled_at   timestamptz
);
comment on table identity.account is 'dist:local';
comment on column identity.account.email is 'Null for the account that commands on the server act under: nobody can sign in as it.';
create unique index account_email on identity.account (lower(email));
grant select, insert, update on identity.account to waymark_app;

create table identity.membership (
    account_id uuid not null references identity.account,
    school_id  bigint not null references school.school,
    roles      text[] not null check (cardinality(roles) > 0),
    primary key (account_id, school_id)
);
comment on table identity.membership is 'dist:local';
grant select, insert, update, delete on identity.membership to waymark_app;

create table identity.trust_membership (
    account_id uuid not null references identity.account,
    trust_id   bigint not null references school.trust,
    primary key (account_id, trust_id)
);
comment on table identity.trust_membership is 'dist:local';
grant select, insert, delete on identity.trust_membership to waymark_app;

create table identity.one_time_code (
    account_id uuid primary key references identity.account,
    code_hash  bytea not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
comment on table identity.one_time_code is 'dist:local';
grant select, insert, update, delete on identity.one_time_code to waymark_app;

create table identity.guess (
    who           text primary key,
    failures      integer not null,
    last_at       timestamptz not null,
    blocked_until timestamptz
);
comment on table identity.guess is 'dist:local Wrong passwords by account and device (both hashed), so that guessing slows down and nobody else is locked out.';
grant select, insert, update, delete on identity.guess to waymark_app;

create table identity.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
comment on table identity.session is 'dist:local';
create unique index session_id on identity.session (session_id);
create index session_expiry on identity.session (expiry_time);
create index session_principal on identity.session (principal_name);
grant select, insert, update, delete on identity.session to waymark_app;

create table identity.session_attributes (
    session_primary_id char(36) not null references identity.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
comment on table identity.session_attributes is 'dist:local';
grant select, insert, update, delete on identity.session_attributes to waymark_app;

create table identity.device (
    account_id  uuid not null references identity.account,
    device_hash text not null,
    last_at     timestamptz not null,
    primary key (account_id, device_hash)
);
comment on table identity.device is 'dist:local Browsers that have signed in as somebody before, so that guessing elsewhere does not slow them.';
grant select, insert, update, delete on identity.device to waymark_app;
