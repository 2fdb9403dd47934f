-- How often each pupil was at school and on time, by term; and how a school colours it.
create schema attendance;
grant usage on schema attendance to waymark_app;

create table attendance.figures (
    school_id  bigint not null references school.school,
    pupil_id   uuid not null,
    start_year integer not null,
    sixth      smallint not null check (sixth between 1 and 6),
    possible   smallint not null check (possible between 0 and 500),
    attended   smallint not null check (attended >= 0),
    medical    smallint not null check (medical >= 0),
    lates      smallint not null check (lates between 0 and 500),
    version    integer not null check (version > 0),
    at         timestamptz not null,
    by_name    text not null,
    primary key (school_id, pupil_id, start_year, sixth),
    check (attended + medical <= possible),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id)
);
comment on table attendance.figures is 'dist:tenant';
comment on column attendance.figures.medical is 'Sessions missed and authorised as illness or a medical appointment. Never on what a family sees.';
alter table attendance.figures enable row level security;
alter table attendance.figures force row level security;
create policy one_school on attendance.figures using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on attendance.figures to waymark_app;

create table attendance.settings (
    school_id    bigint primary key references school.school,
    green_from   smallint not null check (green_from between 1 and 1000),
    amber_from   smallint not null check (amber_from >= 1),
    on_time      smallint not null check (on_time >= 0),
    some_lates   smallint not null check (some_lates <= 500),
    on_sheets    boolean not null,
    check (amber_from < green_from),
    check (on_time < some_lates)
);
comment on table attendance.settings is 'dist:tenant';
comment on column attendance.settings.green_from is 'In tenths of a percent, as amber_from. No row: the defaults.';
comment on column attendance.settings.on_time is 'The most late marks in a round that are still green; some_lates the most that are amber.';
alter table attendance.settings enable row level security;
alter table attendance.settings force row level security;
create policy one_school on attendance.settings using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on attendance.settings to waymark_app;
