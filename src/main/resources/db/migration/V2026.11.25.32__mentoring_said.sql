-- What was said in a meeting, field by field and never overwritten; the school's list of what holds children back; signatures.
create table mentoring.said (
    school_id  bigint not null references school.school,
    meeting_id uuid not null,
    field      text not null check (length(field) between 1 and 40),
    version    integer not null check (version > 0),
    words      text not null check (length(words) <= 2000),
    at         timestamptz not null,
    by_name    text not null,
    primary key (school_id, meeting_id, field, version),
    foreign key (school_id, meeting_id) references mentoring.meeting (school_id, id)
);
comment on table mentoring.said is 'dist:tenant';
comment on column mentoring.said.version is 'The highest counts. Earlier ones tell what somebody had in front of them.';
alter table mentoring.said enable row level security;
alter table mentoring.said force row level security;
create policy one_school on mentoring.said using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on mentoring.said to waymark_app;

create table mentoring.barrier (
    school_id bigint not null references school.school,
    words     text not null check (length(words) between 1 and 100),
    position  smallint not null,
    primary key (school_id, words)
);
comment on table mentoring.barrier is 'dist:tenant';
alter table mentoring.barrier enable row level security;
alter table mentoring.barrier force row level security;
create policy one_school on mentoring.barrier using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, delete on mentoring.barrier to waymark_app;

create table mentoring.signature (
    school_id  bigint not null references school.school,
    meeting_id uuid not null,
    who        text not null check (who in ('pupil', 'mentor')),
    name       text not null check (length(name) <= 100),
    mark       text not null default '' check (length(mark) <= 20000),
    at         timestamptz not null,
    by_name    text not null,
    primary key (school_id, meeting_id, who),
    check (name <> '' or mark <> ''),
    foreign key (school_id, meeting_id) references mentoring.meeting (school_id, id)
);
comment on table mentoring.signature is 'dist:tenant';
comment on column mentoring.signature.mark is 'A drawn mark: the path of an SVG on 600 by 200.';
alter table mentoring.signature enable row level security;
alter table mentoring.signature force row level security;
create policy one_school on mentoring.signature using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on mentoring.signature to waymark_app;
