package org.waymark.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.AcademicYear;
import org.waymark.progress.ByHand;
import org.waymark.pupils.PupilId;
import org.waymark.scales.ScaleBook;
import org.waymark.scales.ScaleId;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;

/** What people decided for pupils, targets set by hand and arrangements alike, in one statement. */
@Repository
class Decisions {
    static final String SQL = """
            select o.id, o.pupil_id, o.kind, o.subject_id, o.scale_id, o.ordinal, null as code, null as narrative, o.reason,
                   o.start_year, null::date as from_on, null::date as until_on, o.set_by_name, o.set_at,
                   null::date as ended_on, o.ended_at, o.ended_by_name, o.ended_because
              from targets.override o
             where o.school_id = :school and o.pupil_id = any (:pupils::uuid[]) and o.ended_at is null
            union all
            select a.id, a.pupil_id, a.kind, a.subject_id, a.scale_id, a.ordinal, g.code, a.narrative, a.reason,
                   null, a.from_on, a.until_on, a.set_by_name, a.set_at,
                   a.ended_on, a.ended_at, a.ended_by_name, a.ended_because
              from targets.arrangement a
              left join scales.grade g on (g.school_id, g.scale_id, g.ordinal) = (a.school_id, a.scale_id, a.ordinal)
             where a.school_id = :school and a.pupil_id = any (:pupils::uuid[])
             order by from_on nulls first, set_at
            """;

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The pupils are those the viewer was found to see. */
    Map<PupilId, Decided> of(Collection<PupilId> pupils, ScaleBook book, Viewer viewer) {
        var arrangements = new HashMap<PupilId, List<Arrangement>>();
        var byHand = new HashMap<PupilId, Map<Decided.Goal, ByHand>>();
        jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .query(row -> {
                    var pupil = new PupilId(row.getObject("pupil_id", UUID.class));
                    row.getInt("start_year");
                    if (row.wasNull()) {
                        arrangements
                                .computeIfAbsent(pupil, p -> new ArrayList<>())
                                .add(ArrangementRows.read(row));
                    } else {
                        byHand.computeIfAbsent(pupil, p -> new HashMap<>()).put(goal(row), byHand(row, book));
                    }
                });
        var decided = new HashMap<PupilId, Decided>();
        for (var pupil : pupils) {
            decided.put(
                    pupil,
                    new Decided(arrangements.getOrDefault(pupil, List.of()), byHand.getOrDefault(pupil, Map.of())));
        }
        return decided;
    }

    private static Decided.Goal goal(ResultSet row) throws SQLException {
        return new Decided.Goal(
                new SubjectId(row.getObject("subject_id", UUID.class)),
                new AcademicYear(row.getInt("start_year")),
                GoalKind.of(row.getString("kind")));
    }

    private static ByHand byHand(ResultSet row, ScaleBook book) throws SQLException {
        var scale = book.stored(new ScaleId(row.getObject("scale_id", UUID.class)));
        return new ByHand(scale.scale(), scale.grade(row.getInt("ordinal")), row.getString("reason"));
    }
}
