-- Who did what, to whom, and when. Rows are added and never changed.
create schema audit;
grant usage on schema audit to waymark_app;

create table audit.event (
    school_id  bigint not null references school.school,
    id         uuid not null,
    at         timestamptz not null,
    account_id uuid not null,
    actor      text not null,
    act        text not null,
    subject    text not null,
    pupil_id   uuid,
    was        jsonb,
    now        jsonb,
    reason     text,
    primary key (school_id, id)
);
comment on table audit.event is 'dist:tenant';
create index event_pupil on audit.event (school_id, pupil_id, id) where pupil_id is not null;
alter table audit.event enable row level security;
alter table audit.event force row level security;
create policy one_school on audit.event using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on audit.event to waymark_app;

create table audit.pupil_opened (
    school_id  bigint not null references school.school,
    account_id uuid not null,
    pupil_id   uuid not null,
    day        date not null,
    at         timestamptz not null,
    actor      text not null,
    primary key (school_id, account_id, pupil_id, day)
);
comment on table audit.pupil_opened is 'dist:tenant';
alter table audit.pupil_opened enable row level security;
alter table audit.pupil_opened force row level security;
create policy one_school on audit.pupil_opened using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on audit.pupil_opened to waymark_app;

create table audit.seal (
    school_id bigint not null references school.school,
    number    integer not null,
    through   uuid not null,
    events    integer not null,
    hash      bytea not null,
    sealed_at timestamptz not null,
    primary key (school_id, number)
);
comment on table audit.seal is 'dist:tenant Each seal hashes the events since the last one together with the last hash: a row changed or taken away later breaks the chain.';
alter table audit.seal enable row level security;
alter table audit.seal force row level security;
create policy one_school on audit.seal using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on audit.seal to waymark_app;
