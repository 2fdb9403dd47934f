-- What a person decided for one pupil: targets changed with a reason, and arrangements such as an individual expectation.
create schema targets;
grant usage on schema targets to waymark_app;

create table targets.override (
    school_id  bigint not null references school.school,
    id         uuid not null,
    pupil_id   uuid not null,
    subject_id uuid not null,
    start_year integer not null,
    kind       text not null check (kind in ('target', 'ptt')),
    scale_id   uuid not null,
    ordinal    integer not null,
    reason     text not null check (length(reason) between 1 and 500),
    set_at     timestamptz not null,
    set_by     uuid not null,
    set_by_name text not null,
    ended_at   timestamptz,
    ended_by_name text,
    ended_because text check (length(ended_because) <= 500),
    primary key (school_id, id),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id),
    foreign key (school_id, subject_id) references school.subject (school_id, id),
    foreign key (school_id, scale_id, ordinal) references scales.grade (school_id, scale_id, ordinal)
);
comment on table targets.override is 'dist:tenant';
create unique index override_in_force on targets.override (school_id, pupil_id, subject_id, start_year, kind) where ended_at is null;
alter table targets.override enable row level security;
alter table targets.override force row level security;
create policy one_school on targets.override using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on targets.override to waymark_app;

create table targets.arrangement (
    school_id  bigint not null references school.school,
    id         uuid not null,
    pupil_id   uuid not null,
    kind       text not null check (kind in ('individual expectation', 'hide national line', 'engagement model', 'new to English', 'show no red')),
    subject_id uuid,
    scale_id   uuid,
    ordinal    integer,
    narrative  text check (length(narrative) <= 4000),
    reason     text not null check (length(reason) between 1 and 500),
    from_on    date not null,
    until_on   date,
    set_by     uuid not null,
    set_by_name text not null,
    set_at     timestamptz not null,
    ended_at   timestamptz,
    ended_on   date,
    ended_by_name text,
    ended_because text check (length(ended_because) <= 500),
    primary key (school_id, id),
    check ((ended_at is null) = (ended_on is null)),
    check (until_on is null or until_on >= from_on),
    check ((kind = 'individual expectation') = (ordinal is not null)),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id),
    foreign key (school_id, subject_id) references school.subject (school_id, id),
    foreign key (school_id, scale_id, ordinal) references scales.grade (school_id, scale_id, ordinal)
);
comment on table targets.arrangement is 'dist:tenant';
comment on column targets.arrangement.subject_id is 'Empty: in every subject.';
comment on column targets.arrangement.ended_on is 'The first day on which it no longer holds.';
create index arrangement_pupil on targets.arrangement (school_id, pupil_id);
alter table targets.arrangement enable row level security;
alter table targets.arrangement force row level security;
create policy one_school on targets.arrangement using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on targets.arrangement to waymark_app;
