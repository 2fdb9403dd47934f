-- From which day families may read the sheets of a round; empty: as soon as each is shared.
alter table mentoring.round add column families_from date;
