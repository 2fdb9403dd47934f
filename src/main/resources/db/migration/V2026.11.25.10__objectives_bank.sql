-- The bank of curriculum objectives, each in a teacher's and a child's words, and the marks against them.
create schema objectives;
grant usage on schema objectives to waymark_app;

create table objectives.objective (
    school_id  bigint not null references school.school,
    id         uuid not null,
    subject_id uuid not null,
    year_group smallint not null check (year_group between 1 and 13),
    strand     text not null check (length(strand) between 1 and 80),
    position   integer not null,
    teacher    text not null check (length(teacher) between 1 and 500),
    child      text not null check (length(child) between 1 and 200),
    code       text check (length(code) between 1 and 40),
    split      boolean not null default false,
    retired_at timestamptz,
    primary key (school_id, id),
    foreign key (school_id, subject_id) references school.subject (school_id, id)
);
comment on table objectives.objective is 'dist:tenant';
comment on column objectives.objective.position is 'Its place in the sequence of its strand; strands stand in the order of their first.';
comment on column objectives.objective.code is 'Of the starter bank it came from; empty for the school''s own.';
comment on column objectives.objective.split is 'The programme of study names two years together; which of the two this belongs to was decided for the starter bank.';
comment on column objectives.objective.retired_at is 'Never deleted: marks against it stay.';
create unique index objective_code on objectives.objective (school_id, code) where code is not null;
create index objective_year on objectives.objective (school_id, subject_id, year_group);
alter table objectives.objective enable row level security;
alter table objectives.objective force row level security;
create policy one_school on objectives.objective using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on objectives.objective to waymark_app;

create table objectives.mark (
    school_id      bigint not null references school.school,
    id             uuid not null,
    pupil_id       uuid not null,
    objective_id   uuid not null,
    version        integer not null check (version > 0),
    mark           text not null check (mark in ('X', '/', '.', '')),
    start_year     integer not null,
    sixth          smallint not null check (sixth between 1 and 6),
    marked_at      timestamptz not null,
    marked_by      uuid not null,
    marked_by_name text not null,
    primary key (school_id, id),
    unique (school_id, pupil_id, objective_id, version),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id),
    foreign key (school_id, objective_id) references objectives.objective (school_id, id)
);
comment on table objectives.mark is 'dist:tenant Append-only: every mark there ever was, an emptied one included.';
comment on column objectives.mark.id is 'Made where the mark was typed, so that sending it twice records it once.';
comment on column objectives.mark.version is 'Counts the marks of one pupil against one objective; what somebody saw is said by it.';
alter table objectives.mark enable row level security;
alter table objectives.mark force row level security;
create policy one_school on objectives.mark using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on objectives.mark to waymark_app;

create table objectives.latest_mark (
    school_id      bigint not null references school.school,
    pupil_id       uuid not null,
    objective_id   uuid not null,
    version        integer not null,
    mark           text not null,
    start_year     integer not null,
    sixth          smallint not null,
    marked_at      timestamptz not null,
    marked_by_name text not null,
    primary key (school_id, pupil_id, objective_id),
    foreign key (school_id, pupil_id, objective_id, version) references objectives.mark (school_id, pupil_id, objective_id, version)
);
comment on table objectives.latest_mark is 'dist:tenant The mark that stands, until somebody changes it: rounds carry it forward by leaving it alone.';
alter table objectives.latest_mark enable row level security;
alter table objectives.latest_mark force row level security;
create policy one_school on objectives.latest_mark using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on objectives.latest_mark to waymark_app;
