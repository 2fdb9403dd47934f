-- What is to be sent by e-mail, until it is gone; and what a demonstration shows instead of sending it.
create schema mail;
grant usage on schema mail to waymark_app;

create table mail.message (
    id            uuid primary key,
    school_id     bigint references school.school,
    address       text not null check (length(address) between 3 and 254),
    subject       text check (length(subject) between 1 and 200),
    text          text check (length(text) between 1 and 20000),
    language_code text not null check (length(language_code) between 2 and 12),
    queued_at     timestamptz not null,
    state         text not null default 'waiting' check (state in ('waiting', 'sent', 'given up', 'forgotten')),
    tries         integer not null default 0 check (tries >= 0),
    try_at        timestamptz,
    problem       text check (length(problem) between 1 and 500),
    ended_at      timestamptz,
    -- A message may hold a link that signs somebody in: its words are kept no longer than they are needed.
    check ((state = 'waiting') = (text is not null and subject is not null and try_at is not null)),
    check ((state = 'waiting') or (text is null and subject is null and try_at is null)),
    check ((state = 'waiting') = (ended_at is null))
);
comment on table mail.message is 'dist:local';
comment on column mail.message.school_id is 'In whose name it is sent; null for what is nobody''s in particular.';
comment on column mail.message.problem is 'Why it has not gone the last time, in words for the office.';
create index message_due on mail.message (try_at) where state = 'waiting';
create index message_of_school on mail.message (school_id, state);
create index message_ended on mail.message (ended_at) where state <> 'waiting';
grant select, insert, update, delete on mail.message to waymark_app;

create table mail.shown (
    id      uuid primary key references mail.message on delete cascade,
    subject text not null check (length(subject) between 1 and 200),
    text    text not null check (length(text) between 1 and 20000)
);
comment on table mail.shown is 'dist:local Only ever filled in a demonstration, which sends nothing and shows it instead.';
grant select, insert, delete on mail.shown to waymark_app;
