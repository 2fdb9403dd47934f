-- Pupils on roll, the class and year group of each year, and the adults to contact.
create schema pupils;
grant usage on schema pupils to waymark_app;

create table pupils.pupil (
    school_id         bigint not null references school.school,
    id                uuid not null,
    mis_id            text check (length(mis_id) between 1 and 60),
    upn               text check (length(upn) between 1 and 20),
    legal_given_name  text not null check (length(legal_given_name) between 1 and 100),
    legal_family_name text not null check (length(legal_family_name) between 1 and 100),
    given_name        text not null check (length(given_name) between 1 and 100),
    family_name       text not null check (length(family_name) between 1 and 100),
    born_on           date not null,
    sex               text check (sex in ('F', 'M')),
    year_group        smallint not null check (year_group between -1 and 13),
    class_id          uuid,
    enrolled_on       date,
    left_on           date,
    missing_since     timestamptz,
    pupil_premium     boolean,
    fsm_ever_6        boolean,
    sen               text check (length(sen) <= 10),
    eal               boolean,
    first_language    text check (length(first_language) <= 60),
    in_care           boolean,
    primary key (school_id, id),
    foreign key (school_id, class_id) references school.class (school_id, id)
);
comment on table pupils.pupil is 'dist:tenant';
comment on column pupils.pupil.given_name is 'The preferred name, the one a sheet shows. The legal one is for matching only.';
comment on column pupils.pupil.missing_since is 'Since when a whole pupils file lacks this pupil. The office decides; nothing is deleted.';
create unique index pupil_mis_id on pupils.pupil (school_id, mis_id) where mis_id is not null;
create unique index pupil_upn on pupils.pupil (school_id, upn) where upn is not null;
create index pupil_class on pupils.pupil (school_id, class_id);
alter table pupils.pupil enable row level security;
alter table pupils.pupil force row level security;
create policy one_school on pupils.pupil using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on pupils.pupil to waymark_app;

create table pupils.year_taught (
    school_id  bigint not null references school.school,
    pupil_id   uuid not null,
    start_year integer not null,
    year_group smallint not null check (year_group between -1 and 13),
    class_id   uuid,
    primary key (school_id, pupil_id, start_year),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id),
    foreign key (school_id, class_id) references school.class (school_id, id)
);
comment on table pupils.year_taught is 'dist:tenant';
create index year_taught_class on pupils.year_taught (school_id, class_id);
alter table pupils.year_taught enable row level security;
alter table pupils.year_taught force row level security;
create policy one_school on pupils.year_taught using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on pupils.year_taught to waymark_app;

create table pupils.contact (
    school_id               bigint not null references school.school,
    id                      uuid not null,
    pupil_id                uuid not null,
    priority                smallint,
    title                   text not null default '' check (length(title) <= 30),
    given_name              text not null check (length(given_name) <= 100),
    family_name             text not null check (length(family_name) between 1 and 100),
    relationship            text not null default '' check (length(relationship) <= 60),
    parental_responsibility boolean not null,
    email                   text check (length(email) <= 254),
    phone                   text check (length(phone) <= 40),
    language                text check (length(language) <= 60),
    suspended_at            timestamptz,
    suspended_because       text,
    decided_at              timestamptz,
    decided_by              text,
    primary key (school_id, id),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id)
);
comment on table pupils.contact is 'dist:tenant';
comment on column pupils.contact.decided_at is 'When the office looked at a suspension and said that it stands.';
create index contact_pupil on pupils.contact (school_id, pupil_id);
alter table pupils.contact enable row level security;
alter table pupils.contact force row level security;
create policy one_school on pupils.contact using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on pupils.contact to waymark_app;
