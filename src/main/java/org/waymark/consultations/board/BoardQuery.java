package org.waymark.consultations.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;

@Repository("consultationBoardQuery")
class BoardQuery {
    private static final int LOOKED_FOR = 60;

    static final String TIMES_SQL = """
            select t.id as sitting, t.staff_id, s.given_name || ' ' || s.family_name as staff, t.room, x.id as slot, x.at,
                   x.blocked, b.id as booking, b.offered_until is not null as kept,
                   case when v.pupil_id is null then '' else p.given_name || ' ' || p.family_name end as pupil,
                   case when v.pupil_id is null then '' else trim(c.given_name || ' ' || c.family_name) end as adult
              from consultations.sitting t
              join school.staff s on s.school_id = :school and s.id = t.staff_id
              join consultations.slot x on x.school_id = :school and x.sitting_id = t.id
              left join consultations.booking b on b.school_id = :school and b.slot_id = x.id and b.ended_at is null
              left join pupils.pupil p on p.school_id = :school and p.id = b.pupil_id
              left join pupils.contact c on c.school_id = :school and c.id = b.contact_id
              left join (select distinct pupil_id from access.visible_pupil
                          where school_id = :school and account_id = :account) v on v.pupil_id = b.pupil_id
             where t.school_id = :school and t.evening_id = :evening and t.cancelled_because is null
             order by s.family_name collate "en-GB-x-icu", s.given_name collate "en-GB-x-icu", t.id, x.at
            """;
    static final String FIND_SQL = """
            select c.id, p.given_name || ' ' || p.family_name as pupil, coalesce(k.name, 'No class') as class,
                   trim(c.title || ' ' || c.given_name || ' ' || c.family_name)
                     || case when c.relationship = '' then '' else ', ' || lower(c.relationship) end as adult
              from pupils.pupil p
              join pupils.contact c on c.school_id = :school and c.pupil_id = p.id and c.suspended_at is null
                                   and c.parental_responsibility
              left join school.class k on k.school_id = :school and k.id = p.class_id
             where p.school_id = :school and p.left_on is null
               and position(lower(:find) in lower(p.given_name || ' ' || p.family_name)) > 0
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by p.family_name collate "en-GB-x-icu", p.given_name collate "en-GB-x-icu", p.id, c.priority, c.id
             limit 30
            """;
    static final String CHOSEN_SQL = """
            select c.id, p.given_name || ' ' || p.family_name as pupil, trim(c.given_name || ' ' || c.family_name) as adult,
                   array(select t.staff_id from consultations.pupil_teacher t
                          where t.school_id = :school and t.pupil_id = p.id) as teachers,
                   b.id as booking, v.starts, s.given_name || ' ' || s.family_name as staff
              from pupils.contact c
              join pupils.pupil p on p.school_id = :school and p.id = c.pupil_id
              left join consultations.booking b on b.school_id = :school and b.contact_id = c.id
                                               and b.occasion_id = :occasion and b.ended_at is null
              left join consultations.offered_slot v on v.school_id = :school and v.slot_id = b.slot_id
              left join school.staff s on s.school_id = :school and s.id = v.staff_id
             where c.school_id = :school and (c.id = :contact::uuid or b.id = :booking::uuid)
               and exists (select 1 from access.visible_pupil x
                            where x.school_id = :school and x.account_id = :account and x.pupil_id = p.id)
            """;

    private final JdbcClient jdbc;

    BoardQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Time(
            UUID sitting,
            UUID staff,
            String name,
            String room,
            UUID slot,
            LocalTime at,
            boolean blocked,
            @Nullable UUID booking,
            boolean kept,
            String pupil,
            String adult) {}

    record Found(UUID contact, String pupil, String className, String adult) {}

    record Chosen(
            UUID contact,
            String pupil,
            String adult,
            List<UUID> teachers,
            @Nullable UUID booking,
            @Nullable LocalDateTime starts,
            @Nullable String with) {}

    List<Time> times(UUID evening, Viewer viewer) {
        return bound(TIMES_SQL, viewer)
                .param("evening", evening)
                .query((row, n) -> time(row))
                .list();
    }

    /** Nobody where less than two letters were typed. */
    List<Found> find(String typed, Viewer viewer) {
        String find = typed.strip();
        if (find.length() < 2 || find.length() > LOOKED_FOR) {
            return List.of();
        }
        return bound(FIND_SQL, viewer)
                .param("find", find)
                .query((row, n) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getString("pupil"),
                        row.getString("class"),
                        row.getString("adult")))
                .list();
    }

    /** An adult, by their own key or by that of their booking. */
    Optional<Chosen> chosen(UUID occasion, @Nullable UUID contact, @Nullable UUID booking, Viewer viewer) {
        return bound(CHOSEN_SQL, viewer)
                .param("occasion", occasion)
                .param("contact", contact, java.sql.Types.OTHER)
                .param("booking", booking, java.sql.Types.OTHER)
                .query((row, n) -> chosen(row))
                .optional();
    }

    private JdbcClient.StatementSpec bound(String sql, Viewer viewer) {
        return jdbc.sql(sql).param("school", viewer.schoolKey()).param("account", viewer.accountKey());
    }

    private static Chosen chosen(ResultSet row) throws SQLException {
        return new Chosen(
                row.getObject("id", UUID.class),
                row.getString("pupil"),
                row.getString("adult"),
                List.of((UUID[]) row.getArray("teachers").getArray()),
                row.getObject("booking", UUID.class),
                row.getObject("starts", LocalDateTime.class),
                row.getString("staff"));
    }

    private static Time time(ResultSet row) throws SQLException {
        return new Time(
                row.getObject("sitting", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getString("staff"),
                row.getString("room"),
                row.getObject("slot", UUID.class),
                row.getObject("at", LocalTime.class),
                row.getBoolean("blocked"),
                row.getObject("booking", UUID.class),
                row.getBoolean("kept"),
                row.getString("pupil"),
                row.getString("adult"));
    }
}
