-- Signed sheets exactly as they were.
create schema sheets;
grant usage on schema sheets to waymark_app;

create table sheets.version (
    school_id  bigint not null references school.school,
    id         uuid not null,
    meeting_id uuid not null,
    pupil_id   uuid not null,
    number     smallint not null check (number > 0),
    page       jsonb not null,
    at         timestamptz not null,
    by_name    text not null,
    reason     text check (length(reason) between 1 and 300),
    primary key (school_id, id),
    unique (school_id, meeting_id, number),
    check ((number > 1) = (reason is not null)),
    foreign key (school_id, meeting_id) references mentoring.meeting (school_id, id),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id)
);
comment on table sheets.version is 'dist:tenant';
comment on column sheets.version.page is 'Everything that the sheet says, in words ready to show. It is only ever added to.';
comment on column sheets.version.reason is 'Why it was amended; the first version has none.';
create index version_pupil on sheets.version (school_id, pupil_id);
alter table sheets.version enable row level security;
alter table sheets.version force row level security;
create policy one_school on sheets.version using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on sheets.version to waymark_app;
