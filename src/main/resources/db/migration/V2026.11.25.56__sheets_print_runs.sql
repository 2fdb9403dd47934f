-- Print runs: many sheets put into one file while nobody waits, taken up again after Waymark was stopped.
create table sheets.print_run (
    school_id     bigint not null references school.school,
    id            uuid not null,
    title         text not null check (length(title) between 1 and 200),
    layout        text not null check (layout in ('standard', 'easy-read', 'form')),
    zipped        boolean not null,
    state         text not null default 'printing' check (state in ('printing', 'ready', 'stopped', 'cancelled')),
    pupils        uuid[] not null,
    lines         text[] not null,
    done          integer not null default 0 check (done between 0 and cardinality(pupils)),
    problems      text not null default '',
    content       bytea,
    asked_at      timestamptz not null,
    asked_by      uuid not null,
    asked_by_name text not null,
    ended_at      timestamptz,
    primary key (school_id, id),
    check (cardinality(pupils) > 0 and cardinality(lines) = cardinality(pupils))
);
comment on table sheets.print_run is 'dist:tenant';
comment on column sheets.print_run.pupils is 'In the order of the file.';
comment on column sheets.print_run.lines is 'What is said above each sheet, such as how many a family gets.';
comment on column sheets.print_run.content is 'The finished file, for a week.';
create unique index print_run_one_at_a_time on sheets.print_run (school_id) where state = 'printing';
alter table sheets.print_run enable row level security;
alter table sheets.print_run force row level security;
create policy one_school on sheets.print_run using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update, delete on sheets.print_run to waymark_app;

create table sheets.print_part (
    school_id bigint not null references school.school,
    run_id    uuid not null,
    number    integer not null,
    file_name text not null check (length(file_name) <= 300),
    content   bytea not null,
    primary key (school_id, run_id, number),
    foreign key (school_id, run_id) references sheets.print_run (school_id, id) on delete cascade
);
comment on table sheets.print_part is 'dist:tenant What is printed already of a run that is under way.';
alter table sheets.print_part enable row level security;
alter table sheets.print_part force row level security;
create policy one_school on sheets.print_part using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, delete on sheets.print_part to waymark_app;
