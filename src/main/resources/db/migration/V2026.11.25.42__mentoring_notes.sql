-- What a mentor notes for themselves before a meeting.
create table mentoring.note (
    school_id  bigint not null references school.school,
    id         uuid not null,
    meeting_id uuid not null,
    account_id uuid not null,
    words      text not null check (length(words) between 1 and 2000),
    at         timestamptz not null,
    primary key (school_id, id),
    foreign key (school_id, meeting_id) references mentoring.meeting (school_id, id)
);
comment on table mentoring.note is 'dist:tenant';
comment on column mentoring.note.account_id is 'Whose it is. Nobody else ever reads it, and no child or family.';
create index note_meeting on mentoring.note (school_id, meeting_id);
alter table mentoring.note enable row level security;
alter table mentoring.note force row level security;
create policy one_school on mentoring.note using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, delete on mentoring.note to waymark_app;
