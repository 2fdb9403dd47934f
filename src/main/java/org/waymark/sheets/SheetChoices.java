package org.waymark.sheets;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Viewer;

/** The door to what a school wants of its sheets. */
@Repository
public class SheetChoices {
    static final String SQL = """
            select annual_report, later_targets from sheets.settings where school_id = :school
            """;
    static final String CHANGE_SQL = """
            insert into sheets.settings (school_id, annual_report, later_targets) values (:school, :report, :later)
            on conflict (school_id) do update
               set annual_report = excluded.annual_report, later_targets = excluded.later_targets
            """;

    private final JdbcClient jdbc;
    private final Audit audit;

    SheetChoices(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * What a school has chosen.
     *
     * @param annualReport its sheets are a part of its annual report to parents
     * @param laterTargets families see the targets of later year-ends too, as goals
     */
    public record Chosen(boolean annualReport, boolean laterTargets) {
        private String json() {
            return "{\"annualReport\": %s, \"laterTargets\": %s}".formatted(annualReport, laterTargets);
        }
    }

    public Chosen now(Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .query((row, n) -> new Chosen(row.getBoolean("annual_report"), row.getBoolean("later_targets")))
                .optional()
                .orElse(new Chosen(false, false));
    }

    public void change(Chosen chosen, Viewer by) {
        Chosen was = now(by);
        jdbc.sql(CHANGE_SQL)
                .param("school", by.schoolKey())
                .param("report", chosen.annualReport)
                .param("later", chosen.laterTargets)
                .update();
        audit.record(by, "changed what sheets say", "sheets", null, was.json(), chosen.json(), null);
    }
}
