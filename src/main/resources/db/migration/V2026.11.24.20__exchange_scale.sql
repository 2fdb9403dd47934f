-- The scale that somebody said is kept with the file, for when it is applied. How far a file has come is told by the
-- process that is at it: a row that said so would have to be written outside the transaction that does it.
alter table exchange.import add column scale text check (length(scale) <= 200);
alter table exchange.import drop column done, drop column total;
