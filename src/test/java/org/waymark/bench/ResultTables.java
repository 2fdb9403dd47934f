package org.waymark.bench;

import static org.waymark.bench.MadeUpSchool.CLASS_SIZE;
import static org.waymark.bench.MadeUpSchool.FIRST_YEAR;
import static org.waymark.bench.MadeUpSchool.SUBJECTS;
import static org.waymark.bench.MadeUpSchool.THIS_YEAR;
import static org.waymark.bench.MadeUpSchool.YEAR_GROUPS;
import static org.waymark.bench.MadeUpSchool.yearGroupIn;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.waymark.bench.MadeUpSchool.Thing;

/**
 * What classes were marked at each collection point, as rows. They come in the order in which a school enters them, so
 * that one pupil's results lie scattered, as they do after five years.
 */
final class ResultTables {
    private static final int ABSENT = 0;
    private static final String SHARED = "pupil_id, subject_id, start_year, sixth, ";

    List<Table> inOrder() {
        return List.of(
                new Table(
                        "attainment.result",
                        "school_id, id, " + SHARED
                                + "kind, scale_id, grade, ordinal, source, recorded_at, recorded_by, recorded_by_name,"
                                + " supersedes",
                        this::results),
                new Table(
                        "attainment.latest_result",
                        "school_id, result_id, " + SHARED
                                + "kind, scale_id, grade, ordinal, source, recorded_at, recorded_by_name",
                        this::latest),
                new Table(
                        "attainment.base",
                        "school_id, pupil_id, subject_id, seen_from, start_year, sixth, year_group, scale_id, ordinal, grade, origin",
                        this::bases));
    }

    /** One pupil, subject and point. A thirtieth were entered wrong first, and put right. */
    private record Entry(
            MadeUpSchool school, int now, int place, int subject, int year, int sixth, int ordinal, boolean corrected) {

        static Entry of(MadeUpSchool school, int now, int place, int subject, int year, int sixth) {
            SplittableRandom random = school.random(Thing.RESULT, index(now, place, subject, year, sixth));
            // How able a child is in a subject stays; how a piece of work went does not.
            double ability = school.random(Thing.PUPIL, -index(now, place, subject, 0, 0))
                    .nextGaussian(0.3, 1.3);
            int expected = school.scale().expected(yearGroupIn(year, now), sixth);
            int ordinal = (int) Math.round(expected + ability + random.nextGaussian(0, 0.5));
            boolean absent = random.nextInt(100) == 0;
            return new Entry(
                    school,
                    now,
                    place,
                    subject,
                    year,
                    sixth,
                    absent ? ABSENT : school.scale().held(ordinal),
                    random.nextInt(30) == 0);
        }

        private static long index(int now, int place, int subject, int year, int sixth) {
            long point = (year - FIRST_YEAR) * 6L + sixth;
            return ((point * YEAR_GROUPS + now) * 2 * CLASS_SIZE + place) * SUBJECTS.length + subject;
        }

        /** Wrong ones have ids of their own. */
        java.util.UUID id(boolean wrong) {
            return school.madeUp(Thing.RESULT, 2 * index(now, place, subject, year, sixth) + (wrong ? 0 : 1));
        }

        java.util.UUID pupil() {
            return school.pupil(now, place);
        }

        Instant at() {
            return MadeUpSchool.endOf(year, sixth);
        }

        String source() {
            return year == THIS_YEAR ? "hand" : "import";
        }

        void result(CopyRows out) {
            if (corrected) {
                result(out, ordinal == ABSENT ? school.scale().held(1) : ABSENT, true);
            }
            result(out, ordinal, false);
        }

        private void result(CopyRows out, int said, boolean wrong) {
            out.row(
                    school.key(),
                    id(wrong),
                    pupil(),
                    school.subject(subject),
                    year,
                    sixth,
                    said == ABSENT ? "absent" : "grade",
                    said == ABSENT ? null : school.scaleId(),
                    said == ABSENT ? "A" : school.scale().grade(said),
                    said == ABSENT ? null : said,
                    source(),
                    wrong ? at().minusSeconds(60) : at(),
                    school.account(yearGroupIn(year, now)),
                    school.staffName(yearGroupIn(year, now)) + " Made-up",
                    corrected && !wrong ? id(true) : null);
        }

        void latest(CopyRows out) {
            out.row(
                    school.key(),
                    id(false),
                    pupil(),
                    school.subject(subject),
                    year,
                    sixth,
                    ordinal == ABSENT ? "absent" : "grade",
                    ordinal == ABSENT ? null : school.scaleId(),
                    ordinal == ABSENT ? "A" : school.scale().grade(ordinal),
                    ordinal == ABSENT ? null : ordinal,
                    source(),
                    at(),
                    school.staffName(yearGroupIn(year, now)) + " Made-up");
        }
    }

    private interface Each {
        void entry(Entry entry);
    }

    /** Point by point, class by class; Reception is not marked, and this year only autumn is. */
    private static void forEach(MadeUpSchool school, Each each) {
        int step = school.isHalfTermly() ? 1 : 2;
        for (int year = FIRST_YEAR; year <= THIS_YEAR; year++) {
            int last = year == THIS_YEAR ? 2 : 6;
            for (int sixth = step; sixth <= last; sixth += step) {
                for (int now = 1; now < YEAR_GROUPS; now++) {
                    if (yearGroupIn(year, now) < 1) {
                        continue;
                    }
                    for (int place = 0; place < school.places(); place++) {
                        for (int subject = 0; subject < SUBJECTS.length; subject++) {
                            each.entry(Entry.of(school, now, place, subject, year, sixth));
                        }
                    }
                }
            }
        }
    }

    private void results(MadeUpSchool school, CopyRows out) {
        forEach(school, entry -> entry.result(out));
    }

    private void latest(MadeUpSchool school, CopyRows out) {
        forEach(school, entry -> entry.latest(out));
    }

    /** Key Stage 1 starts from the end of Year 1, as nobody has a Reception grade; Key Stage 2 from the end of Year 2. */
    private void bases(MadeUpSchool school, CopyRows out) {
        for (int now = 2; now < YEAR_GROUPS; now++) {
            int from = now == 2 ? 1 : 2;
            int year = THIS_YEAR - (now - from);
            for (int place = 0; place < school.places(); place++) {
                for (int subject = 0; subject < SUBJECTS.length; subject++) {
                    Entry entry = Entry.of(school, now, place, subject, year, 6);
                    if (entry.ordinal() != ABSENT) {
                        out.row(
                                school.key(),
                                entry.pupil(),
                                school.subject(subject),
                                THIS_YEAR,
                                year,
                                6,
                                from,
                                school.scaleId(),
                                entry.ordinal(),
                                school.scale().grade(entry.ordinal()),
                                now == 2 ? "year 1" : "before key stage");
                    }
                }
            }
        }
    }
}
