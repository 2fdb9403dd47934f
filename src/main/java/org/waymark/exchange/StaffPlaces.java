package org.waymark.exchange;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.Viewer;

/** What everybody may do in the school, and which classes they teach this year. */
@Repository
class StaffPlaces {
    static final String SQL = """
            select s.email, m.roles, s.missing_since is not null as missing,
                   array(select c.name from access.class_teacher t
                           join school.class c on (c.school_id, c.id) = (t.school_id, t.class_id)
                          where t.school_id = :school and t.staff_id = s.id and c.start_year = :year) as classes
              from school.staff s
              left join identity.account a on lower(a.email) = lower(s.email)
              left join identity.membership m on m.account_id = a.id and m.school_id = :school
             where s.school_id = :school
            """;

    private final JdbcClient jdbc;

    StaffPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One person's access and classes, and whether an earlier file lacked them. */
    record Place(Set<Role> roles, Set<String> classes, boolean missing) {
        static final Place NONE = new Place(Set.of(), Set.of(), false);

        String access() {
            return roles.stream().map(Role::words).sorted().collect(Collectors.joining(", "));
        }

        String said() {
            return classes.isEmpty() ? access() : access() + " of " + String.join(", ", classes);
        }
    }

    /** By the address that somebody signs in with, as {@link #key} writes it. */
    Map<String, Place> all(int year, Viewer viewer) {
        Map<String, Place> places = new HashMap<>();
        jdbc.sql(SQL).param("school", viewer.schoolKey()).param("year", year).query(row -> {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            if (row.getArray("roles") != null) {
                for (String code : (String[]) row.getArray("roles").getArray()) {
                    // The staff file neither gives this role nor takes it back.
                    Role.of(code)
                            .filter(role -> role.isForStaff() && role != Role.SAFEGUARDING_LEAD)
                            .ifPresent(roles::add);
                }
            }
            Set<String> names =
                    new TreeSet<>(List.of((String[]) row.getArray("classes").getArray()));
            places.put(key(row.getString("email")), new Place(roles, names, row.getBoolean("missing")));
        });
        return places;
    }

    static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
