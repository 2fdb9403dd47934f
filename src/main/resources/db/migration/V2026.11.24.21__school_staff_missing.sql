-- Somebody whom a whole staff file lacks keeps their access until the office has decided.
alter table school.staff add column missing_since timestamptz;
alter table school.staff add column kept_by text;
comment on column school.staff.missing_since is 'Since when a whole staff file lacks this person. The office decides; access does not end by itself.';
comment on column school.staff.kept_by is 'Who looked and left the access of somebody missing as it is.';
