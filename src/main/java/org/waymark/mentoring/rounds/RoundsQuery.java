package org.waymark.mentoring.rounds;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;

@Repository
class RoundsQuery {
    static final String SQL = """
            select m.round_id, count(*) as meetings,
                   count(*) filter (where m.state in ('held', 'shared') or m.held_on is not null) as held
              from mentoring.meeting m
             where m.school_id = :school
             group by m.round_id
            """;

    private final JdbcClient jdbc;

    RoundsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Counts(int meetings, int held) {}

    Map<UUID, Counts> counts(Viewer viewer) {
        Map<UUID, Counts> counts = new HashMap<>();
        jdbc.sql(SQL).param("school", viewer.schoolKey()).query(row -> {
            counts.put(row.getObject("round_id", UUID.class), new Counts(row.getInt("meetings"), row.getInt("held")));
        });
        return counts;
    }
}
