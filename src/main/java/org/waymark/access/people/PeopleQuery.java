package org.waymark.access.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

@Repository
class PeopleQuery {
    static final String NAME_SQL = """
            select p.given_name || ' ' || p.family_name as name
              from pupils.pupil p
             where p.school_id = :school and p.id = :pupil
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
            """;
    static final String SQL = """
            with may as (
                select a.account_id, a.staff_id, string_agg(distinct v.why, ', ' order by v.why) as why
                  from access.visible_pupil v
                  join access.person a on (a.school_id, a.account_id) = (v.school_id, v.account_id)
                 where v.school_id = :school and v.pupil_id = :pupil
                 group by a.account_id, a.staff_id
            ), opened as (
                select o.account_id, max(o.day) as last_day, max(o.actor) as actor
                  from audit.pupil_opened o
                 where o.school_id = :school and o.pupil_id = :pupil
                 group by o.account_id
            )
            select coalesce(s.given_name || ' ' || s.family_name, opened.actor, 'Commands on the server') as person,
                   coalesce(s.job, '') as job, coalesce(may.why, '') as why, opened.last_day
              from may
              full join opened on opened.account_id = may.account_id
              left join school.staff s on s.school_id = :school and s.id = may.staff_id
             order by s.family_name collate "en-GB-x-icu" nulls last, person
            """;

    private final JdbcClient jdbc;

    PeopleQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PeoplePage> page(UUID pupil, Viewer viewer) {
        return jdbc.sql(NAME_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("pupil", pupil)
                .query(String.class)
                .optional()
                .map(name -> {
                    List<PeoplePage.Row> rows = rows(pupil, viewer);
                    return new PeoplePage(
                            name,
                            viewer.path() + "/record/pupils/" + pupil,
                            rows.stream().filter(row -> !row.why().isEmpty()).toList(),
                            rows.stream().filter(row -> row.why().isEmpty()).toList());
                });
    }

    private List<PeoplePage.Row> rows(UUID pupil, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("pupil", pupil)
                .query((row, n) -> {
                    LocalDate opened = row.getObject("last_day", LocalDate.class);
                    return new PeoplePage.Row(
                            row.getString("person"),
                            row.getString("job"),
                            row.getString("why"),
                            opened == null ? "" : Dates.written(opened));
                })
                .list();
    }
}
