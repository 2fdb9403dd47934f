package org.waymark.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Viewer;

/** What families read of their talks. */
@Repository
class AgreedTalks {
    static final String SQL = """
            select g.*
              from (select b.id, o.title, coalesce(s.given_name || ' ' || s.family_name, '') as teacher, e.day, l.at,
                           k.shared_at, coalesce(a.words, '') as agreed, coalesce(w.words, '') as said,
                           exists (select 1 from consultations.own_child c
                                    where c.school_id = :school and c.account_id = :account
                                      and c.contact_id = b.contact_id) as own
                      from consultations.talk k
                      join consultations.booking b on b.school_id = :school and b.id = k.booking_id
                      join consultations.occasion o on o.school_id = :school and o.id = b.occasion_id
                      left join consultations.slot l on l.school_id = :school and l.id = b.slot_id
                      left join consultations.sitting t on t.school_id = :school and t.id = l.sitting_id
                      left join consultations.evening e on e.school_id = :school and e.id = t.evening_id
                      left join school.staff s on s.school_id = :school and s.id = t.staff_id
                      left join consultations.talk_words w
                        on w.school_id = :school and w.booking_id = b.id and w.field = 'said'
                       and w.version = k.shared_said
                      left join consultations.talk_words a
                        on a.school_id = :school and a.booking_id = b.id and a.field = 'agreed'
                       and a.version = k.shared_agreed
                     where k.school_id = :school and b.pupil_id = :pupil and k.shared_at is not null
                       and exists (select 1 from consultations.own_child c
                                    where c.school_id = :school and c.account_id = :account
                                      and c.pupil_id = b.pupil_id)
                       and exists (select 1 from access.visible_pupil v
                                    where v.school_id = :school and v.account_id = :account
                                      and v.pupil_id = b.pupil_id)) g
             where g.agreed <> '' or g.own and g.said <> ''
             order by g.day desc nulls last, g.at desc, g.shared_at desc, g.id
             limit 60
            """;

    private final JdbcClient jdbc;

    AgreedTalks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. Empty for whoever is no adult of the child: the child itself, and everybody at school. */
    List<Agreed> of(PupilId pupil, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil.value())
                .query((row, n) -> {
                    boolean own = row.getBoolean("own");
                    return new Agreed(
                            row.getObject("id", UUID.class),
                            row.getString("title"),
                            row.getString("teacher"),
                            own,
                            own ? row.getObject("day", LocalDate.class) : null,
                            own ? row.getString("said") : "",
                            row.getString("agreed"));
                })
                .list();
    }
}
