package org.waymark.objectives;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.MarkedObjective;
import org.waymark.progress.ObjectiveGaps;
import org.waymark.progress.ObjectiveMark;
import org.waymark.pupils.PupilId;
import org.waymark.school.Subject;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** Tells what a pupil's marks against objectives say, in one statement. */
@Repository
public class Gaps {
    /** This year's objectives, marked or not, and of other years those that are marked; none that is retired. */
    static final String SQL = """
            select p.year_group as pupil_year, s.name as subject, s.position as subject_position,
                   o.id as objective_id, o.subject_id, o.year_group, o.strand, o.teacher, o.child, o.code, o.split,
                   o.retired_at, coalesce(m.mark, '') as mark
              from pupils.pupil p
              left join (select b.*, min(b.position) over (partition by b.subject_id, b.year_group, b.strand) as strand_place
                           from objectives.objective b
                          where b.school_id = :school) o
                on o.retired_at is null
               and (o.year_group = p.year_group
                    or exists (select 1 from objectives.latest_mark k
                                where k.school_id = :school and k.pupil_id = :pupil and k.objective_id = o.id
                                  and k.mark <> ''))
              left join school.subject s on s.school_id = :school and s.id = o.subject_id
              left join objectives.latest_mark m
                on m.school_id = :school and m.pupil_id = :pupil and m.objective_id = o.id
             where p.school_id = :school and p.id = :pupil
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by s.position, s.name, o.year_group, o.strand_place, o.strand, o.position, o.id
            """;

    private final JdbcClient jdbc;

    Gaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound where the viewer does not see the pupil */
    public PupilGaps of(PupilId pupil, Viewer viewer) {
        List<YearGroup> year = new ArrayList<>();
        Map<Subject, List<MarkedObjective<Objective>>> marked = new LinkedHashMap<>();
        jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil.value())
                .query(row -> {
                    year.add(new YearGroup(row.getInt("pupil_year")));
                    UUID subject = row.getObject("subject_id", UUID.class);
                    if (subject != null) {
                        Objective objective = ObjectiveRows.read(row);
                        marked.computeIfAbsent(
                                        new Subject(
                                                new SubjectId(subject),
                                                row.getString("subject"),
                                                row.getInt("subject_position")),
                                        each -> new ArrayList<>())
                                .add(new MarkedObjective<>(
                                        objective,
                                        objective.year(),
                                        objective.strand(),
                                        ObjectiveMark.of(row.getString("mark"))));
                    }
                });
        if (year.isEmpty()) {
            throw new NotFound();
        }
        return new PupilGaps(
                year.getFirst(),
                marked.entrySet().stream()
                        .map(each -> new PupilGaps.InSubject(
                                each.getKey(), new ObjectiveGaps<>(year.getFirst(), each.getValue())))
                        .toList());
    }
}
