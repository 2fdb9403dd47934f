-- A child who has signed in for itself writes its self-review without the class's code.
create table mentoring.own_tablet (
    token_hash text primary key,
    school_id  bigint not null references school.school,
    class_id   uuid not null,
    round_id   uuid not null,
    account_id uuid not null,
    home       text not null check (length(home) between 1 and 200),
    until      timestamptz not null
);
comment on table mentoring.own_tablet is 'dist:local';
comment on column mentoring.own_tablet.account_id is 'The child''s own: it sees itself and nobody else.';
comment on column mentoring.own_tablet.home is 'Where the child goes afterwards.';
create index own_tablet_account on mentoring.own_tablet (account_id);
create index own_tablet_until on mentoring.own_tablet (until);
grant select, insert, delete on mentoring.own_tablet to waymark_app;
