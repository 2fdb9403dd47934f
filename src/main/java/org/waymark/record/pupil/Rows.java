package org.waymark.record.pupil;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.progress.Goal;
import org.waymark.progress.Goals;
import org.waymark.progress.Grade;
import org.waymark.progress.Judgement;
import org.waymark.progress.Standing;
import org.waymark.progress.SubjectRecord;
import org.waymark.targets.PupilRecord;
import org.waymark.targets.SubjectRecordOf;
import org.waymark.ui.Chip;
import org.waymark.ui.KeyStageChart;
import org.waymark.ui.Series;
import org.waymark.ui.Tone;

/** Puts a pupil's records into the words and charts of the page. */
record Rows(PupilRecord pupil) {

    List<PupilPage.Row> rows() {
        return pupil.subjects().stream()
                .filter(subject -> subject.record().hasTable())
                .map(this::row)
                .toList();
    }

    private PupilPage.Row row(SubjectRecordOf of) {
        SubjectRecord record = of.record();
        KeyStageChart chart = chart(of);
        return new PupilPage.Row(
                of.subject().name(),
                record.start().map(this::past).orElse(new PupilPage.Cell("", "", "", List.of())),
                record.yearEnds().stream().map(this::past).toList(),
                record.thisYear().stream().map(this::now).toList(),
                record.goals().map(goals -> words(goals.target())).orElse(""),
                record.goals().map(goals -> words(goals.ptt())).orElse(""),
                record.goals()
                        .map(goals -> goals.target().why() + " " + goals.ptt().why())
                        .orElse("No target is set."),
                record.message(pupil.wording()),
                chart.svg(),
                chart.description());
    }

    private static String words(Goal goal) {
        return goal.reached() == null ? goal.grade().code() : goal.grade().code() + " " + goal.reached();
    }

    /** A year-end carries the attainment colour: whether the expectation was met. */
    private PupilPage.Cell past(Standing standing) {
        return cell(standing, target(standing.goals()), List.of(attainment(standing)));
    }

    private PupilPage.Cell now(Standing standing) {
        List<Chip> chips = new ArrayList<>();
        chips.add(attainment(standing));
        Judgement own = standing.ownAttainment();
        if (own != null) {
            chips.add(chip("Own expectation", own, pupil.wording().attainment(own)));
        }
        chips.add(chip("Progress", standing.progress(), pupil.wording().progress(standing.progress())));
        return cell(standing, "", chips);
    }

    private static PupilPage.Cell cell(Standing standing, String target, List<Chip> chips) {
        return new PupilPage.Cell(
                standing.result() == null ? "" : standing.result().code(),
                expected(standing),
                target,
                standing.result() == null ? List.of() : chips);
    }

    private static String expected(Standing standing) {
        return Stream.of(standing.expectation(), standing.individual())
                .filter(java.util.Objects::nonNull)
                .map(expectation -> expectation.grade().code())
                .collect(Collectors.joining(", own "));
    }

    private static String target(@Nullable Goals goals) {
        return goals == null ? "" : goals.target().grade().code();
    }

    private Chip attainment(Standing standing) {
        return chip("Attainment", standing.attainment(), pupil.wording().attainment(standing.attainment()));
    }

    private static Chip chip(String kind, Judgement judgement, String word) {
        return new Chip(kind, Tone.of(judgement.colour()), word, judgement.why());
    }

    private KeyStageChart chart(SubjectRecordOf of) {
        SubjectRecord record = of.record();
        List<Standing> journey = record.journey();
        List<Grade> grades = record.scale().grades();
        return new KeyStageChart(
                of.subject().name() + " across " + record.keyStage().label(),
                journey.stream()
                        .map(standing -> standing.point().endsYear()
                                ? standing.yearGroup().label()
                                : standing.point().shortLabel())
                        .toList(),
                grades.stream().map(Grade::code).toList(),
                List.of(
                        series(Series.Kind.RESULT, "Result", journey, grades, Rows::result),
                        series(Series.Kind.EXPECTATION, "Expectation", journey, grades, Rows::expectation),
                        series(
                                Series.Kind.TARGET,
                                pupil.settings().targetLabel(),
                                journey,
                                grades,
                                standing -> standing.goals() == null
                                        ? null
                                        : standing.goals().target().grade()),
                        series(
                                Series.Kind.PTT,
                                pupil.settings().pttLabel(),
                                journey,
                                grades,
                                standing -> standing.goals() == null
                                        ? null
                                        : standing.goals().ptt().grade())));
    }

    private static @Nullable Grade result(Standing standing) {
        return standing.result() == null ? null : standing.result().grade();
    }

    private static @Nullable Grade expectation(Standing standing) {
        return standing.expectation() == null ? null : standing.expectation().grade();
    }

    private static Series series(
            Series.Kind kind,
            String name,
            List<Standing> journey,
            List<Grade> grades,
            java.util.function.Function<Standing, @Nullable Grade> of) {
        List<@Nullable Integer> places = new ArrayList<>();
        for (Standing standing : journey) {
            Grade grade = of.apply(standing);
            int place = grade == null ? -1 : grades.indexOf(grade);
            places.add(place < 0 ? null : place);
        }
        return new Series(kind, name, places);
    }
}
