package org.waymark.consultations.occasion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;

@Repository
class OccasionQuery {
    static final String SITTINGS_SQL = """
            select t.id, t.evening_id, s.given_name || ' ' || s.family_name as name, t.room, t.link, t.cancelled_because,
                   count(x.id) filter (where not x.blocked) as times, count(b.id) as booked
              from consultations.sitting t
              join consultations.evening e on e.school_id = :school and e.id = t.evening_id
              join school.staff s on s.school_id = :school and s.id = t.staff_id
              left join consultations.slot x on x.school_id = :school and x.sitting_id = t.id
              left join consultations.booking b on b.school_id = :school and b.slot_id = x.id and b.ended_at is null
             where t.school_id = :school and e.occasion_id = :occasion
             group by t.id, t.evening_id, s.given_name, s.family_name, t.room, t.link, t.cancelled_because
             order by s.family_name collate "en-GB-x-icu", s.given_name collate "en-GB-x-icu", t.id
            """;
    /** What each family without an e-mail address has not been told yet. */
    static final String TO_TELL_SQL = """
            select n.id, n.kind, n.was, n.now, n.reason, p.given_name || ' ' || p.family_name as pupil,
                   trim(c.given_name || ' ' || c.family_name) as adult, coalesce(c.phone, '') as phone
              from consultations.news n
              join pupils.contact c on c.school_id = :school and c.id = n.contact_id and c.suspended_at is null
              join pupils.pupil p on p.school_id = :school and p.id = n.pupil_id
             where n.school_id = :school and n.occasion_id = :occasion and not n.mailed and n.told_at is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = n.pupil_id)
             order by n.at, n.id
            """;
    /** Families whose time was taken from them and who have none, who wait, and bookings that stand though they should not. */
    static final String TO_SEE_SQL = """
            select f.what, f.contact_id, f.at, p.given_name || ' ' || p.family_name as pupil,
                   trim(c.given_name || ' ' || c.family_name) as adult
              from (select 'without' as what, n.contact_id, max(n.was) as at
                      from consultations.news n
                     where n.school_id = :school and n.occasion_id = :occasion and n.kind in ('no-room', 'cancelled')
                       and n.was is not null
                       and not exists (select 1 from consultations.booking b
                                        where b.school_id = :school and b.occasion_id = :occasion
                                          and b.contact_id = n.contact_id and (b.ended_at is null or b.booked_at > n.at))
                     group by n.contact_id
                    union all
                    select 'waiting', w.contact_id, null from consultations.waiting w
                     where w.school_id = :school and w.occasion_id = :occasion and w.ended_at is null
                    union all
                    select 'stopped', b.contact_id, v.starts
                      from consultations.booking b
                      join consultations.offered_slot v on v.school_id = :school and v.slot_id = b.slot_id
                      join pupils.contact c on c.school_id = :school and c.id = b.contact_id
                      join pupils.pupil p on p.school_id = :school and p.id = b.pupil_id
                     where b.school_id = :school and b.occasion_id = :occasion and b.ended_at is null
                       and (c.suspended_at is not null or not c.parental_responsibility or p.left_on is not null)) f
              join pupils.contact c on c.school_id = :school and c.id = f.contact_id
              join pupils.pupil p on p.school_id = :school and p.id = c.pupil_id
             where exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by f.what, f.at, p.family_name collate "en-GB-x-icu", p.given_name collate "en-GB-x-icu", c.id
            """;

    private final JdbcClient jdbc;

    OccasionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Sitting(
            UUID id,
            UUID evening,
            String name,
            String room,
            String link,
            @Nullable String cancelled,
            int times,
            int booked) {}

    record ToTell(
            UUID id,
            String kind,
            @Nullable LocalDateTime was,
            @Nullable LocalDateTime now,
            String reason,
            String pupil,
            String adult,
            String phone) {}

    record ToSee(String what, UUID contact, @Nullable LocalDateTime at, String pupil, String adult) {}

    List<Sitting> sittings(UUID occasion, Viewer viewer) {
        return jdbc.sql(SITTINGS_SQL)
                .param("school", viewer.schoolKey())
                .param("occasion", occasion)
                .query((row, n) -> sitting(row))
                .list();
    }

    List<ToTell> toTell(UUID occasion, Viewer viewer) {
        return jdbc.sql(TO_TELL_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("occasion", occasion)
                .query((row, n) -> new ToTell(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("was", LocalDateTime.class),
                        row.getObject("now", LocalDateTime.class),
                        row.getString("reason"),
                        row.getString("pupil"),
                        row.getString("adult"),
                        row.getString("phone")))
                .list();
    }

    List<ToSee> toSee(UUID occasion, Viewer viewer) {
        return jdbc.sql(TO_SEE_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("occasion", occasion)
                .query((row, n) -> new ToSee(
                        row.getString("what"),
                        row.getObject("contact_id", UUID.class),
                        row.getObject("at", LocalDateTime.class),
                        row.getString("pupil"),
                        row.getString("adult")))
                .list();
    }

    private static Sitting sitting(ResultSet row) throws SQLException {
        return new Sitting(
                row.getObject("id", UUID.class),
                row.getObject("evening_id", UUID.class),
                row.getString("name"),
                row.getString("room"),
                row.getString("link"),
                row.getString("cancelled_because"),
                row.getInt("times"),
                row.getInt("booked"));
    }
}
