-- Results: one pupil, subject, collection point and grade. Append-only; a correction supersedes.
create schema attainment;
grant usage on schema attainment to waymark_app;

create table attainment.result (
    school_id        bigint not null references school.school,
    id               uuid not null,
    pupil_id         uuid not null,
    subject_id       uuid not null,
    start_year       integer not null,
    sixth            smallint not null check (sixth between 1 and 6),
    kind             text not null check (kind in ('grade', 'absent', 'not assessed', 'disapplied', 'engagement', 'withdrawn')),
    scale_id         uuid,
    grade            text check (length(grade) <= 12),
    ordinal          integer,
    source           text not null check (source in ('hand', 'import')),
    recorded_at      timestamptz not null,
    recorded_by      uuid not null,
    recorded_by_name text not null,
    supersedes       uuid,
    primary key (school_id, id),
    check ((kind = 'grade') = (ordinal is not null)),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id),
    foreign key (school_id, subject_id) references school.subject (school_id, id),
    foreign key (school_id, scale_id, ordinal) references scales.grade (school_id, scale_id, ordinal)
);
comment on table attainment.result is 'dist:tenant';
comment on column attainment.result.id is 'Made where the grade was typed, so that sending it twice records it once.';
create index result_history on attainment.result (school_id, pupil_id, subject_id, start_year, sixth);
alter table attainment.result enable row level security;
alter table attainment.result force row level security;
create policy one_school on attainment.result using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on attainment.result to waymark_app;

create table attainment.latest_result (
    school_id        bigint not null references school.school,
    pupil_id         uuid not null,
    subject_id       uuid not null,
    start_year       integer not null,
    sixth            smallint not null,
    result_id        uuid not null,
    kind             text not null,
    scale_id         uuid,
    grade            text,
    ordinal          integer,
    source           text not null,
    recorded_at      timestamptz not null,
    recorded_by_name text not null,
    primary key (school_id, pupil_id, subject_id, start_year, sixth),
    foreign key (school_id, result_id) references attainment.result (school_id, id)
);
comment on table attainment.latest_result is 'dist:tenant The result that counts for each pupil, subject and point, written in the same transaction as the result.';
alter table attainment.latest_result enable row level security;
alter table attainment.latest_result force row level security;
create policy one_school on attainment.latest_result using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on attainment.latest_result to waymark_app;

create table attainment.base (
    school_id  bigint not null references school.school,
    pupil_id   uuid not null,
    subject_id uuid not null,
    seen_from  integer not null,
    start_year integer not null,
    sixth      smallint not null check (sixth between 1 and 6),
    year_group smallint not null,
    scale_id   uuid not null,
    ordinal    integer not null,
    grade      text not null check (length(grade) <= 12),
    origin     text not null check (origin in ('before key stage', 'year 1', 'first result', 'new scale')),
    primary key (school_id, pupil_id, subject_id),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id),
    foreign key (school_id, subject_id) references school.subject (school_id, id),
    foreign key (school_id, scale_id, ordinal) references scales.grade (school_id, scale_id, ordinal)
);
comment on table attainment.base is 'dist:tenant The starting point of the key stage that the pupil is in, worked out again whenever something it could rest on changes.';
comment on column attainment.base.seen_from is 'The academic year in which the pupil is in that key stage: the year the school works in.';
comment on column attainment.base.grade is 'As the school wrote it: a whole level 2 is counted from 2b and shown as 2.';
alter table attainment.base enable row level security;
alter table attainment.base force row level security;
create policy one_school on attainment.base using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update, delete on attainment.base to waymark_app;
