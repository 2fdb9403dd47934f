package org.waymark.identity.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.identity.SecondStepResets;
import org.waymark.identity.SecondStepRule;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Problems;

@Repository
class StaffQuery {
    static final String SQL = """
            select a.id, s.given_name || ' ' || s.family_name as name, s.job, s.email, m.roles,
                   a.password_hash is not null as has_password,
                   exists (select 1 from identity.second_step t where t.account_id = a.id) as has_second_step
              from school.staff s
              join identity.account a on lower(a.email) = lower(s.email)
              join identity.membership m on m.account_id = a.id and m.school_id = s.school_id
             where s.school_id = :school and s.left_on is null
             order by s.family_name collate "en-GB-x-icu", s.given_name collate "en-GB-x-icu"
            """;

    private final JdbcClient jdbc;
    private final SecondStepResets resets;
    private final SecondStepRule rule;

    StaffQuery(JdbcClient jdbc, SecondStepResets resets, SecondStepRule rule) {
        this.jdbc = jdbc;
        this.resets = resets;
        this.rule = rule;
    }

    StaffPage page(Problems problems, Viewer viewer) {
        List<StaffPage.Row> rows = jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> new StaffPage.Row(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("job"),
                        row.getString("email"),
                        roles(row),
                        row.getBoolean("has_password"),
                        row.getBoolean("has_second_step"),
                        Arrays.asList((String[]) row.getArray("roles").getArray())
                                .contains(Role.SAFEGUARDING_LEAD.code())))
                .list();
        int without = (int) rows.stream().filter(row -> !row.hasPassword()).count();
        String duty = rule.since(viewer)
                .map(since -> Dates.written(Dates.here(since).toLocalDate()))
                .orElse(null);
        return new StaffPage(viewer.path(), rows, without, duty, rule.without(viewer), resets(viewer), problems);
    }

    private List<StaffPage.Reset> resets(Viewer viewer) {
        return resets.asked(viewer).stream()
                .map(each -> new StaffPage.Reset(
                        each.account().value(),
                        each.name(),
                        "%s asked on %s: %s"
                                .formatted(
                                        each.byName(),
                                        Dates.written(Dates.here(each.at().toInstant())
                                                .toLocalDate()),
                                        each.reason()),
                        each.mayBeDoneBy(viewer.account())))
                .toList();
    }

    private static String roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(code -> Role.of(code).map(Role::words).orElse(code))
                .collect(Collectors.joining(", "));
    }
}
