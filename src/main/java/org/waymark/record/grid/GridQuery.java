package org.waymark.record.grid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.attainment.BaseRows;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.Base;
import org.waymark.progress.Result;
import org.waymark.scales.ScaleBook;
import org.waymark.scales.ScaleId;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;

/** Reads one class at one point in one statement: a row for each pupil and subject, in register order. */
@Repository
class GridQuery {
    static final String SQL = """
            select c.name as class, p.id as pupil_id, p.given_name, p.family_name, p.year_group,
                   s.id as subject_id,
                   now.result_id, now.kind, now.grade, now.scale_id, now.ordinal, now.recorded_at, now.recorded_by_name,
                   before.kind as before_kind, before.grade as before_grade,
                   base.start_year as base_year, base.sixth as base_sixth, base.year_group as base_year_group,
                   base.scale_id as base_scale, base.ordinal as base_ordinal, base.grade as base_grade,
                   base.origin as base_origin,
                   exists (select 1 from targets.arrangement a
                            where (a.school_id, a.pupil_id) = (p.school_id, p.id)
                              and a.kind = 'engagement model' and a.ended_at is null
                              and a.from_on <= :today and (a.until_on is null or a.until_on >= :today)) as engagement
              from school.class c
              join pupils.pupil p on (p.school_id, p.class_id) = (c.school_id, c.id) and p.left_on is null
              join school.subject s on s.school_id = p.school_id
              left join attainment.latest_result now
                on (now.school_id, now.pupil_id, now.subject_id) = (p.school_id, p.id, s.id)
               and now.start_year = :year and now.sixth = :sixth
              left join attainment.latest_result before
                on (before.school_id, before.pupil_id, before.subject_id) = (p.school_id, p.id, s.id)
               and before.start_year = :beforeYear and before.sixth = :beforeSixth
              left join attainment.base base
                on (base.school_id, base.pupil_id, base.subject_id) = (p.school_id, p.id, s.id)
             where c.school_id = :school and c.id = :class
               and (:pupil::uuid is null or p.id = :pupil::uuid)
               and exists (select 1 from access.visible_pupil v
                            where v.school_id = :school and v.account_id = :account and v.pupil_id = p.id)
             order by p.family_name collate "en-GB-x-icu", p.given_name collate "en-GB-x-icu", p.id, s.position
            """;

    private final JdbcClient jdbc;

    GridQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One pupil in one subject. */
    record Line(
            String className,
            UUID pupil,
            String name,
            YearGroup yearGroup,
            SubjectId subject,
            @Nullable UUID version,
            Optional<Result> result,
            String grade,
            String before,
            Optional<Base> base,
            boolean engagement,
            @Nullable OffsetDateTime at,
            @Nullable String by) {}

    /** The lines of a class, or of one pupil in it. */
    List<Line> lines(
            UUID schoolClass,
            @Nullable UUID pupil,
            CollectionPoint point,
            CollectionPoint before,
            java.time.LocalDate today,
            ScaleBook book,
            Viewer viewer) {
        return new ArrayList<>(jdbc.sql(SQL)
                .param("school", viewer.schoolKey())
                .param("account", viewer.accountKey())
                .param("class", schoolClass)
                .param("pupil", pupil, Types.OTHER)
                .param("year", point.year().startYear())
                .param("sixth", point.sixth())
                .param("beforeYear", before.year().startYear())
                .param("beforeSixth", before.sixth())
                .param("today", today)
                .query((row, n) -> line(row, point, book))
                .list());
    }

    private static Line line(ResultSet row, CollectionPoint point, ScaleBook book) throws SQLException {
        YearGroup yearGroup = new YearGroup(row.getInt("year_group"));
        SubjectId subject = new SubjectId(row.getObject("subject_id", UUID.class));
        Optional<Result> result = result(row, point, yearGroup, subject, book);
        return new Line(
                row.getString("class"),
                row.getObject("pupil_id", UUID.class),
                row.getString("given_name") + " " + row.getString("family_name"),
                yearGroup,
                subject,
                row.getObject("result_id", UUID.class),
                result,
                result.map(Result::code).orElse(""),
                "withdrawn".equals(row.getString("before_kind")) ? "" : text(row.getString("before_grade")),
                BaseRows.read(row, book),
                row.getBoolean("engagement"),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getString("recorded_by_name"));
    }

    private static Optional<Result> result(
            ResultSet row, CollectionPoint point, YearGroup yearGroup, SubjectId subject, ScaleBook book)
            throws SQLException {
        String kind = row.getString("kind");
        if (kind == null || kind.equals("withdrawn")) {
            return Optional.empty();
        }
        UUID scale = row.getObject("scale_id", UUID.class);
        if (scale != null) {
            var stored = book.stored(new ScaleId(scale));
            return Optional.of(new Result(
                    point, stored.scale(), text(row.getString("grade")), stored.grade(row.getInt("ordinal")), null));
        }
        String flag = text(row.getString("grade"));
        return book.scale(subject, yearGroup, point.year()).flatMap(stored -> Result.read(point, stored.scale(), flag));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
