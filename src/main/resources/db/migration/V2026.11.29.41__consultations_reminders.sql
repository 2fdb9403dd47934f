-- Who was reminded of which talk. A talk that moves to another day is reminded of again.
create table consultations.reminder (
    school_id  bigint not null references school.school,
    booking_id uuid not null,
    day        date not null,
    sent_at    timestamptz not null,
    primary key (school_id, booking_id, day),
    foreign key (school_id, booking_id) references consultations.booking (school_id, id)
);
comment on table consultations.reminder is 'dist:tenant';
alter table consultations.reminder enable row level security;
alter table consultations.reminder force row level security;
create policy one_school on consultations.reminder using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on consultations.reminder to waymark_app;
