-- Accounts of families and of children beside those of staff.
alter table identity.account
    add column kind text not null default 'staff' check (kind in ('staff', 'family', 'pupil')),
    add column language text check (length(language) between 2 and 8),
    add check (kind <> 'pupil' or email is null and password_hash is null),
    add check (kind <> 'family' or email is not null and password_hash is null);
comment on column identity.account.kind is 'A teacher who is a parent has two accounts, and neither sees through the other.';
comment on column identity.account.language is 'In which a family reads.';
drop index identity.account_email;
create unique index account_email on identity.account (lower(email)) where kind = 'staff';
create index account_family_email on identity.account (lower(email)) where kind = 'family';

create table identity.sign_in_link (
    account_id uuid not null references identity.account,
    token_hash bytea not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    primary key (account_id, token_hash)
);
comment on table identity.sign_in_link is 'dist:local';
comment on column identity.sign_in_link.token_hash is 'Of what was sent by e-mail; it signs in once.';
create unique index sign_in_link_token on identity.sign_in_link (token_hash);
create index sign_in_link_made on identity.sign_in_link (made_at);
grant select, insert, update, delete on identity.sign_in_link to waymark_app;
