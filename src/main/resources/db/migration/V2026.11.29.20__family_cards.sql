-- Children's sign-in: the code of a class's door, the browsers it let in, each child's card, and how a school has it.

create table family.class_door (
    school_id    bigint not null references school.school,
    class_id     uuid not null,
    seed         uuid not null,
    code_hash    text not null unique,
    made_at      timestamptz not null,
    made_by_name text not null,
    day_hash     text unique,
    day_until    timestamptz,
    primary key (school_id, class_id),
    check ((day_hash is null) = (day_until is null))
);
comment on table family.class_door is 'dist:local';
comment on column family.class_door.seed is 'With the key in the data directory it gives the code again, to be printed on cards; without it nothing.';
comment on column family.class_door.day_hash is 'Of the code that lets a browser of the school in for one day.';
grant select, insert, update, delete on family.class_door to waymark_app;

create table family.door_browser (
    token_hash   text primary key,
    school_id    bigint not null,
    class_id     uuid not null,
    since        timestamptz not null,
    let_in_until timestamptz,
    foreign key (school_id, class_id) references family.class_door on delete cascade
);
comment on table family.door_browser is 'dist:local';
comment on column family.door_browser.let_in_until is 'By a member of staff: a school may let children in on no other.';
create index door_browser_class on family.door_browser (school_id, class_id);
create index door_browser_since on family.door_browser (since);
grant select, insert, update, delete on family.door_browser to waymark_app;

create table family.card (
    school_id     bigint not null references school.school,
    pupil_id      uuid not null,
    kind          text not null check (kind in ('pictures', 'words')),
    secret_hash   bytea not null check (length(secret_hash) = 32),
    animal        smallint not null check (animal between 0 and 63),
    made_at       timestamptz not null,
    made_by_name  text not null,
    wrong         integer not null default 0 check (wrong >= 0),
    waits_until   timestamptz,
    excused_until timestamptz,
    primary key (school_id, pupil_id),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id)
);
comment on table family.card is 'dist:tenant';
comment on column family.card.secret_hash is 'Keyed: the key is in the data directory, so that a copy of the table alone can be guessed at by nobody.';
comment on column family.card.animal is 'Under which a child stands on the class page where names are not shown.';
comment on column family.card.wrong is 'Wrong tries since the last right one.';
comment on column family.card.excused_until is 'A teacher lets the child write a self-review without the card.';
alter table family.card enable row level security;
alter table family.card force row level security;
create policy one_school on family.card using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on family.card to waymark_app;

create table family.card_settings (
    school_id bigint primary key references school.school,
    turned_on boolean not null,
    animals   boolean not null,
    at_home   boolean not null
);
comment on table family.card_settings is 'dist:tenant';
comment on column family.card_settings.animals is 'The class page shows animals instead of first names.';
alter table family.card_settings enable row level security;
alter table family.card_settings force row level security;
create policy one_school on family.card_settings using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on family.card_settings to waymark_app;
