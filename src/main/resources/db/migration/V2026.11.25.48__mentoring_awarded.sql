-- How many awards each pupil has and what that reaches, for pages that read it beside other things; empty where a school gives none.
create view mentoring.awarded with (security_invoker = true) as
    select p.school_id, p.id as pupil_id, s.one, s.many, a.awards, t.name as tier, n.at_count as next_from,
           n.name as next_tier
      from mentoring.award_settings s
      join pupils.pupil p on p.school_id = s.school_id
      join lateral (select coalesce(sum(a.count), 0)::integer as awards from mentoring.award a
                     where a.school_id = p.school_id and a.pupil_id = p.id) a on true
      left join lateral (select t.name from mentoring.award_tier t
                          where t.school_id = p.school_id and t.at_count <= a.awards
                          order by t.at_count desc
                          limit 1) t on true
      left join lateral (select t.at_count, t.name from mentoring.award_tier t
                          where t.school_id = p.school_id and t.at_count > a.awards
                          order by t.at_count
                          limit 1) n on true
     where s.given;
comment on view mentoring.awarded is 'How many awards each pupil has, the tier reached and the next; no rows where a school gives none.';
grant select on mentoring.awarded to waymark_app;
