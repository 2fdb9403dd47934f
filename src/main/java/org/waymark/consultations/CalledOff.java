package org.waymark.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;

/** Ends the bookings to come of what is called off: an occasion, an evening, or one teacher's part in it. */
@Repository
class CalledOff {
    static final int REASON = 300;

    /** Locked, so that nobody books a time while it is called off. */
    static final String LOCK_SQL = """
            select s.id
              from consultations.slot s
              join consultations.sitting t on t.school_id = :school and t.id = s.sitting_id
              join consultations.evening e on e.school_id = :school and e.id = t.evening_id
             where s.school_id = :school and e.occasion_id = :occasion
               and (:evening::uuid is null or e.id = :evening) and (:sitting::uuid is null or t.id = :sitting)
               for update of s
            """;

    static final String END_SQL = """
            update consultations.booking b
               set ended_at = :at, ended_because = :because
              from consultations.slot s
              join consultations.sitting t on t.school_id = :school and t.id = s.sitting_id
              join consultations.evening e on e.school_id = :school and e.id = t.evening_id
             where b.school_id = :school and b.ended_at is null and s.school_id = :school and s.id = b.slot_id
               and e.occasion_id = :occasion and e.day + s.at > :now
               and (:evening::uuid is null or e.id = :evening) and (:sitting::uuid is null or t.id = :sitting)
            returning b.contact_id, b.pupil_id, t.staff_id, e.day + s.at as was
            """;
    static final String END_WAITING_SQL = """
            update consultations.waiting set ended_at = :at, ended_because = :because
             where school_id = :school and occasion_id = :occasion and ended_at is null
            returning contact_id, pupil_id, null::uuid as staff_id, null::timestamp as was
            """;

    private final JdbcClient jdbc;
    private final News news;
    private final Clock clock;

    CalledOff(JdbcClient jdbc, News news, Clock clock) {
        this.jdbc = jdbc;
        this.news = news;
        this.clock = clock;
    }

    /** @throws Refused where none was given */
    static String reason(String typed) {
        String reason = typed.strip();
        if (reason.isEmpty()) {
            throw new Refused("because", "Say why: families are told.");
        }
        NewOccasion.shorter("because", reason, REASON);
        return reason;
    }

    void occasion(UUID occasion, String because, Viewer by) {
        end(occasion, null, null, because, by);
        List<News.Told> waiting = jdbc.sql(END_WAITING_SQL)
                .param("school", by.schoolKey())
                .param("occasion", occasion)
                .param("because", because)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> told(row))
                .list();
        news.tell(Occasions.find(jdbc, occasion, by), News.Kind.CANCELLED, waiting, because, by);
    }

    void evening(UUID occasion, UUID evening, String because, Viewer by) {
        end(occasion, evening, null, because, by);
    }

    void sitting(UUID occasion, UUID sitting, String because, Viewer by) {
        end(occasion, null, sitting, because, by);
    }

    private void end(UUID occasion, @Nullable UUID evening, @Nullable UUID sitting, String because, Viewer by) {
        bound(LOCK_SQL, occasion, evening, sitting, by).query(UUID.class).list();
        List<News.Told> ended = bound(END_SQL, occasion, evening, sitting, by)
                .param("because", because)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("now", LocalDateTime.now(clock))
                .query((row, n) -> told(row))
                .list();
        news.tell(Occasions.find(jdbc, occasion, by), News.Kind.CANCELLED, ended, because, by);
    }

    private JdbcClient.StatementSpec bound(
            String sql, UUID occasion, @Nullable UUID evening, @Nullable UUID sitting, Viewer by) {
        return jdbc.sql(sql)
                .param("school", by.schoolKey())
                .param("occasion", occasion)
                .param("evening", evening, java.sql.Types.OTHER)
                .param("sitting", sitting, java.sql.Types.OTHER);
    }

    private static News.Told told(ResultSet row) throws SQLException {
        return new News.Told(
                row.getObject("contact_id", UUID.class),
                row.getObject("pupil_id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getObject("was", LocalDateTime.class),
                null);
    }
}
