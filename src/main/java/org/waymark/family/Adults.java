package org.waymark.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;

/** The adults with parental responsibility whom a school may invite, and how far each has come. One statement. */
@Repository
public class Adults {
    static final String SQL = """
            select c.id as contact, c.pupil_id, c.given_name, c.family_name, coalesce(c.email, '') as email,
                   coalesce(c.phone, '') as phone, coalesce(c.language, '') as language,
                   p.given_name as child, p.family_name as child_family, coalesce(k.name, '') as class,
                   g.account_id, g.since, g.stopped_at, i.made_at
              from pupils.contact c
              join pupils.pupil p on p.school_id = :school and p.id = c.pupil_id and p.left_on is null
              left join school.class k on k.school_id = :school and k.id = p.class_id
              left join lateral (select g.account_id, g.since, g.stopped_at
                                   from access.guardian g
                                  where g.school_id = :school and g.contact_id = c.id
                                  order by g.stopped_at desc nulls first
                                  limit 1) g on true
              left join family.invitation i on i.school_id = :school and i.contact_id = c.id and i.closed_at is null
                                           and i.expires_at > :now
             where c.school_id = :school and c.parental_responsibility and c.suspended_at is null
               and (:class::uuid is null or p.class_id = :class)
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = c.pupil_id)
             order by c.family_name collate "en-GB-x-icu", c.given_name collate "en-GB-x-icu", c.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Adults(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            String key,
            String name,
            String email,
            String language,
            Adult.Child child,
            @Nullable UUID account,
            @Nullable OffsetDateTime since,
            boolean stopped,
            @Nullable OffsetDateTime invited) {}

    /** By name. */
    public List<Adult> all(Viewer viewer) {
        return of(null, viewer);
    }

    /** @param schoolClass those who have a child in it; null for the whole school */
    public List<Adult> of(@Nullable UUID schoolClass, Viewer viewer) {
        Map<String, List<Row>> people = new LinkedHashMap<>();
        jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("class", schoolClass)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> row(row))
                .list()
                .forEach(row -> people.computeIfAbsent(row.key(), key -> new ArrayList<>())
                        .add(row));
        return people.values().stream().map(Adults::adult).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        String name = (row.getString("given_name") + " " + row.getString("family_name")).strip();
        String email = row.getString("email").strip();
        String phone = row.getString("phone").replaceAll("\\D", "");
        UUID contact = row.getObject("contact", UUID.class);
        UUID account = row.getObject("account_id", UUID.class);
        String reached = email.isEmpty() ? phone : email.toLowerCase(Locale.ROOT);
        // A namesake without an address or a telephone may be somebody else.
        String same = reached.isEmpty() ? contact.toString() : reached;
        return new Row(
                name.toLowerCase(Locale.ROOT) + "\n" + same,
                name,
                email,
                row.getString("language"),
                new Adult.Child(
                        contact,
                        row.getObject("pupil_id", UUID.class),
                        row.getString("child"),
                        row.getString("child_family"),
                        row.getString("class")),
                account,
                row.getObject("since", OffsetDateTime.class),
                row.getObject("stopped_at") != null,
                row.getObject("made_at", OffsetDateTime.class));
    }

    private static Adult adult(List<Row> rows) {
        Row first = rows.getFirst();
        Row joined =
                rows.stream().filter(each -> each.account() != null).findFirst().orElse(null);
        OffsetDateTime invited = rows.stream()
                .map(Row::invited)
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
        Adult.State state = joined != null
                ? joined.stopped() ? Adult.State.STOPPED : Adult.State.JOINED
                : invited != null ? Adult.State.INVITED : Adult.State.NOT_INVITED;
        OffsetDateTime since = joined != null ? joined.since() : invited;
        return new Adult(
                first.name(),
                first.email(),
                first.language(),
                rows.stream().map(Row::child).toList(),
                joined == null ? null : joined.account(),
                state,
                since == null
                        ? null
                        : Dates.written(Dates.here(since.toInstant()).toLocalDate()));
    }
}
