-- Assessment scales, what each subject and year group uses, and what is expected when.
create schema scales;
grant usage on schema scales to waymark_app;

create table scales.scale (
    school_id   bigint not null references school.school,
    id          uuid not null,
    code        text not null check (length(code) between 1 and 40),
    name        text not null check (length(name) between 1 and 100),
    kind        text not null check (kind in ('ladder', 'stages', 'bands', 'scores')),
    amber_width integer not null check (amber_width >= 0),
    steady      integer not null default 0 check (steady >= 0),
    progress_amber integer not null default 1 check (progress_amber >= 0),
    gain_ks1    integer check (gain_ks1 > 0),
    gain_ks2    integer check (gain_ks2 > 0),
    gain_ks3    integer check (gain_ks3 > 0),
    gain_ks4    integer check (gain_ks4 > 0),
    gain_ks5    integer check (gain_ks5 > 0),
    primary key (school_id, id),
    unique (school_id, code)
);
comment on table scales.scale is 'dist:tenant';
comment on column scales.scale.amber_width is 'How far under the expectation is still amber, in the unit in which the kind counts.';
comment on column scales.scale.steady is 'How far a score may fall and still count as the same.';
comment on column scales.scale.progress_amber is 'How far under the pupil''s own line is still amber.';
comment on column scales.scale.gain_ks1 is 'What a pupil is expected to gain in a school year of the key stage; empty where the scale does not climb.';
alter table scales.scale enable row level security;
alter table scales.scale force row level security;
create policy one_school on scales.scale using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on scales.scale to waymark_app;

create table scales.grade (
    school_id bigint not null references school.school,
    scale_id  uuid not null,
    ordinal   integer not null,
    code      text not null check (length(code) between 1 and 12),
    label     text not null,
    points    integer,
    band      text check (band in ('below', 'nearly', 'at', 'above')),
    also_written text[] not null default '{}',
    primary key (school_id, scale_id, ordinal),
    unique (school_id, scale_id, code),
    foreign key (school_id, scale_id) references scales.scale (school_id, id)
);
comment on table scales.grade is 'dist:tenant';
comment on column scales.grade.also_written is 'Other codes that stand for it: a whole level 3 is placed at 3b.';
alter table scales.grade enable row level security;
alter table scales.grade force row level security;
create policy one_school on scales.grade using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on scales.grade to waymark_app;

create table scales.assignment (
    school_id  bigint not null references school.school,
    subject_id uuid not null,
    year_group smallint not null,
    start_year integer not null,
    scale_id   uuid not null,
    primary key (school_id, subject_id, year_group, start_year),
    foreign key (school_id, subject_id) references school.subject (school_id, id),
    foreign key (school_id, scale_id) references scales.scale (school_id, id)
);
comment on table scales.assignment is 'dist:tenant';
comment on column scales.assignment.start_year is 'The first academic year it holds for: it holds until another begins.';
alter table scales.assignment enable row level security;
alter table scales.assignment force row level security;
create policy one_school on scales.assignment using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on scales.assignment to waymark_app;

create table scales.expectation (
    school_id  bigint not null references school.school,
    scale_id   uuid not null,
    year_group smallint not null,
    sixth      smallint not null check (sixth between 1 and 6),
    from_year  integer not null,
    ordinal    integer not null,
    primary key (school_id, scale_id, year_group, sixth, from_year),
    foreign key (school_id, scale_id, ordinal) references scales.grade (school_id, scale_id, ordinal)
);
comment on table scales.expectation is 'dist:tenant';
comment on column scales.expectation.from_year is 'The first academic year it holds for: a corrected expectation is a new row, and earlier years keep theirs.';
alter table scales.expectation enable row level security;
alter table scales.expectation force row level security;
create policy one_school on scales.expectation using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on scales.expectation to waymark_app;
