package org.waymark.bench;

import static org.waymark.bench.MadeUpSchool.CLASS_SIZE;
import static org.waymark.bench.MadeUpSchool.SUBJECTS;
import static org.waymark.bench.MadeUpSchool.THIS_YEAR;
import static org.waymark.bench.MadeUpSchool.YEAR_GROUPS;

import java.util.List;
import org.waymark.bench.MadeUpSchool.Thing;

/**
 * Thirty objectives a year in the three core subjects of every school. One school in five marks them, those measured
 * among them: every pupil against every objective of their year.
 */
final class ObjectiveTables {
    private static final int A_YEAR = 30;
    private static final int STRANDS = 5;
    private static final int CORE_SUBJECTS = 3;
    private static final String[] MARKS = {"X", "X", "X", "/", "/", "."};

    List<Table> inOrder() {
        return List.of(
                new Table(
                        "objectives.objective",
                        "school_id, id, subject_id, year_group, strand, position, teacher, child",
                        this::objectives),
                new Table(
                        "objectives.mark",
                        "school_id, id, pupil_id, objective_id, version, mark, start_year, sixth, marked_at, marked_by,"
                                + " marked_by_name",
                        this::marks),
                new Table(
                        "objectives.latest_mark",
                        "school_id, pupil_id, objective_id, version, mark, start_year, sixth, marked_at, marked_by_name",
                        this::latest));
    }

    private static long index(int subject, int yearGroup, int place) {
        return ((long) subject * YEAR_GROUPS + yearGroup) * A_YEAR + place;
    }

    private void objectives(MadeUpSchool school, CopyRows out) {
        for (int subject = 0; subject < CORE_SUBJECTS; subject++) {
            for (int year = 1; year < YEAR_GROUPS; year++) {
                for (int place = 0; place < A_YEAR; place++) {
                    out.row(
                            school.key(),
                            school.madeUp(Thing.OBJECTIVE, index(subject, year, place)),
                            school.subject(subject),
                            year,
                            "Strand " + (1 + place * STRANDS / A_YEAR),
                            place,
                            "Made-up objective %d of Year %d in %s".formatted(place + 1, year, SUBJECTS[subject]),
                            "I can do made-up thing %d of Year %d".formatted(place + 1, year));
                }
            }
        }
    }

    private interface Each {
        void mark(int year, int pupil, long objective);
    }

    private static void forEach(MadeUpSchool school, Each each) {
        if (school.number() % 5 != 0) {
            return;
        }
        for (int year = 1; year < YEAR_GROUPS; year++) {
            for (int pupil = 0; pupil < school.places(); pupil++) {
                for (int subject = 0; subject < CORE_SUBJECTS; subject++) {
                    for (int place = 0; place < A_YEAR; place++) {
                        each.mark(year, pupil, index(subject, year, place));
                    }
                }
            }
        }
    }

    private static long markIndex(int year, int pupil, long objective) {
        return (MadeUpSchool.pupilIndex(year, pupil) * (long) CORE_SUBJECTS * YEAR_GROUPS * A_YEAR) + objective;
    }

    private static String mark(int year, int pupil, long objective) {
        return MARKS[(int) ((objective % (A_YEAR / STRANDS) + pupil % CLASS_SIZE + year) % MARKS.length)];
    }

    private void marks(MadeUpSchool school, CopyRows out) {
        forEach(
                school,
                (year, pupil, objective) -> out.row(
                        school.key(),
                        school.madeUp(Thing.MARK, markIndex(year, pupil, objective)),
                        school.pupil(year, pupil),
                        school.madeUp(Thing.OBJECTIVE, objective),
                        1,
                        mark(year, pupil, objective),
                        THIS_YEAR,
                        2,
                        MadeUpSchool.endOf(THIS_YEAR, 1),
                        school.account(year),
                        school.staffName(year) + " Made-up"));
    }

    private void latest(MadeUpSchool school, CopyRows out) {
        forEach(
                school,
                (year, pupil, objective) -> out.row(
                        school.key(),
                        school.pupil(year, pupil),
                        school.madeUp(Thing.OBJECTIVE, objective),
                        1,
                        mark(year, pupil, objective),
                        THIS_YEAR,
                        2,
                        MadeUpSchool.endOf(THIS_YEAR, 1),
                        school.staffName(year) + " Made-up"));
    }
}
