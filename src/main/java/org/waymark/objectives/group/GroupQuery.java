package org.waymark.objectives.group;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.YearGroup;
import org.waymark.objectives.ClassesSeen;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveId;
import org.waymark.objectives.Objectives;
import org.waymark.progress.ObjectiveMark;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Link;
import org.waymark.ui.NotFound;

@Repository
class GroupQuery {
    static final String SQL = """
            select p.id, p.given_name || ' ' || p.family_name as name, coalesce(c.name, '') as class,
                   coalesce(m.mark, '') as mark
              from pupils.pupil p
              left join school.class c on c.school_id = :school and c.id = p.class_id
              left join objectives.latest_mark m
                on m.school_id = :school and m.pupil_id = p.id and m.objective_id = :objective
             where p.school_id = :school and p.left_on is null
               and (p.class_id = :class::uuid or p.year_group = :year::smallint)
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by (m.mark = '/') desc nulls last, p.family_name collate "en-GB-x-icu", p.given_name collate "en-GB-x-icu", p.id
            """;

    private final JdbcClient jdbc;
    private final Objectives objectives;
    private final ClassesSeen classes;

    GroupQuery(JdbcClient jdbc, Objectives objectives, ClassesSeen classes) {
        this.jdbc = jdbc;
        this.objectives = objectives;
        this.classes = classes;
    }

    /** Of the class that is named, or of a year group; of neither, the whole year group that the objective is taught in. */
    GroupPage page(UUID id, @Nullable UUID schoolClass, @Nullable Integer year, Viewer viewer) {
        Objective objective = objectives.find(new ObjectiveId(id), viewer);
        List<ClassesSeen.Seen> seen = classes.by(viewer);
        int chosenYear = year == null ? objective.year().number() : year;
        String address = viewer.path() + "/objectives/bank/" + id + "/group";
        List<Link> groups = new ArrayList<>();
        String among = "";
        for (YearGroup each :
                seen.stream().map(ClassesSeen.Seen::year).distinct().toList()) {
            boolean current = schoolClass == null && each.number() == chosenYear;
            among = current ? each.label() : among;
            groups.add(new Link(each.label(), address + "?year=" + each.number(), current));
        }
        for (ClassesSeen.Seen each : seen) {
            boolean current = each.id().equals(schoolClass);
            among = current ? each.name() : among;
            if (current || each.year().number() == chosenYear) {
                groups.add(new Link(each.name(), address + "?class=" + each.id(), current));
            }
        }
        if (schoolClass != null && among.isEmpty()) {
            throw new NotFound();
        }
        int[] counts = new int[ObjectiveMark.values().length];
        List<GroupPage.Row> rows = new ArrayList<>();
        jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("objective", id)
                .param("class", schoolClass, Types.OTHER)
                .param("year", schoolClass == null ? chosenYear : null, Types.SMALLINT)
                .query(row -> {
                    ObjectiveMark mark = ObjectiveMark.of(row.getString("mark"));
                    counts[mark.ordinal()]++;
                    if (mark.isGap()) {
                        rows.add(new GroupPage.Row(
                                row.getString("name"),
                                row.getString("class"),
                                mark.code(),
                                mark.words(),
                                viewer.path() + "/objectives/pupils/" + row.getString("id")));
                    }
                });
        return new GroupPage(
                objective.year().label() + ", " + objective.strand(),
                objective.teacher(),
                objective.child(),
                viewer.path() + "/objectives/bank?subject="
                        + objective.subject().value() + "&year="
                        + objective.year().number(),
                among.isEmpty() ? new YearGroup(Math.clamp(chosenYear, -1, 13)).label() : among,
                groups,
                rows,
                counts[ObjectiveMark.CAN_DO.ordinal()],
                counts[ObjectiveMark.NOT_TAUGHT.ordinal()]);
    }
}
