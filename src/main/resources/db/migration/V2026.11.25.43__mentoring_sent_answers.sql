-- Each answer is sent by itself: a child who adds something later does not take back what the mentor has read.
alter table mentoring.self_answer
    add column sent_at timestamptz,
    add check (shared_at is null or sent_at is not null);
comment on column mentoring.self_answer.sent_at is 'Until then nobody reads it; from then on it does not change.';

create or replace view mentoring.readable_answer with (security_invoker = true) as
    select a.school_id, a.meeting_id, r.account_id, a.item, a.sitting, a.place, a.asked, a.chosen, a.words, a.at, a.shared_at
      from mentoring.self_answer a
      join mentoring.meeting m on (m.school_id, m.id) = (a.school_id, a.meeting_id)
      join access.person r on r.school_id = a.school_id and (a.shared_at is not null or r.staff_id = m.mentor_id)
     where a.sent_at is not null and (a.chosen <> '' or a.words <> '');
