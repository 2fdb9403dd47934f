package org.waymark.sheets;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.progress.Base;
import org.waymark.progress.Goal;
import org.waymark.progress.Goals;
import org.waymark.progress.Standing;
import org.waymark.progress.SubjectRecord;
import org.waymark.sheets.SheetPage.Cell;
import org.waymark.sheets.SheetPage.Row;
import org.waymark.sheets.SheetPage.Table;
import org.waymark.sheets.SheetPage.Told;
import org.waymark.sheets.SheetPage.Top;
import org.waymark.targets.Arrangement;
import org.waymark.targets.ArrangementKind;
import org.waymark.targets.PupilRecord;
import org.waymark.targets.SubjectRecordOf;
import org.waymark.ui.Words;

/** Makes one pupil's sheet of their record, as the family may see it. */
final class SheetMaking {
    static final String CAVEAT = "Children do not move up every term.";
    private static final String NEVER = "Not assessed yet.";
    static final String MENTOR_TELLS = "Your child’s mentor tells you at the meeting how things are going.";

    private final PupilRecord pupil;
    private final SheetWords words;

    private SheetMaking(PupilRecord pupil) {
        this.pupil = pupil;
        this.words = new SheetWords(
                pupil.wording(),
                pupil.settings().targetLabel(),
                pupil.subjects().size() > 7);
    }

    static SheetPage page(Top top, PupilRecord pupil, Talk talk) {
        return new SheetMaking(pupil).page(top, talk);
    }

    private SheetPage page(Top top, Talk talk) {
        var tabled = pupil.subjects().stream()
                .filter(subject -> subject.record().hasTable() && told(subject).isEmpty())
                .toList();
        var told = told();
        if (tabled.isEmpty()) {
            return new SheetPage(
                    top,
                    null,
                    told.isEmpty() ? List.of(new Told("", inPlaceOfTable())) : told,
                    List.of(),
                    support(top),
                    talk,
                    "",
                    "",
                    null);
        }
        var notes = new ArrayList<>(notes(tabled));
        notes.addAll(support(top));
        return new SheetPage(top, table(tabled), told, words.key(noRed()), notes, talk, "", "", null);
    }

    private static List<String> support(Top top) {
        return top.support().isEmpty() ? List.of() : List.of("Support in place: " + top.support() + ".");
    }

    private String inPlaceOfTable() {
        boolean early = pupil.yearGroup().number() <= 0;
        return early
                ? pupil.yearGroup().label() + " is assessed under the EYFS. " + MENTOR_TELLS
                : "Nothing is assessed in " + pupil.yearGroup().label() + " yet. " + MENTOR_TELLS;
    }

    private Table table(List<SubjectRecordOf> subjects) {
        var rows = subjects.stream().map(this::row).toList();
        var one = subjects.getFirst().record();
        return new Table(
                one.keyStage().label(),
                one.yearGroup().label(),
                Stream.concat(
                                Stream.of("Starting point"),
                                one.yearEnds().stream().map(SheetMaking::yearEnd))
                        .toList(),
                thisYear(one).map(point -> point.point().shortLabel()).toList(),
                pupil.settings().targetLabel(),
                pupil.settings().pttLabel(),
                rows);
    }

    private static String yearEnd(Standing standing) {
        return standing.yearGroup().label();
    }

    /** The ends of terms, and the half-term it is: six columns leave no room for words. */
    private Stream<Standing> thisYear(SubjectRecord record) {
        return record.thisYear().stream()
                .filter(each -> each.point().endsTerm() || each.point().equals(pupil.asOf()));
    }

    private Row row(SubjectRecordOf subject) {
        var record = subject.record().asFamilySees();
        var goals = record.goals();
        return new Row(
                subject.subject().name(),
                record.start().map(words::yearEnd).orElse(Cell.EMPTY),
                record.yearEnds().stream().map(words::yearEnd).toList(),
                thisYear(record).map(words::point).toList(),
                aim(goals.map(Goals::target)),
                aim(goals.map(Goals::ptt)),
                sentence(record));
    }

    private static String aim(Optional<Goal> goal) {
        return goal.map(each -> each.grade().code()).orElse("not set");
    }

    /** "Target and PTT reached – now aiming for 4c." */
    private String reached(Goals goals) {
        var labels = new ArrayList<String>();
        var words = "";
        var settings = pupil.settings();
        for (var goal : List.of(goals.target(), goals.ptt())) {
            var reached = goal.reached();
            if (reached != null) {
                labels.add(goal.equals(goals.target()) ? settings.targetLabel() : settings.pttLabel());
                words = reached;
            }
        }
        return labels.isEmpty()
                ? ""
                : " " + Words.list(labels.stream().distinct().toList()) + " " + words + ".";
    }

    private String withoutStart(Goals goals) {
        return goals.target().source() == Goal.Source.EXPECTATION
                ? " " + pupil.settings().targetLabel() + " set without a starting point."
                : "";
    }

    private String sentence(SubjectRecord record) {
        String way = way(record);
        boolean never = record.now().result() == null && way.equals(NEVER);
        return (never ? way : way + " " + record.message(pupil.wording()))
                + record.goals()
                        .map(goals -> withoutStart(goals) + reached(goals))
                        .orElse("");
    }

    /** "From 2b to 3c now."; where the start is not the usual one, it says which. */
    private static String way(SubjectRecord record) {
        var here = record.now().result();
        var base = record.base().orElse(null);
        if (here == null || here.grade() == null) {
            return record.lastAssessed(record.now().point())
                    .map(last -> last + ".")
                    .orElse(NEVER);
        }
        if (base == null) {
            return "No starting point yet. Now " + here.code() + ".";
        }
        return base.origin() == Base.Origin.BEFORE_KEY_STAGE
                ? "From %s to %s now.".formatted(base.code(), here.code())
                : "%s Now %s.".formatted(base.words(), here.code());
    }

    private List<Told> told() {
        return pupil.subjects().stream()
                .filter(subject -> subject.record().hasTable())
                .flatMap(subject -> told(subject).stream()
                        .map(arrangement -> new Told(
                                arrangement.subject() == null
                                        ? ""
                                        : subject.subject().name(),
                                narrative(arrangement))))
                .distinct()
                .toList();
    }

    private Optional<Arrangement> told(SubjectRecordOf subject) {
        return pupil.arrangements().stream()
                .filter(each -> each.kind() == ArrangementKind.ENGAGEMENT_MODEL
                        && each.isAbout(subject.subject().id()))
                .findFirst();
    }

    private static String narrative(Arrangement arrangement) {
        @Nullable String narrative = arrangement.narrative();
        return narrative == null || narrative.isBlank() ? MENTOR_TELLS : narrative;
    }

    private boolean noRed() {
        return pupil.settings().showNoRed()
                || pupil.arrangements().stream().anyMatch(each -> each.kind() == ArrangementKind.SHOW_NO_RED);
    }

    private List<String> notes(List<SubjectRecordOf> subjects) {
        var notes = new LinkedHashSet<String>();
        subjects.stream()
                .collect(Collectors.groupingBy(
                        each -> each.record().scale().name(), java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach((scale, measured) -> notes.add(scaleNote(scale, measured)));
        boolean expectations = false;
        for (var subject : subjects) {
            var record = subject.record().asFamilySees();
            var shown = Stream.concat(record.yearEnds().stream(), record.thisYear().stream())
                    .toList();
            changed(record, shown)
                    .ifPresent(year -> notes.add("%s was measured differently until %s: not compared."
                            .formatted(subject.subject().name(), year)));
            if (shown.stream().anyMatch(each -> each.individual() != null)) {
                notes.add("Agreed: what is expected of your child in "
                        + subject.subject().name() + ".");
            }
            expectations |= shown.stream().anyMatch(each -> each.expectation() != null);
        }
        var all = new ArrayList<String>();
        if (expectations) {
            all.add("(In brackets: the national expectation.)");
        }
        all.addAll(notes);
        all.add(CAVEAT);
        return all;
    }

    private static String scaleNote(String scale, List<SubjectRecordOf> measured) {
        var names =
                Words.list(measured.stream().map(each -> each.subject().name()).toList());
        return "%s %s measured in %s.".formatted(names, measured.size() == 1 ? "is" : "are", scale);
    }

    /** Until when another scale was in use. */
    private static Optional<String> changed(SubjectRecord record, List<Standing> shown) {
        return shown.stream()
                .filter(each -> each.result() != null && !each.result().isIn(record.scale()))
                .reduce((first, second) -> second)
                .map(last -> last.point().inWords() + " of " + last.yearGroup().label());
    }
}
