package org.waymark.family.openings;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;

/** Who can book and was not told, and who was. */
@Repository
class OpeningRows {
    /** Who has or had a time, wants no such e-mail, or would find every time taken is not told. */
    static final String UNTOLD_SQL = """
            select a.id as account, a.email, a.language, v.occasion_id, v.title, v.closes_at,
                   array_agg(distinct v.day order by v.day) as days
              from consultations.offered_slot v
              join consultations.pupil_teacher t on t.school_id = :school and t.staff_id = v.staff_id
              join pupils.pupil p on p.school_id = :school and p.id = t.pupil_id and p.left_on is null
              join pupils.contact c on c.school_id = :school and c.pupil_id = p.id and c.suspended_at is null
                                   and c.parental_responsibility
              join access.guardian g on g.school_id = :school and g.contact_id = c.id and g.stopped_at is null
              join identity.account a on a.id = g.account_id and a.disabled_at is null and a.email is not null
             where v.school_id = :school and not v.blocked and v.starts > :now
               and :now >= v.opens_at and :now < v.closes_at
               and not exists (select 1 from consultations.booking b
                                where b.school_id = :school and b.occasion_id = v.occasion_id and b.contact_id = c.id)
               and not exists (select 1 from consultations.booking b
                                where b.school_id = :school and b.slot_id = v.slot_id and b.ended_at is null)
               and not exists (select 1 from family.opening o
                                where o.school_id = :school and o.occasion_id = v.occasion_id and o.account_id = a.id)
               and not exists (select 1 from family.without_mail n
                                where n.school_id = :school and n.account_id = a.id)
             group by a.id, a.email, a.language, v.occasion_id, v.title, v.closes_at
             order by a.id, v.occasion_id
            """;

    static final String TOLD_SQL = """
            insert into family.opening (school_id, occasion_id, account_id, told_at)
            values (:school, :occasion, :account, :at)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OpeningRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Untold> untold(LocalDateTime now, Viewer viewer) {
        return jdbc.sql(UNTOLD_SQL)
                .param("school", viewer.schoolKey())
                .param("now", now)
                .query((row, n) -> untold(row))
                .list();
    }

    /** False where they were told already. It belongs to the transaction of the message: both happen, or neither. */
    boolean mark(Untold untold, Viewer viewer) {
        return jdbc.sql(TOLD_SQL)
                        .param("school", viewer.schoolKey())
                        .param("occasion", untold.occasion())
                        .param("account", untold.account())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Untold untold(ResultSet row) throws SQLException {
        return new Untold(
                row.getObject("account", UUID.class),
                row.getString("email"),
                row.getString("language"),
                row.getObject("occasion_id", UUID.class),
                row.getString("title"),
                row.getObject("closes_at", LocalDateTime.class),
                Stream.of((Date[]) row.getArray("days").getArray())
                        .map(Date::toLocalDate)
                        .toList());
    }
}
