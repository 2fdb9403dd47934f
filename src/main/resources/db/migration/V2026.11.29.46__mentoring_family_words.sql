-- What each adult of a family says before a meeting, and the mentor's answer to it.
create table mentoring.family_word (
    school_id        bigint not null references school.school,
    meeting_id       uuid not null,
    account_id       uuid not null,
    version          integer not null check (version > 0),
    by_name          text not null check (length(by_name) between 1 and 200),
    hope             text not null check (length(hope) <= 1000),
    helps            text not null check (length(helps) <= 1000),
    step             text not null check (length(step) <= 300),
    subject_id       uuid,
    at               timestamptz not null,
    answer           text check (answer in ('taken up', 'not now')),
    reply            text check (length(reply) <= 500),
    answered_by_name text,
    answered_at      timestamptz,
    seen_at          timestamptz,
    next_step_id     uuid,
    primary key (school_id, meeting_id, account_id, version),
    check ((answer is null) = (answered_at is null)),
    check ((answer is null) = (answered_by_name is null)),
    check ((answer is null) = (reply is null)),
    foreign key (school_id, meeting_id) references mentoring.meeting (school_id, id),
    foreign key (school_id, subject_id) references school.subject (school_id, id),
    foreign key (school_id, next_step_id) references mentoring.next_step (school_id, id)
);
comment on table mentoring.family_word is 'dist:tenant An adult’s own, for the mentor; the newest version counts, and another adult is shown none.';
comment on column mentoring.family_word.subject_id is 'What the step is about; none: something personal.';
comment on column mentoring.family_word.next_step_id is 'What was agreed in the meeting of the step that the family proposed.';
alter table mentoring.family_word enable row level security;
alter table mentoring.family_word force row level security;
create policy one_school on mentoring.family_word using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on mentoring.family_word to waymark_app;
