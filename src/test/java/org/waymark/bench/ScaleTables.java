package org.waymark.bench;

import static org.waymark.bench.MadeUpSchool.FIRST_YEAR;
import static org.waymark.bench.MadeUpSchool.SUBJECTS;
import static org.waymark.bench.MadeUpSchool.THIS_YEAR;
import static org.waymark.bench.MadeUpSchool.YEAR_GROUPS;

import java.util.List;
import java.util.Locale;
import org.waymark.calendar.KeyStage;
import org.waymark.progress.Grade;
import org.waymark.progress.NationalExpectations;
import org.waymark.progress.Scale;

/** A school's one scale, where it is used and what it expects, as rows. */
final class ScaleTables {
    List<Table> inOrder() {
        return List.of(
                new Table(
                        "scales.scale",
                        "school_id, id, code, name, kind, amber_width, gain_ks1, gain_ks2",
                        this::scale),
                new Table("scales.grade", "school_id, scale_id, ordinal, code, label, points", this::grades),
                new Table(
                        "scales.assignment", "school_id, subject_id, year_group, start_year, scale_id", this::assigned),
                new Table(
                        "scales.expectation",
                        "school_id, scale_id, year_group, sixth, from_year, ordinal",
                        this::expectations));
    }

    private void scale(MadeUpSchool school, CopyRows out) {
        Scale scale = school.scale().scale();
        out.row(
                school.key(),
                school.scaleId(),
                scale.code(),
                scale.name(),
                scale.kind().name().toLowerCase(Locale.ROOT),
                scale.tolerance().amber(),
                scale.rates().get(KeyStage.KS1),
                scale.rates().get(KeyStage.KS2));
    }

    private void grades(MadeUpSchool school, CopyRows out) {
        for (Grade grade : school.scale().scale().grades()) {
            out.row(school.key(), school.scaleId(), grade.ordinal(), grade.code(), grade.label(), grade.points());
        }
    }

    private void assigned(MadeUpSchool school, CopyRows out) {
        for (int year = FIRST_YEAR; year <= THIS_YEAR; year++) {
            for (int group = 1; group < YEAR_GROUPS; group++) {
                for (int subject = 0; subject < SUBJECTS.length; subject++) {
                    out.row(school.key(), school.subject(subject), group, year, school.scaleId());
                }
            }
        }
    }

    private void expectations(MadeUpSchool school, CopyRows out) {
        for (NationalExpectations.Row row : school.scale().expectations()) {
            out.row(
                    school.key(),
                    school.scaleId(),
                    row.yearGroup().number(),
                    row.sixth(),
                    FIRST_YEAR,
                    row.grade().ordinal());
        }
    }
}
