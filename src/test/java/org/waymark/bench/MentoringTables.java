package org.waymark.bench;

import static org.waymark.bench.MadeUpSchool.HEAD;
import static org.waymark.bench.MadeUpSchool.THIS_YEAR;
import static org.waymark.bench.MadeUpSchool.YEAR_GROUPS;
import static org.waymark.bench.MadeUpSchool.formOf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.waymark.bench.MadeUpSchool.Thing;

/** Last summer's round, held and closed, and this autumn's, which runs: what was said in it and agreed by every pupil. */
final class MentoringTables {
    private static final LocalDate LAST_ROUND = LocalDate.of(THIS_YEAR, 6, 1);
    private static final LocalDate THIS_ROUND = LocalDate.of(THIS_YEAR, 11, 2);
    private static final int STEPS = 3;
    private static final List<String> FIELDS = List.of("went", "proud", "where", "hard", "want", "child", "mentor");

    List<Table> inOrder() {
        return List.of(
                new Table(
                        "mentoring.round",
                        "school_id, id, start_year, sixth, first_day, last_day, opened_at, opened_by_name, closed_at",
                        this::rounds),
                new Table(
                        "mentoring.meeting",
                        "school_id, id, round_id, pupil_id, class_id, mentor_id, state, day, at, held_on",
                        this::meetings),
                new Table("mentoring.said", "school_id, meeting_id, field, version, words, at, by_name", this::said),
                new Table(
                        "mentoring.next_step",
                        "school_id, id, pupil_id, meeting_id, subject_id, wording, how_we_know, i_will, agreed_on,"
                                + " agreed_by_name, review_on",
                        this::steps));
    }

    static UUID meetingNow(MadeUpSchool school, int yearGroup, int place) {
        return meeting(school, true, yearGroup, place);
    }

    /** The head meets the pupils whom the head mentors, the class teacher the others. */
    static boolean isHeads(int place) {
        return place % 10 == 0;
    }

    private static UUID meeting(MadeUpSchool school, boolean now, int yearGroup, int place) {
        return school.madeUp(Thing.MEETING, MadeUpSchool.pupilIndex(yearGroup, place) * 2L + (now ? 1 : 0));
    }

    private static UUID round(MadeUpSchool school, boolean now) {
        return school.madeUp(Thing.ROUND, now ? 1 : 0);
    }

    private void rounds(MadeUpSchool school, CopyRows out) {
        var opened = LAST_ROUND.atStartOfDay().toInstant(ZoneOffset.UTC);
        var closed = MadeUpSchool.endOf(THIS_YEAR - 1, 6);
        out.row(
                school.key(),
                round(school, false),
                THIS_YEAR - 1,
                6,
                LAST_ROUND,
                LAST_ROUND.plusDays(30),
                opened,
                "The head",
                closed);
        out.row(
                school.key(),
                round(school, true),
                THIS_YEAR,
                2,
                THIS_ROUND,
                LocalDate.of(THIS_YEAR, 12, 18),
                THIS_ROUND.atStartOfDay().toInstant(ZoneOffset.UTC),
                "The head",
                null);
    }

    private interface Each {
        void pupil(int yearGroup, int place);
    }

    private static void forEach(MadeUpSchool school, Each each) {
        for (int group = 0; group < YEAR_GROUPS; group++) {
            for (int place = 0; place < school.places(); place++) {
                each.pupil(group, place);
            }
        }
    }

    private void meetings(MadeUpSchool school, CopyRows out) {
        forEach(school, (group, place) -> {
            int person = isHeads(place) ? HEAD : school.teacherOf(group, formOf(place));
            if (group > 0) {
                out.row(
                        school.key(),
                        meeting(school, false, group, place),
                        round(school, false),
                        school.pupil(group, place),
                        school.classOf(THIS_YEAR - 1, group - 1, formOf(place)),
                        school.staff(person),
                        "closed",
                        LAST_ROUND.plusDays(place % 30),
                        null,
                        LAST_ROUND.plusDays(place % 30));
            }
            out.row(
                    school.key(),
                    meeting(school, true, group, place),
                    round(school, true),
                    school.pupil(group, place),
                    school.classOf(THIS_YEAR, group, formOf(place)),
                    school.staff(person),
                    "planned",
                    THIS_ROUND.plusDays(place % 40),
                    null,
                    null);
        });
    }

    private void said(MadeUpSchool school, CopyRows out) {
        forEach(school, (group, place) -> {
            for (int field = 0; group > 0 && field < FIELDS.size(); field++) {
                out.row(
                        school.key(),
                        meeting(school, false, group, place),
                        FIELDS.get(field),
                        1,
                        "What was said of it, in about as many words as a child of nine says when asked kindly.",
                        LAST_ROUND.atTime(10, 0).toInstant(ZoneOffset.UTC),
                        school.staffName(group) + " Made-up");
            }
        });
    }

    /** Agreed last summer and not looked at since. */
    private void steps(MadeUpSchool school, CopyRows out) {
        forEach(
                school,
                (group, place) -> IntStream.range(0, group > 0 ? STEPS : 0)
                        .forEach(step -> out.row(
                                school.key(),
                                school.madeUp(Thing.STEP, (long) MadeUpSchool.pupilIndex(group, place) * STEPS + step),
                                school.pupil(group, place),
                                meeting(school, false, group, place),
                                school.subject(step),
                                "I can do made-up thing " + step + " by myself.",
                                "Three times running",
                                "Practise on Mondays",
                                LAST_ROUND.plusDays(place % 30),
                                school.staffName(group) + " Made-up",
                                LocalDate.of(THIS_YEAR, 12, 18))));
    }
}
