-- What pupil and mentor agree to work on, and what came of it.
create table mentoring.next_step (
    school_id        bigint not null references school.school,
    id               uuid not null,
    pupil_id         uuid not null,
    meeting_id       uuid,
    subject_id       uuid,
    wording          text not null check (length(wording) between 1 and 300),
    how_we_know      text not null default '' check (length(how_we_know) <= 300),
    i_will           text not null default '' check (length(i_will) <= 300),
    school_will      text not null default '' check (length(school_will) <= 300),
    home_can         text not null default '' check (length(home_can) <= 300),
    agreed_on        date not null,
    agreed_by_name   text not null,
    review_on        date not null,
    carries          smallint not null default 0 check (carries between 0 and 2),
    follows          uuid,
    outcome          text check (outcome in ('exceeded', 'achieved', 'partly', 'not yet', 'withdrawn')),
    evidence         text check (length(evidence) <= 300),
    reason           text check (length(reason) between 1 and 300),
    then_what        text check (then_what in ('carry on', 'make smaller', 'change approach')),
    reviewed_on      date,
    reviewed_by_name text,
    primary key (school_id, id),
    check ((outcome is null) = (reviewed_on is null)),
    check (outcome is distinct from 'withdrawn' or reason is not null),
    check (then_what is not null or outcome is null or outcome not in ('partly', 'not yet')),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id),
    foreign key (school_id, meeting_id) references mentoring.meeting (school_id, id),
    foreign key (school_id, subject_id) references school.subject (school_id, id),
    foreign key (school_id, follows) references mentoring.next_step (school_id, id)
);
comment on table mentoring.next_step is 'dist:tenant';
comment on column mentoring.next_step.subject_id is 'Empty: a personal one.';
comment on column mentoring.next_step.carries is 'How often it was carried on as it was.';
comment on column mentoring.next_step.follows is 'The one that it carries on, makes smaller or approaches in another way.';
create index next_step_pupil on mentoring.next_step (school_id, pupil_id);
alter table mentoring.next_step enable row level security;
alter table mentoring.next_step force row level security;
create policy one_school on mentoring.next_step using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on mentoring.next_step to waymark_app;
