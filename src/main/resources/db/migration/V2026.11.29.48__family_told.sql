-- Which adult was told by e-mail that there is something new, and who wants none.

create table family.told (
    school_id  bigint not null references school.school,
    account_id uuid not null,
    version_id uuid not null,
    told_at    timestamptz not null,
    primary key (school_id, account_id, version_id),
    foreign key (school_id, version_id) references sheets.version (school_id, id)
);
comment on table family.told is 'dist:tenant';
comment on column family.told.version_id is 'The sheet that was new. Nothing of it is in the e-mail.';
alter table family.told enable row level security;
alter table family.told force row level security;
create policy one_school on family.told using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on family.told to waymark_app;

create table family.without_mail (
    school_id  bigint not null references school.school,
    account_id uuid not null,
    since      timestamptz not null,
    primary key (school_id, account_id)
);
comment on table family.without_mail is 'dist:tenant Adults who want no e-mail about what is new.';
alter table family.without_mail enable row level security;
alter table family.without_mail force row level security;
create policy one_school on family.without_mail using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, delete on family.without_mail to waymark_app;
