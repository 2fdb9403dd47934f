-- Adults of a family, and children, see pupils through the same view as staff.
create table access.guardian (
    school_id       bigint not null references school.school,
    account_id      uuid not null,
    contact_id      uuid not null,
    since           timestamptz not null,
    stopped_at      timestamptz,
    stopped_because text check (length(stopped_because) between 1 and 300),
    stopped_by_name text,
    primary key (school_id, account_id, contact_id),
    check ((stopped_at is null) = (stopped_because is null)),
    foreign key (school_id, contact_id) references pupils.contact (school_id, id)
);
comment on table access.guardian is 'dist:tenant Which account is which adult of a pupil.';
create unique index guardian_contact on access.guardian (school_id, contact_id) where stopped_at is null;
alter table access.guardian enable row level security;
alter table access.guardian force row level security;
create policy one_school on access.guardian using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on access.guardian to waymark_app;

create table access.own_pupil (
    school_id  bigint not null references school.school,
    account_id uuid not null,
    pupil_id   uuid not null,
    primary key (school_id, account_id),
    unique (school_id, pupil_id),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id)
);
comment on table access.own_pupil is 'dist:tenant Which account is which child.';
alter table access.own_pupil enable row level security;
alter table access.own_pupil force row level security;
create policy one_school on access.own_pupil using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update, delete on access.own_pupil to waymark_app;

create or replace view access.visible_pupil with (security_invoker = true) as
    select a.school_id, a.account_id, p.id as pupil_id, 'whole school' as why
      from access.person a
      join pupils.pupil p on p.school_id = a.school_id
     where a.whole_school
    union all
    select a.school_id, a.account_id, p.id, 'class teacher'
      from access.person a
      join access.class_teacher t on (t.school_id, t.staff_id) = (a.school_id, a.staff_id)
      join pupils.pupil p on (p.school_id, p.class_id) = (t.school_id, t.class_id)
    union all
    select a.school_id, a.account_id, m.pupil_id, 'mentor'
      from access.person a
      join access.mentor m on (m.school_id, m.staff_id) = (a.school_id, a.staff_id)
    union all
    -- A contact whom a file or the office suspends sees nothing from that moment on, signed in or not.
    select g.school_id, g.account_id, c.pupil_id, 'parent or carer'
      from access.guardian g
      join pupils.contact c on (c.school_id, c.id) = (g.school_id, g.contact_id)
      join pupils.pupil p on (p.school_id, p.id) = (c.school_id, c.pupil_id)
     where g.stopped_at is null and c.suspended_at is null and c.parental_responsibility and p.left_on is null
    union all
    select o.school_id, o.account_id, o.pupil_id, 'self'
      from access.own_pupil o
      join pupils.pupil p on (p.school_id, p.id) = (o.school_id, o.pupil_id)
     where p.left_on is null;
