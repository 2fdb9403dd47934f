-- Files that came in, what they would change, and what became of them.
create schema exchange;
grant usage on schema exchange to waymark_app;

create table exchange.import (
    school_id   bigint not null references school.school,
    id          uuid not null,
    file_name   text not null check (length(file_name) <= 255),
    kind        text,
    state       text not null check (state in ('reading', 'needs mapping', 'ready', 'applying', 'applied', 'stopped', 'discarded')),
    stopped_because text,
    content     bytea,
    done        integer not null default 0,
    total       integer not null default 0,
    report      jsonb,
    brought_at  timestamptz not null,
    brought_by  uuid not null,
    brought_by_name text not null,
    ended_at    timestamptz,
    primary key (school_id, id)
);
comment on table exchange.import is 'dist:tenant';
comment on column exchange.import.content is 'The file, kept until it is applied or discarded.';
alter table exchange.import enable row level security;
alter table exchange.import force row level security;
create policy one_school on exchange.import using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on exchange.import to waymark_app;

create table exchange.mapping (
    school_id bigint not null references school.school,
    kind      text not null,
    heading   text not null check (length(heading) <= 200),
    field     text,
    primary key (school_id, kind, heading)
);
comment on table exchange.mapping is 'dist:tenant What this school''s headings mean, as somebody once said on the mapping screen.';
alter table exchange.mapping enable row level security;
alter table exchange.mapping force row level security;
create policy one_school on exchange.mapping using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on exchange.mapping to waymark_app;
