-- Planted: the column that only a new database's copy has.
alter table school.school add column town text;
