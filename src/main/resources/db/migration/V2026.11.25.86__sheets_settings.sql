-- What a school wants of its sheets.
create table sheets.settings (
    school_id     bigint primary key references school.school,
    annual_report boolean not null
);
comment on table sheets.settings is 'dist:tenant';
comment on column sheets.settings.annual_report is 'The summer sheet says what of the annual report to parents it has. No row: it is not used so.';
alter table sheets.settings enable row level security;
alter table sheets.settings force row level security;
create policy one_school on sheets.settings using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on sheets.settings to waymark_app;
