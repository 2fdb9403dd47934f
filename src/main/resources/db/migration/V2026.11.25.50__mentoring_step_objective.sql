-- The objective of the curriculum that a next step works towards.
alter table mentoring.next_step add column objective_id uuid;
alter table mentoring.next_step add foreign key (school_id, objective_id) references objectives.objective (school_id, id);
comment on column mentoring.next_step.objective_id is 'Empty: in own words.';
