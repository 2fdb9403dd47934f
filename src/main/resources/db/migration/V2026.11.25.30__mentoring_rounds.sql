-- Rounds of mentoring meetings: each pupil on roll meets one mentor in each.
create schema mentoring;
grant usage on schema mentoring to waymark_app;

create table mentoring.round (
    school_id      bigint not null references school.school,
    id             uuid not null,
    start_year     integer not null,
    sixth          smallint not null check (sixth between 1 and 6),
    first_day      date not null,
    last_day       date not null,
    opened_at      timestamptz not null,
    opened_by_name text not null,
    closed_at      timestamptz,
    primary key (school_id, id),
    unique (school_id, start_year, sixth),
    check (first_day <= last_day)
);
comment on table mentoring.round is 'dist:tenant';
alter table mentoring.round enable row level security;
alter table mentoring.round force row level security;
create policy one_school on mentoring.round using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on mentoring.round to waymark_app;

create table mentoring.meeting (
    school_id      bigint not null references school.school,
    id             uuid not null,
    round_id       uuid not null,
    pupil_id       uuid not null,
    class_id       uuid,
    mentor_id      uuid,
    state          text not null default 'planned' check (state in ('planned', 'prepared', 'held', 'shared', 'closed')),
    day            date,
    at             time,
    minutes        smallint not null default 15 check (minutes between 1 and 240),
    day_note       text not null default '' check (length(day_note) <= 300),
    held_on        date,
    closed_because text check (length(closed_because) between 1 and 300),
    primary key (school_id, id),
    unique (school_id, round_id, pupil_id),
    check (at is null or day is not null),
    foreign key (school_id, round_id) references mentoring.round (school_id, id),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id),
    foreign key (school_id, class_id) references school.class (school_id, id),
    foreign key (school_id, mentor_id) references school.staff (school_id, id)
);
comment on table mentoring.meeting is 'dist:tenant';
comment on column mentoring.meeting.class_id is 'The class at the time of the meeting; it follows the pupil until the meeting is held.';
comment on column mentoring.meeting.mentor_id is 'Empty: no mentor yet.';
comment on column mentoring.meeting.closed_because is 'Why it was closed without having been held, such as a pupil who left.';
create index meeting_pupil on mentoring.meeting (school_id, pupil_id);
create index meeting_mentor on mentoring.meeting (school_id, mentor_id);
alter table mentoring.meeting enable row level security;
alter table mentoring.meeting force row level security;
create policy one_school on mentoring.meeting using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on mentoring.meeting to waymark_app;

create table mentoring.missed (
    school_id  bigint not null references school.school,
    id         uuid not null,
    meeting_id uuid not null,
    was_for    date,
    reason     text not null check (length(reason) between 1 and 300),
    rebooked   date not null,
    at         timestamptz not null,
    by_name    text not null,
    primary key (school_id, id),
    foreign key (school_id, meeting_id) references mentoring.meeting (school_id, id)
);
comment on table mentoring.missed is 'dist:tenant';
create index missed_meeting on mentoring.missed (school_id, meeting_id);
alter table mentoring.missed enable row level security;
alter table mentoring.missed force row level security;
create policy one_school on mentoring.missed using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on mentoring.missed to waymark_app;

create view mentoring.usual_mentor with (security_invoker = true) as
    select p.school_id, p.id as pupil_id, p.class_id, p.left_on,
           coalesce((select s.id
                       from access.mentor m
                       join school.staff s on (s.school_id, s.id) = (m.school_id, m.staff_id) and s.left_on is null
                      where (m.school_id, m.pupil_id) = (p.school_id, p.id)
                      order by s.family_name collate "en-GB-x-icu", s.given_name collate "en-GB-x-icu", s.id
                      limit 1),
                    (select s.id
                       from access.class_teacher t
                       join school.staff s on (s.school_id, s.id) = (t.school_id, t.staff_id) and s.left_on is null
                      where (t.school_id, t.class_id) = (p.school_id, p.class_id)
                      order by s.family_name collate "en-GB-x-icu", s.given_name collate "en-GB-x-icu", s.id
                      limit 1)) as staff_id
      from pupils.pupil p;
comment on view mentoring.usual_mentor is 'Who meets each pupil: a mentor set for the pupil first, else a teacher of the class, by name; empty where there is neither.';
grant select on mentoring.usual_mentor to waymark_app;
