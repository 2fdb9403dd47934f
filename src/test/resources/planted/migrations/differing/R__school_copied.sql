-- Planted: run after the first migration when upgraded, after both when new, and never looked at again.
create table if not exists school.copied (like school.school);
