package org.waymark.matrix;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Cast;
import org.waymark.Product;

/**
 * What stands in an address: of each kind of thing the child's own, another's in Oakfield and another school's. The child is one
 * of 4 Maple whose autumn meeting is signed, so that there is a sheet of it.
 */
final class Things {
    /** A child of 6 Yew is another's to Priya, who teaches 4 Maple, and to whoever mentors in 4 Maple. */
    private static final String OWN_VERSION = """
            select v.id from sheets.version v
              join pupils.pupil p on p.school_id = v.school_id and p.id = v.pupil_id
              join school.class c on c.school_id = p.school_id and c.id = p.class_id and c.name = '4 Maple'
             where v.school_id = :school and v.number = 1
               and exists (select 1 from mentoring.next_step s
                            where s.school_id = v.school_id and s.meeting_id = v.meeting_id)
             order by v.id desc
             limit 1
            """;

    private static final String FIRST_OF = """
            select p.id from pupils.pupil p
              join school.class c on c.school_id = p.school_id and c.id = p.class_id and c.name = '%s'
             where p.school_id = :school
             order by p.family_name desc, p.given_name, p.id
             limit 1
            """;

    private final Map<String, Map<Whose, String>> ids = new HashMap<>();
    private final Product product;

    Things(Product product) {
        this.product = product;
        put("version", Whose.OWN, find(Cast.RUTH, OWN_VERSION));
        String version = own("version");
        put(
                "meeting",
                Whose.OWN,
                oakfield("select meeting_id from sheets.version where school_id = :school and id = '%s'"
                        .formatted(version)));
        put(
                "pupil",
                Whose.OWN,
                oakfield("select pupil_id from sheets.version where school_id = :school and id = '%s'"
                        .formatted(version)));
        put("pupil", Whose.OTHER, oakfield(FIRST_OF.formatted("6 Yew")));
        put("pupil", Whose.OTHER_SCHOOLS, find(Cast.OWAIN, FIRST_OF.formatted("4B")));
        String meeting = "select id from mentoring.meeting where school_id = :school and pupil_id = '%s' limit 1";
        put(
                "meeting",
                Whose.OTHER,
                oakfield(meeting.formatted(id("pupil", Whose.OTHER).orElseThrow())));
        String schoolClass = "select id from school.class where school_id = :school and name = '%s' limit 1";
        put("class", Whose.OWN, oakfield(schoolClass.formatted("4 Maple")));
        put("class", Whose.OTHER, oakfield(schoolClass.formatted("6 Yew")));
        put("class", Whose.OTHER_SCHOOLS, find(Cast.OWAIN, schoolClass.formatted("4B")));
        put("planned", Whose.OWN, oakfield("""
                select id from mentoring.meeting
                 where school_id = :school and class_id = '%s' and state = 'planned' order by id limit 1""".formatted(own("class"))));
        String step = "select id from mentoring.next_step where school_id = :school and pupil_id %s '%s' limit 1";
        put("step", Whose.OWN, oakfield(step.formatted("=", own("pupil"))));
        put("step", Whose.OTHER, oakfield(step.formatted("<>", own("pupil"))));
        for (String word : List.of("subject:school.subject", "round:mentoring.round")) {
            String[] named = word.split(":");
            String first = "select id from %s where school_id = :school order by id limit 1".formatted(named[1]);
            put(named[0], Whose.OWN, oakfield(first));
            if (!named[0].equals("round")) {
                put(named[0], Whose.OTHER_SCHOOLS, find(Cast.OWAIN, first));
            }
        }
        put("objective", Whose.OWN, oakfield("""
                select objective_id from objectives.latest_mark
                 where school_id = :school and pupil_id = '%s' order by objective_id limit 1""".formatted(own("pupil"))));
        put("concern", Whose.OWN, oakfield("""
                select id from mentoring.concern where school_id = :school order by id limit 1"""));
        put("contact", Whose.OWN, oakfield("""
                select id from pupils.contact
                 where school_id = :school and suspended_at is not null order by id limit 1"""));
    }

    String own(String kind) {
        return id(kind, Whose.OWN).orElseThrow(() -> new IllegalStateException("no thing is called " + kind));
    }

    /** Empty where nobody has such a thing. */
    Optional<String> id(String kind, Whose whose) {
        if (whose == Whose.NOBODYS) {
            return Optional.of(UUID.randomUUID().toString());
        }
        return Optional.ofNullable(ids.getOrDefault(kind, Map.of()).get(whose));
    }

    void put(String kind, Whose whose, String id) {
        ids.computeIfAbsent(kind, k -> new EnumMap<>(Whose.class)).put(whose, id);
    }

    /** What one statement finds in Oakfield. */
    String oakfield(String sql) {
        return find(Cast.RUTH, sql);
    }

    private String find(Cast who, String sql) {
        return product.in(
                who,
                viewer -> product.bean(JdbcClient.class)
                        .sql(sql)
                        .param("school", viewer.schoolKey())
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> new IllegalStateException("the demonstration has none of: " + sql)));
    }
}
