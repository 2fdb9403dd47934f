-- Whose sheets a print run had to leave out, so that they can be tried again.
alter table sheets.print_run add column failed uuid[] not null default '{}';
comment on column sheets.print_run.failed is 'Whose sheets could not be printed; problems says why.';
