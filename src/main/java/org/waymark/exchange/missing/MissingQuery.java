package org.waymark.exchange.missing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

@Repository
class MissingQuery {
    static final String PUPILS_SQL = """
            select p.id, p.given_name || ' ' || p.family_name as name, coalesce(c.name, 'No class') as class,
                   (p.missing_since at time zone 'Europe/London')::date as since
              from pupils.pupil p
              left join school.class c on (c.school_id, c.id) = (p.school_id, p.class_id)
             where p.school_id = :school and p.missing_since is not null and p.left_on is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by p.family_name collate "en-GB-x-icu", p.given_name, p.id
            """;
    static final String STAFF_SQL = """
            select s.id, s.given_name || ' ' || s.family_name as name, s.job,
                   (s.missing_since at time zone 'Europe/London')::date as since, coalesce(s.kept_by, '') as kept_by,
                   coalesce(a.account_id = :account, false) as self
              from school.staff s
              left join access.person a on (a.school_id, a.staff_id) = (s.school_id, s.id)
             where s.school_id = :school and s.missing_since is not null and s.left_on is null
             order by s.kept_by is not null, s.family_name collate "en-GB-x-icu", s.given_name, s.id
            """;

    private final JdbcClient jdbc;

    MissingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MissingPage page(Viewer viewer) {
        return new MissingPage(viewer.path(), pupils(viewer), staff(viewer));
    }

    private List<MissingPage.MissingPupil> pupils(Viewer viewer) {
        return jdbc.sql(PUPILS_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .query((row, n) -> new MissingPage.MissingPupil(
                        row.getString("name"),
                        viewer.path() + "/record/pupils/" + row.getObject("id", UUID.class),
                        row.getString("class"),
                        Dates.written(row.getObject("since", LocalDate.class))))
                .list();
    }

    private List<MissingPage.MissingMember> staff(Viewer viewer) {
        return jdbc.sql(STAFF_SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .query((row, n) -> new MissingPage.MissingMember(
                        viewer.path() + "/exchange/missing/" + row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("job"),
                        Dates.written(row.getObject("since", LocalDate.class)),
                        row.getString("kept_by"),
                        row.getBoolean("self")))
                .list();
    }

    boolean isSelf(UUID person, Viewer viewer) {
        return staff(viewer).stream()
                .anyMatch(each -> each.self() && each.address().endsWith("/" + person));
    }
}
