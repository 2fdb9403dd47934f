package org.waymark.family;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.Viewer;

/** The door to how a school lets its children sign in. */
@Repository
public class CardSettings {
    static final String SQL = """
            select turned_on, animals, at_home from family.card_settings where school_id = :school
            """;
    static final String CHANGE_SQL = """
            insert into family.card_settings (school_id, turned_on, animals, at_home)
            values (:school, :on, :animals, :home)
            on conflict (school_id) do update
               set turned_on = excluded.turned_on, animals = excluded.animals, at_home = excluded.at_home
            """;

    private final JdbcClient jdbc;
    private final Audit audit;

    CardSettings(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * How a school has it.
     *
     * @param on whether children sign in, and show their card before they write
     * @param animals whether the class page shows animals instead of first names
     * @param atHome whether they sign in anywhere, or only where a member of staff let the browser in that day
     */
    public record Chosen(boolean on, boolean animals, boolean atHome) {
        private static final Chosen NOT_YET = new Chosen(false, false, false);

        private String json() {
            return "{\"on\": %b, \"animals\": %b, \"atHome\": %b}".formatted(on, animals, atHome);
        }
    }

    public Chosen of(SchoolId school) {
        Optional<Chosen> chosen = jdbc.sql(SQL)
                .param("school", school.value())
                .query((row, n) ->
                        new Chosen(row.getBoolean("turned_on"), row.getBoolean("animals"), row.getBoolean("at_home")))
                .optional();
        return chosen.orElse(Chosen.NOT_YET);
    }

    public void change(Chosen chosen, Viewer by) {
        Chosen before = of(by.school());
        if (before.equals(chosen)) {
            return;
        }
        jdbc.sql(CHANGE_SQL)
                .param("school", by.schoolKey())
                .param("on", chosen.on())
                .param("animals", chosen.animals())
                .param("home", chosen.atHome())
                .update();
        audit.record(by, "changed how children sign in", "cards", null, before.json(), chosen.json(), null);
    }
}
