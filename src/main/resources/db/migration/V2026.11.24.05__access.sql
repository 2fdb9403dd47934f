-- Who may see which pupil, and why. One view answers for every kind of person.
create schema access;
grant usage on schema access to waymark_app;

create table access.person (
    school_id    bigint not null references school.school,
    account_id   uuid not null,
    staff_id     uuid,
    whole_school boolean not null,
    primary key (school_id, account_id),
    foreign key (school_id, staff_id) references school.staff (school_id, id)
);
comment on table access.person is 'dist:tenant';
comment on column access.person.whole_school is 'Head, assessment lead, SENCo and office see every pupil of their school.';
alter table access.person enable row level security;
alter table access.person force row level security;
create policy one_school on access.person using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update, delete on access.person to waymark_app;

create table access.class_teacher (
    school_id bigint not null references school.school,
    class_id  uuid not null,
    staff_id  uuid not null,
    primary key (school_id, class_id, staff_id),
    foreign key (school_id, class_id) references school.class (school_id, id),
    foreign key (school_id, staff_id) references school.staff (school_id, id)
);
comment on table access.class_teacher is 'dist:tenant';
create index class_teacher_staff on access.class_teacher (school_id, staff_id);
alter table access.class_teacher enable row level security;
alter table access.class_teacher force row level security;
create policy one_school on access.class_teacher using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, delete on access.class_teacher to waymark_app;

create table access.mentor (
    school_id bigint not null references school.school,
    pupil_id  uuid not null,
    staff_id  uuid not null,
    primary key (school_id, pupil_id, staff_id),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id),
    foreign key (school_id, staff_id) references school.staff (school_id, id)
);
comment on table access.mentor is 'dist:tenant';
create index mentor_staff on access.mentor (school_id, staff_id);
alter table access.mentor enable row level security;
alter table access.mentor force row level security;
create policy one_school on access.mentor using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, delete on access.mentor to waymark_app;

create view access.visible_pupil with (security_invoker = true) as
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
      join access.mentor m on (m.school_id, m.staff_id) = (a.school_id, a.staff_id);
comment on view access.visible_pupil is 'One row for each reason why an account may see a pupil.';
grant select on access.visible_pupil to waymark_app;
