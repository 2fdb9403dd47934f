-- What a child says on its own page: that a next step can be done now, and what it is proud of.
create table mentoring.child_thinks (
    school_id bigint not null references school.school,
    step_id   uuid not null,
    pupil_id  uuid not null,
    at        timestamptz not null,
    primary key (school_id, step_id),
    foreign key (school_id, step_id) references mentoring.next_step (school_id, id),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id)
);
comment on table mentoring.child_thinks is 'dist:tenant The child thinks it can do this now; the mentor reviews it.';
create index child_thinks_pupil on mentoring.child_thinks (school_id, pupil_id);
alter table mentoring.child_thinks enable row level security;
alter table mentoring.child_thinks force row level security;
create policy one_school on mentoring.child_thinks using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, delete on mentoring.child_thinks to waymark_app;

create table mentoring.child_proud (
    school_id bigint not null references school.school,
    id        uuid not null,
    pupil_id  uuid not null,
    words     text not null check (length(words) between 1 and 200),
    at        timestamptz not null,
    primary key (school_id, id),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id)
);
comment on table mentoring.child_proud is 'dist:tenant What a child is proud of, a line at a time, in its own words.';
create index child_proud_pupil on mentoring.child_proud (school_id, pupil_id);
alter table mentoring.child_proud enable row level security;
alter table mentoring.child_proud force row level security;
create policy one_school on mentoring.child_proud using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, delete on mentoring.child_proud to waymark_app;
