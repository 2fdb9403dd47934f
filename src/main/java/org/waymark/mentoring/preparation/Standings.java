package org.waymark.mentoring.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.KeyStage;
import org.waymark.progress.Goals;
import org.waymark.progress.Grade;
import org.waymark.progress.Judgement;
import org.waymark.progress.Rag;
import org.waymark.progress.Result;
import org.waymark.progress.Standing;
import org.waymark.progress.SubjectRecord;
import org.waymark.targets.Arrangement;
import org.waymark.targets.ArrangementKind;
import org.waymark.targets.PupilRecord;
import org.waymark.targets.SubjectRecordOf;
import org.waymark.ui.Chip;
import org.waymark.ui.Tone;

/** Where a pupil stands now, and what changed since the result before. */
record Standings(PupilRecord pupil) {

    List<PreparationPage.Subject> subjects() {
        return tables().map(this::subject).toList();
    }

    private Stream<SubjectRecordOf> tables() {
        return pupil.subjects().stream().filter(each -> each.record().hasTable());
    }

    /** What is to be said where there is nothing to show, or nothing to worry about. */
    List<String> sentences() {
        List<SubjectRecord> all = tables().map(SubjectRecordOf::record).toList();
        if (all.isEmpty()) {
            return List.of(
                    pupil.yearGroup().keyStage() == KeyStage.EYFS
                            ? "Assessed under the EYFS: there is no table until Year 1."
                            : "No scale is set for this year group yet. The assessment lead sets one.");
        }
        List<String> sentences = new ArrayList<>();
        if (narrative() != null) {
            sentences.add("Follows the engagement model: progress is told in words, without a colour.");
        } else if (all.stream().allMatch(each -> latest(each).isEmpty())) {
            sentences.add("There is no result yet. Talk about how school is going, and what comes next.");
        } else if (all.stream().allMatch(Standings::isAsExpected)) {
            sentences.add(
                    "Nothing is below what is expected. Talk about what comes next, and what else there is to reach.");
        }
        return sentences;
    }

    @Nullable
    String narrative() {
        return pupil.arrangements().stream()
                .filter(each -> each.kind() == ArrangementKind.ENGAGEMENT_MODEL)
                .map(Arrangement::narrative)
                .findFirst()
                .orElse(null);
    }

    private static boolean isAsExpected(SubjectRecord record) {
        return latest(record)
                .filter(each -> each.attainment().rag() == Rag.GREEN)
                .isPresent();
    }

    private PreparationPage.Subject subject(SubjectRecordOf of) {
        SubjectRecord record = of.record();
        Optional<Standing> latest = latest(record);
        Optional<Standing> before = latest.flatMap(now -> before(record, now));
        return new PreparationPage.Subject(
                of.subject().name(),
                before.map(Standings::written).orElse("–"),
                latest.map(Standings::written).orElse("No result yet"),
                latest.flatMap(now -> before.map(then -> change(record, then, now)))
                        .orElse(""),
                record.goals().map(Standings::target).orElse("–"),
                latest.map(this::chips).orElse(List.of()));
    }

    private List<Chip> chips(Standing standing) {
        List<Chip> chips = new ArrayList<>();
        chips.add(chip("Attainment", standing.attainment(), pupil.wording().attainment(standing.attainment())));
        Judgement own = standing.ownAttainment();
        if (own != null) {
            chips.add(chip("Own expectation", own, pupil.wording().attainment(own)));
        }
        chips.add(chip("Progress", standing.progress(), pupil.wording().progress(standing.progress())));
        return chips;
    }

    private static Chip chip(String kind, Judgement judgement, String word) {
        return new Chip(kind, Tone.of(judgement.colour()), word, judgement.why());
    }

    /** The newest result up to now. */
    private static Optional<Standing> latest(SubjectRecord record) {
        return record.journey().stream()
                .filter(each -> each.result() != null
                        && !each.point().isAfter(record.now().point()))
                .reduce((first, second) -> second);
    }

    private static Optional<Standing> before(SubjectRecord record, Standing now) {
        return record.journey().stream()
                .filter(each -> each.result() != null && each.point().isBefore(now.point()))
                .reduce((first, second) -> second);
    }

    private static String written(Standing standing) {
        Result result = standing.result();
        return result == null ? "–" : result.code() + ", " + standing.point().shortLabel();
    }

    private static String change(SubjectRecord record, Standing then, Standing now) {
        Grade from = then.result() == null ? null : then.result().grade();
        Grade to = now.result() == null ? null : now.result().grade();
        if (from == null || to == null) {
            return "";
        }
        if (!record.scale().grades().contains(from) || !record.scale().grades().contains(to)) {
            return "Another scale then";
        }
        int steps =
                record.scale().grades().indexOf(to) - record.scale().grades().indexOf(from);
        return steps == 0 ? "The same" : (steps > 0 ? "Up " : "Down ") + Math.abs(steps);
    }

    private static String target(Goals goals) {
        return goals.target().grade().code();
    }
}
