-- Who was told that an occasion can be booked.
create table consultations.opening (
    school_id   bigint not null references school.school,
    occasion_id uuid not null,
    account_id  uuid not null,
    told_at     timestamptz not null,
    primary key (school_id, occasion_id, account_id),
    foreign key (school_id, occasion_id) references consultations.occasion (school_id, id)
);
comment on table consultations.opening is 'dist:tenant';
alter table consultations.opening enable row level security;
alter table consultations.opening force row level security;
create policy one_school on consultations.opening using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on consultations.opening to waymark_app;
