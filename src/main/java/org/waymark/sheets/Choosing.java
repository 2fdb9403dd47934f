package org.waymark.sheets;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Viewer;

/** Whose sheets a print run has, and in which order: by class as in the register, or siblings together for the families. */
@Repository
class Choosing {
    static final String SQL = """
            select p.id, coalesce(f.key, p.id::text) as family,
                   exists (select 1 from sheets.version v
                             join mentoring.meeting m on m.school_id = :school and m.id = v.meeting_id
                             join mentoring.round r on r.school_id = :school and r.id = m.round_id
                            where v.school_id = :school and v.pupil_id = p.id and m.state in ('shared', 'closed')
                              and r.closed_at is null) as shared
              from pupils.pupil p
              left join school.class c on c.school_id = :school and c.id = p.class_id
              left join lateral (
                   select coalesce(lower(k.email), lower(k.given_name || ' ' || k.family_name) || coalesce(k.phone, ''))
                          as key
                     from pupils.contact k
                    where k.school_id = :school and k.pupil_id = p.id and k.suspended_at is null
                      and k.parental_responsibility
                    order by k.priority nulls last, k.id
                    limit 1) f on true
             where p.school_id = :school and p.left_on is null and (:class::uuid is null or p.class_id = :class::uuid)
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by p.year_group, c.name collate "en-GB-x-icu", p.family_name collate "en-GB-x-icu",
                      p.given_name collate "en-GB-x-icu", p.id
            """;

    private static final Pattern OF_A_FAMILY = Pattern.compile("Sheet (\\d+) of (\\d+) for this family");

    private final JdbcClient jdbc;

    Choosing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The pupils, and what is said above the sheet of each. */
    record Chosen(List<UUID> pupils, List<String> lines) {}

    private record Pupil(UUID id, String family, boolean shared) {}

    /** @param schoolClass null: the whole school */
    Chosen byClass(@Nullable UUID schoolClass, Viewer viewer) {
        List<UUID> pupils = all(schoolClass, viewer).stream().map(Pupil::id).toList();
        return new Chosen(pupils, pupils.stream().map(each -> "").toList());
    }

    /**
     * What is shared, the sheets of brothers and sisters one after the other: those whose first contact is the same person. No
     * sheet names another child.
     */
    Chosen byFamily(Viewer viewer) {
        Map<String, List<UUID>> families = new LinkedHashMap<>();
        all(null, viewer).stream()
                .filter(Pupil::shared)
                .forEach(each -> families.computeIfAbsent(each.family(), key -> new ArrayList<>())
                        .add(each.id()));
        List<UUID> pupils = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        families.values().stream()
                .sorted(Comparator.comparingInt(family -> -family.size()))
                .forEach(family -> {
                    for (int i = 0; i < family.size(); i++) {
                        pupils.add(family.get(i));
                        lines.add(
                                family.size() == 1
                                        ? ""
                                        : "Sheet %d of %d for this family".formatted(i + 1, family.size()));
                    }
                });
        return new Chosen(pupils, lines);
    }

    /** Whether this is said above the last sheet of a family, or of one alone. */
    static boolean isLast(String line) {
        Matcher sheet = OF_A_FAMILY.matcher(line);
        return !sheet.matches() || sheet.group(1).equals(sheet.group(2));
    }

    private List<Pupil> all(@Nullable UUID schoolClass, Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("class", schoolClass, Types.OTHER)
                .query((row, n) ->
                        new Pupil(row.getObject("id", UUID.class), row.getString("family"), row.getBoolean("shared")))
                .list();
    }
}
