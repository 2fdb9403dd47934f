-- The school's logo, as sheets have it: every one there ever was, since a signed sheet keeps the one of its day.
create table sheets.logo (
    school_id bigint not null references school.school,
    id        uuid not null,
    png       bytea check (octet_length(png) <= 200000),
    at        timestamptz not null,
    by_name   text not null,
    primary key (school_id, id)
);
comment on table sheets.logo is 'dist:tenant Append-only: the last one stands.';
comment on column sheets.logo.png is 'Drawn anew from what was sent, so that it holds nothing but the picture. Null: from then on there is none.';
alter table sheets.logo enable row level security;
alter table sheets.logo force row level security;
create policy one_school on sheets.logo using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert on sheets.logo to waymark_app;
