-- Every subject of a pupil at one point lies together: a class grid takes one search a pupil instead of one for each subject.
alter table attainment.latest_result
    drop constraint latest_result_pkey,
    add primary key (school_id, pupil_id, start_year, sixth, subject_id);
