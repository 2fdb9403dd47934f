-- What is done for pupils beside the lessons of their class, and whether it helped.
create schema interventions;
grant usage on schema interventions to waymark_app;

create table interventions.intervention (
    school_id   bigint not null references school.school,
    id          uuid not null,
    name        text not null check (length(name) between 1 and 120),
    run_by      text not null check (length(run_by) between 1 and 120),
    starts_on   date not null,
    ends_on     date,
    for_home    boolean not null default false,
    set_by      uuid not null,
    set_by_name text not null,
    set_at      timestamptz not null,
    primary key (school_id, id),
    check (ends_on is null or ends_on >= starts_on)
);
comment on table interventions.intervention is 'dist:tenant';
comment on column interventions.intervention.for_home is 'Its name may be printed on what goes home.';
alter table interventions.intervention enable row level security;
alter table interventions.intervention force row level security;
create policy one_school on interventions.intervention using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on interventions.intervention to waymark_app;

create table interventions.taking_part (
    school_id       bigint not null references school.school,
    intervention_id uuid not null,
    pupil_id        uuid not null,
    before_grade    text not null default '' check (length(before_grade) <= 12),
    before_words    text not null default '' check (length(before_words) <= 500),
    after_grade     text not null default '' check (length(after_grade) <= 12),
    after_words     text not null default '' check (length(after_words) <= 500),
    helped          text check (helped in ('yes', 'partly', 'no')),
    changed_by_name text not null,
    changed_at      timestamptz not null,
    primary key (school_id, intervention_id, pupil_id),
    foreign key (school_id, intervention_id) references interventions.intervention (school_id, id),
    foreign key (school_id, pupil_id) references pupils.pupil (school_id, id)
);
comment on table interventions.taking_part is 'dist:tenant';
comment on column interventions.taking_part.helped is 'Empty: too soon to say.';
create index taking_part_pupil on interventions.taking_part (school_id, pupil_id);
alter table interventions.taking_part enable row level security;
alter table interventions.taking_part force row level security;
create policy one_school on interventions.taking_part using (school_id = nullif(current_setting('app.school_id', true), '')::bigint);
grant select, insert, update on interventions.taking_part to waymark_app;

-- A row for each reason why an account may see one: it sees the whole school, began it, or sees a pupil who takes part.
create view interventions.visible_intervention with (security_invoker = true) as
    select i.school_id, i.id as intervention_id, a.account_id
      from interventions.intervention i
      join access.person a on a.school_id = i.school_id
     where a.whole_school or a.account_id = i.set_by
    union
    select t.school_id, t.intervention_id, v.account_id
      from interventions.taking_part t
      join access.visible_pupil v on (v.school_id, v.pupil_id) = (t.school_id, t.pupil_id);
comment on view interventions.visible_intervention is 'Which interventions an account may see.';
grant select on interventions.visible_intervention to waymark_app;
