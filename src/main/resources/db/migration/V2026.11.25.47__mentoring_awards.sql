-- Awards by count, where a school gives them: what one is called, the tiers, and each one given. None is ever taken away.
create table mentoring.award_settings (
    school_id bigint primary key references school.school,
    given     boolean not null,
    one       text not null check (length(one) between 1 and 30),
    many      text not null check (length(many) between 1 and 30)
);
comment on table mentoring.award_settings is 'dist:tenant';
comment on column mentoring.award_settings.given is 'Whether the school gives awards. No row: it does not.';
alter table mentoring.award_settings enable row level security;
alter table mentoring.award_settings force row level security;
create policy one_school on mentoring.award_settings using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on mentoring.award_settings to waymark_app;

create table mentoring.award_tier (
    school_id bigint not null references school.school,
    at_count  integer not null check (at_count between 1 and 10000),
    name      text not null check (length(name) between 1 and 30),
    primary key (school_id, at_count)
);
comment on table mentoring.award_tier is 'dist:tenant';
alter table mentoring.award_tier enable row level security;
alter table mentoring.award_tier force row level security;
create policy one_school on mentoring.award_tier using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, delete on mentoring.award_tier to waymark_app;

create table mentoring.award (
    school_id bigint not null references school.school,
    pupil_id  uuid not null,
    id        uuid not null,
    count     smallint not null check (count between 1 and 100),
    at        timestamptz not null,
    by_name   text not null,
    primary key (school_id, pupil_id, id),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id)
);
comment on table mentoring.award is 'dist:tenant';
comment on column mentoring.award.id is 'Made with the page, one for a press: pressed twice, it is given once.';
alter table mentoring.award enable row level security;
alter table mentoring.award force row level security;
create policy one_school on mentoring.award using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on mentoring.award to waymark_app;
