-- Secret addresses under which a calendar program reads a mentor's meetings. Looked up before a school is known.
create table mentoring.calendar (
    token_hash bytea primary key,
    school_id  bigint not null references school.school,
    account_id uuid not null,
    made_at    timestamptz not null,
    unique (school_id, account_id)
);
comment on table mentoring.calendar is 'dist:local';
comment on column mentoring.calendar.token_hash is 'The address itself is kept nowhere.';
grant select, insert, delete on mentoring.calendar to waymark_app;
