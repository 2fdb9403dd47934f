package org.waymark.sheets;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.audit.Audit;
import org.waymark.tenancy.Viewer;

/** The door to what a school wants of its sheets. */
@Repository
public class SheetChoices {
    static final String SQL = """
            select annual_report from sheets.settings where school_id = :school
            """;
    static final String CHANGE_SQL = """
            insert into sheets.settings (school_id, annual_report) values (:school, :report)
            on conflict (school_id) do update set annual_report = excluded.annual_report
            """;

    private final JdbcClient jdbc;
    private final Audit audit;

    SheetChoices(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Whether the school's sheets are a part of its annual report to parents. */
    public boolean areAnnualReport(Viewer viewer) {
        return jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public void change(boolean annualReport, Viewer by) {
        boolean was = areAnnualReport(by);
        jdbc.sql(CHANGE_SQL)
                .param("school", by.schoolKey())
                .param("report", annualReport)
                .update();
        audit.record(by, "changed what sheets say", "sheets", null, json(was), json(annualReport), null);
    }

    private static String json(boolean annualReport) {
        return "{\"annualReport\": %s}".formatted(annualReport);
    }
}
