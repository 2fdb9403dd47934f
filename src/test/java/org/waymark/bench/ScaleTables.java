package org.waymark.bench;

import static org.waymark.bench.MadeUpSchool.FIRST_YEAR;
import static org.waymark.bench.MadeUpSchool.SUBJECTS;
import static org.waymark.bench.MadeUpSchool.THIS_YEAR;
import static org.waymark.bench.MadeUpSchool.YEAR_GROUPS;

import java.util.List;

/** A school's one scale, where it is used and what it expects, as rows. */
final class ScaleTables {
    List<Table> inOrder() {
        return List.of(
                new Table("scales.scale", "school_id, id, code, name, kind, amber_width", this::scale),
                new Table("scales.grade", "school_id, scale_id, ordinal, code, label, points", this::grades),
                new Table(
                        "scales.assignment", "school_id, subject_id, year_group, start_year, scale_id", this::assigned),
                new Table(
                        "scales.expectation",
                        "school_id, scale_id, year_group, sixth, from_year, ordinal",
                        this::expectations));
    }

    private void scale(MadeUpSchool school, CopyRows out) {
        MadeUpScale scale = school.scale();
        out.row(school.key(), school.scaleId(), scale.code, scale.words, scale.kind, scale.amberWidth);
    }

    private void grades(MadeUpSchool school, CopyRows out) {
        MadeUpScale scale = school.scale();
        for (int ordinal = 1; ordinal <= scale.grades; ordinal++) {
            String grade = scale.grade(ordinal);
            out.row(school.key(), school.scaleId(), ordinal, grade, grade, scale.points(ordinal));
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
        for (int group = 1; group < YEAR_GROUPS; group++) {
            for (int sixth = 1; sixth <= 6; sixth++) {
                int ordinal = school.scale().expected(group, sixth);
                out.row(school.key(), school.scaleId(), group, sixth, FIRST_YEAR, ordinal);
            }
        }
    }
}
