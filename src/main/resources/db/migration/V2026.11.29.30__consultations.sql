-- Parent consultations: occasions of one evening or several, who sits in each, and every time that can be booked.
create schema consultations;
grant usage on schema consultations to waymark_app;

create table consultations.occasion (
    school_id         bigint not null references school.school,
    id                uuid not null,
    title             text not null check (length(title) between 1 and 120),
    minutes           smallint not null check (minutes between 1 and 60),
    gap               smallint not null check (gap between 0 and 30),
    walking           smallint not null check (walking between 0 and 30),
    opens_at          timestamp not null,
    closes_at         timestamp not null,
    place             text not null default '' check (length(place) <= 300),
    note              text not null default '' check (length(note) <= 600),
    state             text not null default 'draft' check (state in ('draft', 'published', 'cancelled')),
    cancelled_because text check (length(cancelled_because) between 1 and 300),
    made_at           timestamptz not null,
    made_by_name      text not null,
    primary key (school_id, id),
    check (opens_at < closes_at),
    check ((state = 'cancelled') = (cancelled_because is not null))
);
comment on table consultations.occasion is 'dist:tenant';
comment on column consultations.occasion.minutes is 'Of one talk.';
comment on column consultations.occasion.gap is 'Minutes between one talk and the next with the same teacher.';
comment on column consultations.occasion.walking is 'Minutes a family needs from one room to the next.';
comment on column consultations.occasion.opens_at is 'By the clock on the school''s wall, as every time of an evening is.';
alter table consultations.occasion enable row level security;
alter table consultations.occasion force row level security;
create policy one_school on consultations.occasion using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on consultations.occasion to waymark_app;

create table consultations.evening (
    school_id         bigint not null references school.school,
    id                uuid not null,
    occasion_id       uuid not null,
    day               date not null,
    starts_at         time not null,
    ends_at           time not null,
    cancelled_because text check (length(cancelled_because) between 1 and 300),
    primary key (school_id, id),
    check (starts_at < ends_at),
    foreign key (school_id, occasion_id) references consultations.occasion (school_id, id)
);
comment on table consultations.evening is 'dist:tenant';
create index evening_occasion on consultations.evening (school_id, occasion_id);
create index evening_day on consultations.evening (school_id, day);
alter table consultations.evening enable row level security;
alter table consultations.evening force row level security;
create policy one_school on consultations.evening using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update, delete on consultations.evening to waymark_app;

create table consultations.pause (
    school_id  bigint not null references school.school,
    evening_id uuid not null,
    starts_at  time not null,
    ends_at    time not null,
    primary key (school_id, evening_id, starts_at),
    check (starts_at < ends_at),
    foreign key (school_id, evening_id) references consultations.evening (school_id, id)
);
comment on table consultations.pause is 'dist:tenant When nobody talks, the same for every teacher.';
alter table consultations.pause enable row level security;
alter table consultations.pause force row level security;
create policy one_school on consultations.pause using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update, delete on consultations.pause to waymark_app;

create table consultations.sitting (
    school_id         bigint not null references school.school,
    id                uuid not null,
    evening_id        uuid not null,
    staff_id          uuid not null,
    room              text not null default '' check (length(room) <= 60),
    link              text not null default '' check (link = '' or link like 'https://%' and length(link) <= 500),
    cancelled_because text check (length(cancelled_because) between 1 and 300),
    primary key (school_id, id),
    unique (school_id, evening_id, staff_id),
    foreign key (school_id, evening_id) references consultations.evening (school_id, id),
    foreign key (school_id, staff_id) references school.staff (school_id, id)
);
comment on table consultations.sitting is 'dist:tenant One teacher or mentor at one evening.';
create index sitting_staff on consultations.sitting (school_id, staff_id);
alter table consultations.sitting enable row level security;
alter table consultations.sitting force row level security;
create policy one_school on consultations.sitting using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update, delete on consultations.sitting to waymark_app;

create table consultations.slot (
    school_id  bigint not null references school.school,
    id         uuid not null,
    sitting_id uuid not null,
    at         time not null,
    blocked    boolean not null default false,
    primary key (school_id, id),
    -- An evening that moves gives its times new clock times in one statement.
    unique (school_id, sitting_id, at) deferrable initially immediate,
    foreign key (school_id, sitting_id) references consultations.sitting (school_id, id)
);
comment on table consultations.slot is 'dist:tenant';
comment on column consultations.slot.blocked is 'This teacher talks to nobody then.';
alter table consultations.slot enable row level security;
alter table consultations.slot force row level security;
create policy one_school on consultations.slot using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update, delete on consultations.slot to waymark_app;

create table consultations.booking (
    school_id      bigint not null references school.school,
    id             uuid not null,
    occasion_id    uuid not null,
    slot_id        uuid,
    pupil_id       uuid not null,
    contact_id     uuid not null,
    replacing      uuid,
    offered_until  timestamp,
    booked_at      timestamptz not null,
    booked_by_name text not null,
    by_school      boolean not null,
    ended_at       timestamptz,
    ended_because  text check (length(ended_because) between 1 and 300),
    primary key (school_id, id),
    check (slot_id is not null or ended_at is not null),
    check ((ended_at is null) = (ended_because is null)),
    foreign key (school_id, occasion_id) references consultations.occasion (school_id, id),
    foreign key (school_id, slot_id) references consultations.slot (school_id, id),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id),
    foreign key (school_id, contact_id) references pupils.contact (school_id, id)
);
comment on table consultations.booking is 'dist:tenant';
comment on column consultations.booking.slot_id is 'Empty where the time itself is there no more.';
comment on column consultations.booking.replacing is 'While it takes the place of another of the same adult: the old time is given up only when the new one is got.';
comment on column consultations.booking.offered_until is 'Kept until then for an adult of the waiting list; empty once booked.';
comment on column consultations.booking.by_school is 'Booked by the school for a family.';
-- Two families never hold one time, however fast they press.
create unique index booking_slot on consultations.booking (school_id, slot_id) where ended_at is null;
create unique index booking_adult on consultations.booking (school_id, occasion_id, contact_id)
    where ended_at is null and replacing is null;
create index booking_contact on consultations.booking (school_id, contact_id);
create index booking_pupil on consultations.booking (school_id, pupil_id);
alter table consultations.booking enable row level security;
alter table consultations.booking force row level security;
create policy one_school on consultations.booking using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on consultations.booking to waymark_app;

create table consultations.waiting (
    school_id     bigint not null references school.school,
    id            uuid not null,
    occasion_id   uuid not null,
    pupil_id      uuid not null,
    contact_id    uuid not null,
    automatic     boolean not null,
    since         timestamptz not null,
    ended_at      timestamptz,
    ended_because text check (length(ended_because) between 1 and 300),
    primary key (school_id, id),
    check ((ended_at is null) = (ended_because is null)),
    foreign key (school_id, occasion_id) references consultations.occasion (school_id, id),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id),
    foreign key (school_id, contact_id) references pupils.contact (school_id, id)
);
comment on table consultations.waiting is 'dist:tenant';
comment on column consultations.waiting.automatic is 'The adult takes whatever time comes free, and is not asked first.';
create unique index waiting_adult on consultations.waiting (school_id, occasion_id, contact_id) where ended_at is null;
create index waiting_contact on consultations.waiting (school_id, contact_id);
create index waiting_pupil on consultations.waiting (school_id, pupil_id);
alter table consultations.waiting enable row level security;
alter table consultations.waiting force row level security;
create policy one_school on consultations.waiting using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on consultations.waiting to waymark_app;

create table consultations.news (
    school_id    bigint not null references school.school,
    id           uuid not null,
    occasion_id  uuid not null,
    pupil_id     uuid not null,
    contact_id   uuid not null,
    kind         text not null check (kind in ('moved', 'no-room', 'cancelled', 'offered', 'got', 'offer-ended')),
    was          timestamp,
    now          timestamp,
    staff_id     uuid,
    reason       text not null default '' check (length(reason) <= 300),
    at           timestamptz not null,
    mailed       boolean not null,
    told_at      timestamptz,
    told_by_name text,
    primary key (school_id, id),
    check ((told_at is null) = (told_by_name is null)),
    foreign key (school_id, occasion_id) references consultations.occasion (school_id, id),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id),
    foreign key (school_id, contact_id) references pupils.contact (school_id, id),
    foreign key (school_id, staff_id) references school.staff (school_id, id)
);
comment on table consultations.news is 'dist:tenant What the school changed for a family, so that each of them is told.';
comment on column consultations.news.told_at is 'When the office had told a family that has no e-mail address.';
create index news_contact on consultations.news (school_id, contact_id);
create index news_occasion on consultations.news (school_id, occasion_id);
create index news_pupil on consultations.news (school_id, pupil_id);
alter table consultations.news enable row level security;
alter table consultations.news force row level security;
create policy one_school on consultations.news using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on consultations.news to waymark_app;

create view consultations.pupil_teacher with (security_invoker = true) as
    select p.school_id, p.id as pupil_id, t.staff_id
      from pupils.pupil p
      join access.class_teacher t on (t.school_id, t.class_id) = (p.school_id, p.class_id)
    union
    select m.school_id, m.pupil_id, m.staff_id
      from access.mentor m;
comment on view consultations.pupil_teacher is 'With whom a family talks about a pupil: those who teach the class, and a mentor of its own.';
grant select on consultations.pupil_teacher to waymark_app;

create view consultations.own_child with (security_invoker = true) as
    select g.school_id, g.account_id, c.id as contact_id, c.pupil_id
      from access.guardian g
      join pupils.contact c on (c.school_id, c.id) = (g.school_id, g.contact_id)
      join pupils.pupil p on (p.school_id, p.id) = (c.school_id, c.pupil_id)
     where g.stopped_at is null and c.suspended_at is null and c.parental_responsibility and p.left_on is null;
comment on view consultations.own_child is 'As which adult of which pupil an account of a family books; as access.visible_pupil, with the adult.';
grant select on consultations.own_child to waymark_app;

create view consultations.offered_slot with (security_invoker = true) as
    select s.school_id, s.id as slot_id, s.at, s.blocked, t.id as sitting_id, t.staff_id, t.room, t.link,
           e.id as evening_id, e.day, e.day + s.at as starts, e.day + s.at + make_interval(mins => o.minutes) as ends,
           o.id as occasion_id, o.title, o.minutes, o.walking, o.opens_at, o.closes_at, o.place, o.note
      from consultations.slot s
      join consultations.sitting t on (t.school_id, t.id) = (s.school_id, s.sitting_id) and t.cancelled_because is null
      join consultations.evening e on (e.school_id, e.id) = (t.school_id, t.evening_id) and e.cancelled_because is null
      join consultations.occasion o on (o.school_id, o.id) = (e.school_id, e.occasion_id) and o.state = 'published';
comment on view consultations.offered_slot is 'Every time of what is published and not cancelled, blocked and booked ones too.';
grant select on consultations.offered_slot to waymark_app;

-- An adult of two children has a contact for each: when one is talked about, no talk about the other can be.
create view consultations.engaged with (security_invoker = true) as
    select g.school_id, g.contact_id, b.id as booking_id, b.contact_id as for_contact_id, b.pupil_id, v.starts, v.ends,
           v.occasion_id, v.evening_id, v.staff_id
      from access.guardian g
      join access.guardian h on (h.school_id, h.account_id) = (g.school_id, g.account_id) and h.stopped_at is null
      join consultations.booking b on (b.school_id, b.contact_id) = (h.school_id, h.contact_id) and b.ended_at is null
      join consultations.offered_slot v on (v.school_id, v.slot_id) = (b.school_id, b.slot_id)
     where g.stopped_at is null;
comment on view consultations.engaged is 'When the same person is booked, for whichever of its children.';
grant select on consultations.engaged to waymark_app;
