package org.waymark.family.me;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.calendar.YearGroup;
import org.waymark.mentoring.Question;
import org.waymark.pupils.PupilId;
import org.waymark.sheets.SheetPage;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MeQuery {
    static final String WHO_SQL = """
            select p.id, p.given_name, p.year_group, d.one, d.many, d.awards, d.tier, d.next_from, d.next_tier
              from access.visible_pupil v
              join pupils.pupil p on p.school_id = :school and p.id = v.pupil_id
              left join mentoring.awarded d on d.school_id = :school and d.pupil_id = p.id
             where v.school_id = :school and v.account_id = :account and v.why = 'self'
            """;
    /** The newest sheet that may be read at home: nothing newer is told here. */
    static final String SHEET_SQL = """
            select r.page
              from sheets.released_version r
              join access.visible_pupil v on v.school_id = :school and v.account_id = :account
               and v.pupil_id = r.pupil_id and v.why = 'self'
             where r.school_id = :school and r.pupil_id = :pupil and r.released_on <= :today
             order by r.start_year desc, r.sixth desc, r.number desc
             limit 1
            """;
    /** What was agreed in a meeting is told once its sheet may be read at home. */
    static final String STEPS_SQL = """
            select n.id, coalesce(s.name, '') as subject, n.wording, t.at as thinks
              from mentoring.next_step n
              join access.visible_pupil v on v.school_id = :school and v.account_id = :account
               and v.pupil_id = n.pupil_id and v.why = 'self'
              left join school.subject s on s.school_id = :school and s.id = n.subject_id
              left join mentoring.child_thinks t on t.school_id = :school and t.step_id = n.id
             where n.school_id = :school and n.pupil_id = :pupil and n.outcome is null
               and (n.meeting_id is null
                    or exists (select 1 from sheets.released_version r
                                where r.school_id = :school and r.meeting_id = n.meeting_id
                                  and r.released_on <= :today))
             order by coalesce(s.position, 99), n.agreed_on, n.id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MeQuery(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Who has signed in. */
    record Who(PupilId pupil, String given, boolean young, Awarded awards) {}

    /**
     * What a child was given.
     *
     * @param name what the school calls so many
     * @param tier what they reach
     * @param more how many are left to the next
     */
    record Awarded(
            int count,
            String name,
            @Nullable String tier,
            int more,
            @Nullable String next) {}

    /** A next step. */
    record Step(
            UUID id,
            String subject,
            String wording,
            @Nullable LocalDate thinks) {}

    Optional<Who> who(Viewer child) {
        return jdbc.sql(WHO_SQL)
                .param("school", child.schoolKey())
                .param("account", child.accountKey())
                .query((row, n) -> new Who(
                        new PupilId(row.getObject("id", UUID.class)),
                        row.getString("given_name"),
                        Question.isYoung(new YearGroup(row.getInt("year_group"))),
                        awarded(row)))
                .optional();
    }

    Optional<SheetPage> sheet(PupilId pupil, LocalDate today, Viewer child) {
        return jdbc.sql(SHEET_SQL)
                .param("school", child.schoolKey())
                .param("account", child.accountKey())
                .param("pupil", pupil.value())
                .param("today", today)
                .query((row, n) -> json.readValue(row.getString("page"), SheetPage.class))
                .optional();
    }

    List<Step> steps(PupilId pupil, LocalDate today, Viewer child) {
        return jdbc.sql(STEPS_SQL)
                .param("school", child.schoolKey())
                .param("account", child.accountKey())
                .param("pupil", pupil.value())
                .param("today", today)
                .query((row, n) -> new Step(
                        row.getObject("id", UUID.class),
                        row.getString("subject"),
                        row.getString("wording"),
                        day(row.getObject("thinks", OffsetDateTime.class))))
                .list();
    }

    private static Awarded awarded(ResultSet row) throws SQLException {
        int count = row.getInt("awards");
        String name = row.getString(count == 1 ? "one" : "many");
        return new Awarded(
                count,
                name == null ? "" : name,
                row.getString("tier"),
                row.getInt("next_from") - count,
                row.getString("next_tier"));
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime at) {
        return at == null ? null : Dates.here(at.toInstant()).toLocalDate();
    }
}
