-- Schools in which whoever sees every child must have a second step.
create table identity.second_step_rule (
    school_id bigint primary key references school.school,
    since     timestamptz not null
);
comment on table identity.second_step_rule is 'dist:local';
grant select, insert, delete on identity.second_step_rule to waymark_app;

-- Who is under such a rule, and of which school: who sees the whole of it, and who leads its trust.
create view identity.second_step_asked with (security_invoker = true) as
    select m.account_id, s.name as school
      from identity.second_step_rule r
      join school.school s on s.school_id = r.school_id
      join identity.membership m on m.school_id = r.school_id
     where m.roles && array['office', 'head', 'assessment_lead', 'senco']
    union all
    select t.account_id, s.name
      from identity.second_step_rule r
      join school.school s on s.school_id = r.school_id
      join identity.trust_membership t on t.trust_id = s.trust_id;
comment on view identity.second_step_asked is 'dist:local';
grant select on identity.second_step_asked to waymark_app;
