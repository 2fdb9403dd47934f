-- Whether families see what a child could reach after this year.
alter table sheets.settings add column later_targets boolean not null default false;
comment on column sheets.settings.later_targets is 'Families see the targets of later year-ends too, the end of the key stage among them, as goals.';
