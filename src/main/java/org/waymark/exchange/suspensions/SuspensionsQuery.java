package org.waymark.exchange.suspensions;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

@Repository
class SuspensionsQuery {
    static final String SQL = """
            select c.id, trim(c.given_name || ' ' || c.family_name) as contact, c.relationship,
                   p.given_name || ' ' || p.family_name as pupil,
                   (c.suspended_at at time zone 'Europe/London')::date as since, c.suspended_because,
                   coalesce(c.decided_by, '') as decided_by
              from pupils.contact c
              join pupils.pupil p on (p.school_id, p.id) = (c.school_id, c.pupil_id)
             where c.school_id = :school and c.suspended_at is not null
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = c.pupil_id)
             order by c.decided_at is not null, p.family_name collate "en-GB-x-icu", p.given_name, c.id
            """;

    private final JdbcClient jdbc;

    SuspensionsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SuspensionsPage page(Viewer viewer) {
        String address = viewer.path() + "/exchange/suspensions/";
        return new SuspensionsPage(
                viewer.path(),
                jdbc.sql(SQL)
                        .param("school", viewer.schoolKey())
                        .param("account", viewer.accountKey())
                        .query((row, n) -> new SuspensionsPage.Row(
                                address + row.getObject("id", UUID.class),
                                row.getString("contact")
                                        + (row.getString("relationship").isEmpty()
                                                ? ""
                                                : " (" + row.getString("relationship") + ")"),
                                row.getString("pupil"),
                                Dates.written(row.getObject("since", LocalDate.class)),
                                row.getString("suspended_because"),
                                row.getString("decided_by")))
                        .list());
    }
}
