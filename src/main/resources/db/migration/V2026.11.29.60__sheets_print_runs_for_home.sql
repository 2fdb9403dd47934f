-- Sheets for families in the language that is read at home, and with the guide behind them.
alter table sheets.print_run
    add column for_families boolean not null default false,
    add column home_language boolean not null default false,
    add column with_guide boolean not null default false;
comment on column sheets.print_run.for_families is 'What is shared, as families see it on screen.';
comment on column sheets.print_run.home_language is 'Each in the language of the child''s family, with English beside the headings; else in English.';
comment on column sheets.print_run.with_guide is 'The guide for parents and carers stands behind the last sheet of each family.';
