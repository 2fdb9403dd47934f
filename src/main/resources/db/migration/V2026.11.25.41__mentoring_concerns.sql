-- What a mentor told the safeguarding lead of what a child wrote, who has seen it and what was done.
create table mentoring.concern (
    school_id    bigint not null references school.school,
    id           uuid not null,
    meeting_id   uuid not null,
    pupil_id     uuid not null,
    told_at      timestamptz not null,
    told_by_name text not null,
    words        text not null check (length(words) <= 2000),
    wrote        text not null,
    primary key (school_id, id),
    check (words <> '' or wrote <> ''),
    foreign key (school_id, meeting_id) references mentoring.meeting (school_id, id),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id)
);
comment on table mentoring.concern is 'dist:tenant';
comment on column mentoring.concern.words is 'The mentor''s own.';
comment on column mentoring.concern.wrote is 'What the child had written when it was told.';
create index concern_meeting on mentoring.concern (school_id, meeting_id);
alter table mentoring.concern enable row level security;
alter table mentoring.concern force row level security;
create policy one_school on mentoring.concern using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on mentoring.concern to waymark_app;

create table mentoring.concern_seen (
    school_id  bigint not null references school.school,
    concern_id uuid not null,
    account_id uuid not null,
    at         timestamptz not null,
    by_name    text not null,
    primary key (school_id, concern_id, account_id),
    foreign key (school_id, concern_id) references mentoring.concern (school_id, id)
);
comment on table mentoring.concern_seen is 'dist:tenant';
alter table mentoring.concern_seen enable row level security;
alter table mentoring.concern_seen force row level security;
create policy one_school on mentoring.concern_seen using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on mentoring.concern_seen to waymark_app;

create table mentoring.concern_done (
    school_id  bigint not null references school.school,
    concern_id uuid not null,
    id         uuid not null,
    words      text not null check (length(words) between 1 and 2000),
    at         timestamptz not null,
    by_name    text not null,
    primary key (school_id, concern_id, id),
    foreign key (school_id, concern_id) references mentoring.concern (school_id, id)
);
comment on table mentoring.concern_done is 'dist:tenant';
comment on column mentoring.concern_done.words is 'What was done about it.';
alter table mentoring.concern_done enable row level security;
alter table mentoring.concern_done force row level security;
create policy one_school on mentoring.concern_done using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on mentoring.concern_done to waymark_app;
