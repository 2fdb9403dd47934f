-- What each adult of a family says back to a signed sheet, and that they have read it.
create table mentoring.family_comment (
    school_id        bigint not null references school.school,
    id               uuid not null,
    meeting_id       uuid not null,
    version_id       uuid not null,
    account_id       uuid not null,
    by_name          text not null check (length(by_name) between 1 and 200),
    words            text not null check (length(words) between 1 and 2000),
    at               timestamptz not null,
    answer           text check (length(answer) between 1 and 1000),
    answered_by_name text,
    answered_at      timestamptz,
    seen_at          timestamptz,
    primary key (school_id, id),
    check ((answer is null) = (answered_at is null)),
    check ((answer is null) = (answered_by_name is null)),
    foreign key (school_id, meeting_id) references mentoring.meeting (school_id, id)
);
comment on table mentoring.family_comment is 'dist:tenant An adult’s own: never shown to another adult of the family.';
comment on column mentoring.family_comment.seen_at is 'When the adult was shown the answer.';
comment on column mentoring.family_comment.version_id is 'The signed sheet it is about, which a module above keeps.';
create index family_comment_version on mentoring.family_comment (school_id, version_id);
create index family_comment_meeting on mentoring.family_comment (school_id, meeting_id) where answered_at is null;
alter table mentoring.family_comment enable row level security;
alter table mentoring.family_comment force row level security;
create policy one_school on mentoring.family_comment using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on mentoring.family_comment to waymark_app;

create table mentoring.family_read (
    school_id  bigint not null references school.school,
    version_id uuid not null,
    account_id uuid not null,
    meeting_id uuid not null,
    by_name    text not null check (length(by_name) between 1 and 200),
    opened_at  timestamptz not null,
    read_at    timestamptz,
    primary key (school_id, version_id, account_id),
    foreign key (school_id, meeting_id) references mentoring.meeting (school_id, id)
);
comment on table mentoring.family_read is 'dist:tenant Which adult opened which signed sheet, and said that they had read it.';
create index family_read_meeting on mentoring.family_read (school_id, meeting_id);
alter table mentoring.family_read enable row level security;
alter table mentoring.family_read force row level security;
create policy one_school on mentoring.family_read using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on mentoring.family_read to waymark_app;
