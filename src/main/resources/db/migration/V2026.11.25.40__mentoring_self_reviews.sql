-- What children write before their meeting, and the class code with which a tablet comes to the class page.
create table mentoring.class_code (
    school_id      bigint not null references school.school,
    class_id       uuid not null,
    round_id       uuid not null,
    code_hash      text not null unique,
    account_id     uuid not null,
    opened_by_name text not null,
    until          timestamptz not null,
    primary key (school_id, class_id)
);
comment on table mentoring.class_code is 'dist:local';
comment on column mentoring.class_code.code_hash is 'The code itself is kept nowhere.';
comment on column mentoring.class_code.account_id is 'Who opened it: a tablet sees no child whom they do not.';
grant select, insert, update, delete on mentoring.class_code to waymark_app;

create table mentoring.tablet (
    token_hash text primary key,
    school_id  bigint not null,
    class_id   uuid not null,
    let_in_at  timestamptz not null,
    foreign key (school_id, class_id) references mentoring.class_code on delete cascade
);
comment on table mentoring.tablet is 'dist:local';
create index tablet_class on mentoring.tablet (school_id, class_id);
grant select, insert on mentoring.tablet to waymark_app;

create table mentoring.self_review (
    school_id  bigint not null references school.school,
    meeting_id uuid not null,
    sitting    uuid not null,
    tablet     text,
    used_at    timestamptz not null,
    started_at timestamptz not null,
    sent_at    timestamptz,
    primary key (school_id, meeting_id),
    check (sent_at is null or tablet is null),
    foreign key (school_id, meeting_id) references mentoring.meeting (school_id, id)
);
comment on table mentoring.self_review is 'dist:tenant';
comment on column mentoring.self_review.sitting is 'A child sits down once or several times; what was written in one sitting is not shown in another.';
comment on column mentoring.self_review.tablet is 'On which the child is writing now: the hash of its token.';
create index self_review_tablet on mentoring.self_review (school_id, tablet);
alter table mentoring.self_review enable row level security;
alter table mentoring.self_review force row level security;
create policy one_school on mentoring.self_review using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on mentoring.self_review to waymark_app;

create table mentoring.self_answer (
    school_id      bigint not null references school.school,
    meeting_id     uuid not null,
    item           text not null check (length(item) between 1 and 60),
    sitting        uuid not null,
    place          smallint not null,
    asked          text not null check (length(asked) <= 400),
    chosen         text not null default '' check (length(chosen) <= 60),
    words          text not null default '' check (length(words) <= 2000),
    at             timestamptz not null,
    shared_at      timestamptz,
    shared_by_name text,
    primary key (school_id, meeting_id, item, sitting),
    check ((shared_at is null) = (shared_by_name is null)),
    foreign key (school_id, meeting_id) references mentoring.self_review (school_id, meeting_id)
);
comment on table mentoring.self_answer is 'dist:tenant';
comment on column mentoring.self_answer.asked is 'What the child was asked, with the next step as it was worded then.';
comment on column mentoring.self_answer.chosen is 'What was chosen of what was offered, in its words.';
alter table mentoring.self_answer enable row level security;
alter table mentoring.self_answer force row level security;
create policy one_school on mentoring.self_answer using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on mentoring.self_answer to waymark_app;

create view mentoring.readable_answer with (security_invoker = true) as
    select a.school_id, a.meeting_id, r.account_id, a.item, a.sitting, a.place, a.asked, a.chosen, a.words, a.at, a.shared_at
      from mentoring.self_answer a
      join mentoring.self_review v on (v.school_id, v.meeting_id) = (a.school_id, a.meeting_id) and v.sent_at is not null
      join mentoring.meeting m on (m.school_id, m.id) = (a.school_id, a.meeting_id)
      join access.person r on r.school_id = a.school_id and (a.shared_at is not null or r.staff_id = m.mentor_id)
     where a.chosen <> '' or a.words <> '';
comment on view mentoring.readable_answer is 'Which answers of which meeting an account may read: its mentor all of what was sent, others what the mentor has shared.';
grant select on mentoring.readable_answer to waymark_app;
