-- The day a demonstration pretends it is.
create schema hosting;
grant usage on schema hosting to waymark_app;

create table hosting.pretended_day (
    only_one boolean primary key default true check (only_one),
    day      date not null
);
comment on table hosting.pretended_day is 'dist:local Only ever filled in a demonstration.';
grant select, insert, update on hosting.pretended_day to waymark_app;
