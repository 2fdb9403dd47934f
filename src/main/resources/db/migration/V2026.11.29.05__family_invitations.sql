-- Invitations of adults of families, and the codes with which they are taken up.
create schema family;
grant usage on schema family to waymark_app;

create table family.invitation (
    school_id      bigint not null references school.school,
    id             uuid not null,
    contact_id     uuid not null,
    how            text not null check (how in ('email', 'letter')),
    made_at        timestamptz not null,
    made_by_name   text not null,
    expires_at     timestamptz not null,
    closed_at      timestamptz,
    closed_because text check (closed_because in ('used', 'withdrawn', 'replaced', 'guessed')),
    primary key (school_id, id),
    check ((closed_at is null) = (closed_because is null)),
    foreign key (school_id, contact_id) references pupils.contact (school_id, id)
);
comment on table family.invitation is 'dist:tenant';
create unique index invitation_open on family.invitation (school_id, contact_id) where closed_at is null;
create index invitation_contact on family.invitation (school_id, contact_id);
alter table family.invitation enable row level security;
alter table family.invitation force row level security;
create policy one_school on family.invitation using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on family.invitation to waymark_app;

create table family.code (
    code_hash     bytea primary key,
    school_id     bigint not null references school.school,
    invitation_id uuid not null,
    email         text check (length(email) between 3 and 254),
    language      text check (length(language) between 2 and 8),
    expires_at    timestamptz not null,
    wrong         smallint not null default 0
);
comment on table family.code is 'dist:local';
comment on column family.code.email is 'An address to which this code was sent, so that whoever has it reads there; empty for one that was printed.';
comment on column family.code.wrong is 'How often a wrong date of birth was given with it.';
create index code_invitation on family.code (school_id, invitation_id);
create index code_expires on family.code (expires_at);
grant select, insert, update, delete on family.code to waymark_app;
