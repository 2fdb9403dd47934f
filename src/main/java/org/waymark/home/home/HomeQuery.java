package org.waymark.home.home;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.CollectionPoint;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Viewer;

@Repository
class HomeQuery {
    static final String SQL = """
            select p.id, p.given_name || ' ' || p.family_name as name, p.class_id, coalesce(c.name, 'No class') as class,
                   (select count(*) from attainment.latest_result r
                     where r.school_id = :school and r.pupil_id = p.id and r.start_year = :year and r.sixth = :sixth
                       and r.kind <> 'withdrawn') as entered
              from pupils.pupil p
              left join school.class c on (c.school_id, c.id) = (p.school_id, p.class_id)
             where p.school_id = :school and p.left_on is null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by p.year_group, c.name collate "en-GB-x-icu", p.family_name collate "en-GB-x-icu", p.given_name
            """;
    static final String OFFICE_SQL = """
            select (select count(*) from pupils.contact
                     where school_id = :school and suspended_at is not null and decided_at is null) as suspended,
                   (select count(*) from pupils.pupil
                     where school_id = :school and missing_since is not null and left_on is null) as missing,
                   (select count(*) from school.staff
                     where school_id = :school and missing_since is not null and kept_by is null
                       and left_on is null) as staff
            """;

    private final JdbcClient jdbc;

    HomeQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pupil on roll, and how many results there are at the point. */
    record Pupil(PupilId id, String name, UUID classId, String className, int entered) {}

    /** What waits for the office. */
    record Office(int suspended, int missing, int staff) {}

    List<Pupil> pupils(CollectionPoint point, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("year", point.year().startYear())
                .param("sixth", point.sixth())
                .query((row, n) -> new Pupil(
                        new PupilId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("class_id", UUID.class),
                        row.getString("class"),
                        row.getInt("entered")))
                .list();
    }

    Office office(Viewer viewer) {
        return jdbc.sql(OFFICE_SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> new Office(row.getInt("suspended"), row.getInt("missing"), row.getInt("staff")))
                .single();
    }
}
