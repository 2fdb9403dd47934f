-- A school's own wording of what families and children read, and the languages of which it says that they are right.
create schema languages;
grant usage on schema languages to waymark_app;

create table languages.correction (
    school_id  bigint not null references school.school,
    language   text not null check (length(language) between 2 and 3),
    key        text not null check (length(key) between 1 and 100),
    text       text not null check (length(text) between 1 and 4000),
    at         timestamptz not null,
    account_id uuid not null,
    by_name    text not null,
    primary key (school_id, language, key)
);
comment on table languages.correction is 'dist:tenant';
comment on column languages.correction.text is 'A message pattern, checked before it was kept: it has the arguments and the plural forms of the text it stands for.';
alter table languages.correction enable row level security;
alter table languages.correction force row level security;
create policy one_school on languages.correction using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update, delete on languages.correction to waymark_app;

create table languages.confirmation (
    school_id  bigint not null references school.school,
    language   text not null check (length(language) between 2 and 3),
    reader     text not null check (length(reader) between 1 and 200),
    at         timestamptz not null,
    account_id uuid not null,
    by_name    text not null,
    primary key (school_id, language)
);
comment on table languages.confirmation is 'dist:tenant';
comment on column languages.confirmation.reader is 'Who read the texts, in the school''s words: "a Polish-speaking teaching assistant".';
alter table languages.confirmation enable row level security;
alter table languages.confirmation force row level security;
create policy one_school on languages.confirmation using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update, delete on languages.confirmation to waymark_app;
