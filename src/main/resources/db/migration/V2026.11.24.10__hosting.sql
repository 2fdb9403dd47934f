-- What kind of installation this is. A demonstration stays one for good.
create schema hosting;
grant usage on schema hosting to waymark_app;

create table hosting.installation (
    only_one   boolean primary key default true check (only_one),
    kind       text not null check (kind in ('demo', 'real')),
    created_at timestamptz not null,
    planted_at timestamptz,
    today      date,
    check (kind = 'demo' or today is null)
);
comment on table hosting.installation is 'dist:local';
comment on column hosting.installation.today is 'The day a demonstration pretends it is.';
grant select, insert on hosting.installation to waymark_app;
grant update (planted_at, today) on hosting.installation to waymark_app;
