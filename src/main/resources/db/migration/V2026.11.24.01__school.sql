-- Trusts, schools, their years, terms, subjects, classes and staff.
create schema school;
grant usage on schema school to waymark_app;

create table school.trust (
    id   bigint primary key,
    slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
    name text not null check (length(name) between 1 and 200)
);
comment on table school.trust is 'dist:reference';
grant select, insert on school.trust to waymark_app;

create table school.school (
    school_id bigint primary key,
    trust_id  bigint references school.trust,
    slug      text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
    name      text not null check (length(name) between 1 and 200)
);
comment on table school.school is 'dist:reference';
grant select, insert on school.school to waymark_app;

create table school.settings (
    school_id      bigint not null references school.school,
    current_year   integer not null check (current_year between 1990 and 2100),
    half_termly    boolean not null default false,
    target_label   text not null default 'Target' check (length(target_label) between 1 and 40),
    ptt_label      text not null default 'PTT' check (length(ptt_label) between 1 and 40),
    ptt_profile    text not null default 'minimum-plus-1',
    wording        text not null default 'waymark',
    show_no_red    boolean not null default false,
    scales_version bigint not null default 1,
    primary key (school_id)
);
comment on table school.settings is 'dist:tenant';
comment on column school.settings.current_year is 'The academic year the school works in, by its first calendar year. It moves only when the office rolls the year over.';
comment on column school.settings.scales_version is 'Grows with every change to scales, so that a cached copy is known to be old.';
alter table school.settings enable row level security;
alter table school.settings force row level security;
create policy one_school on school.settings using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on school.settings to waymark_app;

create table school.term (
    school_id  bigint not null references school.school,
    start_year integer not null,
    term       smallint not null check (term between 1 and 3),
    starts_on  date not null,
    ends_on    date not null,
    primary key (school_id, start_year, term),
    check (starts_on < ends_on)
);
comment on table school.term is 'dist:tenant';
alter table school.term enable row level security;
alter table school.term force row level security;
create policy one_school on school.term using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on school.term to waymark_app;

create table school.subject (
    school_id bigint not null references school.school,
    id        uuid not null,
    name      text not null check (length(name) between 1 and 60),
    position  smallint not null,
    primary key (school_id, id),
    unique (school_id, name)
);
comment on table school.subject is 'dist:tenant';
alter table school.subject enable row level security;
alter table school.subject force row level security;
create policy one_school on school.subject using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on school.subject to waymark_app;

create table school.class (
    school_id  bigint not null references school.school,
    id         uuid not null,
    start_year integer not null,
    name       text not null check (length(name) between 1 and 60),
    primary key (school_id, id),
    unique (school_id, start_year, name)
);
comment on table school.class is 'dist:tenant';
alter table school.class enable row level security;
alter table school.class force row level security;
create policy one_school on school.class using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on school.class to waymark_app;

create table school.staff (
    school_id   bigint not null references school.school,
    id          uuid not null,
    given_name  text not null check (length(given_name) between 1 and 100),
    family_name text not null check (length(family_name) between 1 and 100),
    job         text not null default '' check (length(job) <= 100),
    email       text not null check (length(email) <= 254),
    left_on     date,
    primary key (school_id, id)
);
comment on table school.staff is 'dist:tenant';
create unique index staff_email on school.staff (school_id, lower(email));
alter table school.staff enable row level security;
alter table school.staff force row level security;
create policy one_school on school.staff using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on school.staff to waymark_app;
