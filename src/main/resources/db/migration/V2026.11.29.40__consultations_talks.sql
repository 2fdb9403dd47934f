-- What was said and agreed at a talk, who came to it, and which words the family was given.
create table consultations.talk (
    school_id      bigint not null references school.school,
    booking_id     uuid not null,
    came           text check (came in ('came', 'late', 'phone', 'absent')),
    came_at        timestamptz,
    came_by_name   text,
    shared_said    integer check (shared_said >= 0),
    shared_agreed  integer check (shared_agreed >= 0),
    shared_at      timestamptz,
    shared_by_name text,
    primary key (school_id, booking_id),
    check ((came is null) = (came_at is null) and (came is null) = (came_by_name is null)),
    check ((shared_at is null) = (shared_said is null) and (shared_at is null) = (shared_agreed is null)),
    check ((shared_at is null) = (shared_by_name is null)),
    foreign key (school_id, booking_id) references consultations.booking (school_id, id)
);
comment on table consultations.talk is 'dist:tenant';
comment on column consultations.talk.shared_said is 'The version that the family reads; 0 where nothing was written. Later words are given only when shared again.';
alter table consultations.talk enable row level security;
alter table consultations.talk force row level security;
create policy one_school on consultations.talk using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on consultations.talk to waymark_app;

create table consultations.talk_words (
    school_id  bigint not null references school.school,
    booking_id uuid not null,
    field      text not null check (field in ('said', 'agreed')),
    version    integer not null check (version > 0),
    words      text not null check (length(words) <= 2000),
    at         timestamptz not null,
    by_name    text not null,
    primary key (school_id, booking_id, field, version),
    foreign key (school_id, booking_id) references consultations.booking (school_id, id)
);
comment on table consultations.talk_words is 'dist:tenant Every version of what was written; the highest stands.';
alter table consultations.talk_words enable row level security;
alter table consultations.talk_words force row level security;
create policy one_school on consultations.talk_words using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on consultations.talk_words to waymark_app;
