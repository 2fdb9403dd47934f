-- Planted: a table that a later migration adds a column to.
create schema school;
create table school.school (school_id bigint primary key);
