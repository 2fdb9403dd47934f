-- The sheets that families and children may read, from the day in released_on.
create view sheets.released_version with (security_invoker = true) as
    select v.school_id, v.id, v.meeting_id, v.pupil_id, v.number, v.page, v.at, v.by_name, v.reason,
           r.id as round_id, r.start_year, r.sixth, m.held_on,
           coalesce(r.families_from, date '0001-01-01') as released_on
      from sheets.version v
      join mentoring.meeting m on (m.school_id, m.id) = (v.school_id, v.meeting_id) and m.state in ('shared', 'closed')
      join mentoring.round r on (r.school_id, r.id) = (m.school_id, m.round_id);
comment on view sheets.released_version is 'Signed sheets of meetings that are shared; a family reads them only from the day in released_on.';
grant select on sheets.released_version to waymark_app;
