-- Which year group a pupil was taught in, now and in the years that are known: one row a pupil, for whoever reads a record.
create view pupils.schooling with (security_invoker = true) as
    select p.school_id, p.id as pupil_id, p.year_group, p.enrolled_on,
           array(select y.start_year from pupils.year_taught y
                  where (y.school_id, y.pupil_id) = (p.school_id, p.id) order by y.start_year) as taught_years,
           array(select y.year_group from pupils.year_taught y
                  where (y.school_id, y.pupil_id) = (p.school_id, p.id) order by y.start_year) as taught_groups
      from pupils.pupil p;
comment on view pupils.schooling is 'The year group of each pupil in the year the school works in, and those of earlier years in order.';
grant select on pupils.schooling to waymark_app;
