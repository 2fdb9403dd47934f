-- Identities at Google, Microsoft and such that somebody connected with their own sign-in while signed in.
create table identity.single_sign_on (
    issuer       text not null,
    subject      text not null,
    account_id   uuid not null references identity.account,
    provider     text not null,
    shown_as     text not null check (length(shown_as) between 1 and 254),
    connected_at timestamptz not null,
    last_used_at timestamptz,
    primary key (issuer, subject)
);
comment on table identity.single_sign_on is 'dist:local';
comment on column identity.single_sign_on.subject is 'What the issuer calls the person for ever. Nobody is found by an e-mail address.';
comment on column identity.single_sign_on.shown_as is 'The e-mail address as the issuer said it, for its owner to know it again.';
create index single_sign_on_account on identity.single_sign_on (account_id);
grant select, insert, update, delete on identity.single_sign_on to waymark_app;
