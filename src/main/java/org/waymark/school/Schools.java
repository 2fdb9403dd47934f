package org.waymark.school;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.SchoolId;

/** The door to schools and trusts: names only, so it may be read before a school is known. */
@Repository
public class Schools {
    /** First words of addresses that are not schools. */
    static final Set<String> NOT_A_SCHOOL = Set.of(
            "identity",
            "trust",
            "ui",
            "hosting",
            "css",
            "js",
            "fonts",
            "img",
            "error",
            "home",
            "actuator",
            "mail",
            "mentoring");

    static final String ALL_SQL = """
            select school_id, slug, name, trust_id from school.school order by name
            """;
    static final String OF_TRUST_SQL = """
            select school_id, slug, name, trust_id from school.school where trust_id = :trust order by name
            """;
    static final String BY_NAME_SQL = """
            select school_id, slug, name, trust_id from school.school
             where lower(name) = lower(:name) or slug = lower(:name)
            """;
    static final String ADD_SQL = """
            insert into school.school (school_id, trust_id, slug, name)
            select coalesce(max(school_id), 0) + 1, :trust, :slug, :name from school.school
            returning school_id
            """;
    static final String ADD_TRUST_SQL = """
            insert into school.trust (id, slug, name)
            select coalesce(max(id), 0) + 1, :slug, :name from school.trust
            returning id
            """;

    private final JdbcClient jdbc;

    Schools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<School> all() {
        return jdbc.sql(ALL_SQL).query((row, n) -> school(row)).list();
    }

    public List<School> ofTrust(long trust) {
        return jdbc.sql(OF_TRUST_SQL)
                .param("trust", trust)
                .query((row, n) -> school(row))
                .list();
    }

    /** By its name or its word in addresses, in whatever capitals. */
    public Optional<School> find(String name) {
        return jdbc.sql(BY_NAME_SQL)
                .param("name", name.strip())
                .query((row, n) -> school(row))
                .optional();
    }

    public School add(String name, @Nullable Long trust) {
        String slug = freeSlug(name);
        long id = jdbc.sql(ADD_SQL)
                .param("trust", trust)
                .param("slug", slug)
                .param("name", name.strip())
                .query(Long.class)
                .single();
        return new School(new SchoolId(id), slug, name.strip(), trust);
    }

    public long addTrust(String name) {
        return jdbc.sql(ADD_TRUST_SQL)
                .param("slug", slug(name))
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private String freeSlug(String name) {
        Set<String> taken = all().stream().map(School::slug).collect(java.util.stream.Collectors.toSet());
        String first = slug(name);
        String slug = first;
        for (int i = 2; taken.contains(slug) || NOT_A_SCHOOL.contains(slug); i++) {
            slug = first + "-" + i;
        }
        return slug;
    }

    /** "St Anne's Primary School" becomes "st-annes": the words that tell nothing are left out. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("\\b(primary|junior|infants?|school|academy|the|of|and)\\b", " ")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        String slug = plain.isEmpty() ? "school" : plain;
        slug = slug.length() == 1 ? slug + "-school" : slug;
        return slug.length() > 40 ? slug.substring(0, 40).replaceAll("-+$", "") : slug;
    }

    private static School school(java.sql.ResultSet row) throws java.sql.SQLException {
        long trust = row.getLong("trust_id");
        return new School(
                new SchoolId(row.getLong("school_id")),
                row.getString("slug"),
                row.getString("name"),
                row.wasNull() ? null : trust);
    }
}
