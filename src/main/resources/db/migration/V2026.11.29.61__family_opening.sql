-- Who was told that an occasion can be booked.
create table family.opening (
    school_id   bigint not null references school.school,
    occasion_id uuid not null,
    account_id  uuid not null,
    told_at     timestamptz not null,
    primary key (school_id, occasion_id, account_id),
    foreign key (school_id, occasion_id) references consultations.occasion (school_id, id)
);
comment on table family.opening is 'dist:tenant';
alter table family.opening enable row level security;
alter table family.opening force row level security;
create policy one_school on family.opening using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on family.opening to waymark_app;
