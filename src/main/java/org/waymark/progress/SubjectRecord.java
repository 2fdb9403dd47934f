package org.waymark.progress;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.KeyStage;
import org.waymark.calendar.YearGroup;

/**
 * One pupil's record in one subject over the key stage, seen from one point: the key stage table, this year's points, the targets and
 * the chart. Everything is worked out when it is asked for, so a grid that wants one point pays for one.
 */
public final class SubjectRecord {

    private final SubjectFacts facts;
    private final CollectionPoint now;
    private final NavigableMap<CollectionPoint, Result> results;
    private final @Nullable Base base;
    private final boolean forFamily;

    private SubjectRecord(
            SubjectFacts facts,
            CollectionPoint now,
            NavigableMap<CollectionPoint, Result> results,
            @Nullable Base base,
            boolean forFamily) {
        this.facts = facts;
        this.now = now;
        this.results = results;
        this.base = base;
        this.forFamily = forFamily;
    }

    /** The record as it was at a point: what was collected later is not known yet. */
    public static SubjectRecord of(SubjectFacts facts, CollectionPoint now) {
        var known = knownAt(now, facts);
        var base = facts.schooling().keyStage(now.year()) == KeyStage.EYFS
                ? Optional.<Base>empty()
                : Base.find(known.values(), facts.schooling(), now.year(), facts.scale());
        return new SubjectRecord(facts, now, known, base.orElse(null), false);
    }

    /** For a page of many pupils that shows one point: the base was found before, and earlier results need not be there. */
    public static SubjectRecord from(@Nullable Base base, SubjectFacts facts, CollectionPoint now) {
        var found = base == null || base.point().isAfter(now) ? null : base;
        return new SubjectRecord(facts, now, knownAt(now, facts), found, false);
    }

    /** The same record with the colours that are held back from this pupil's family replaced by words. */
    public SubjectRecord asFamilySees() {
        return new SubjectRecord(facts, now, results, base, true);
    }

    private static NavigableMap<CollectionPoint, Result> knownAt(CollectionPoint now, SubjectFacts facts) {
        var known = new TreeMap<CollectionPoint, Result>();
        for (var result : facts.results()) {
            if (!result.point().isAfter(now) && known.put(result.point(), result) != null) {
                throw new IllegalArgumentException("Two results stand for " + result.point() + ".");
            }
        }
        return known;
    }

    public YearGroup yearGroup() {
        return facts.schooling().yearGroup(now);
    }

    public KeyStage keyStage() {
        return yearGroup().keyStage();
    }

    public Scale scale() {
        return facts.scale();
    }

    /** Nursery and Reception are assessed under the EYFS: no table, and no colour. */
    public boolean hasTable() {
        return keyStage() != KeyStage.EYFS;
    }

    public Optional<Base> base() {
        return Optional.ofNullable(base);
    }

    /** The column before the table's first year; empty without a base. */
    public Optional<Standing> start() {
        return base().map(found -> at(found.point()));
    }

    /** Every year-end of the key stage, those to come with an empty result. */
    public List<Standing> yearEnds() {
        return keyStageYears().map(CollectionPoint::endOf).map(this::at).toList();
    }

    /** This year's collection points, those to come included. */
    public List<Standing> thisYear() {
        return points(now.year()).map(this::at).toList();
    }

    /** The chart's points: the start, then every collection point of the key stage. */
    public List<Standing> journey() {
        var inKeyStage = keyStageYears().flatMap(this::points).toList();
        var before =
                base().map(Base::point).filter(point -> !inKeyStage.isEmpty() && point.isBefore(inKeyStage.getFirst()));
        return Stream.concat(before.stream(), inKeyStage.stream()).map(this::at).toList();
    }

    public Standing now() {
        return at(now);
    }

    public Standing at(CollectionPoint point) {
        var taught = facts.schooling().yearGroup(point);
        var result = results.get(point);
        var national = facts.national().at(taught, point);
        var individual = facts.individual().at(taught, point);
        var uncoloured = uncoloured(point, taught, result);
        var standing = new Standing(
                point,
                taught,
                result,
                national.orElse(null),
                individual.orElse(null),
                uncoloured
                        .or(() -> result(point).map(r -> Attainment.judge(r, taught, national)))
                        .orElseThrow(),
                individual
                        .flatMap(own -> uncoloured.or(() -> result(point).map(r -> Attainment.judge(r, own))))
                        .orElse(null),
                uncoloured.or(() -> result(point).map(r -> progress(r, taught))).orElseThrow(),
                goals(point, taught, national).orElse(null));
        return forFamily ? standing.asFamilySees(facts.arrangements()) : standing;
    }

    /** This year-end's Target and PTT, with what comes next where the latest grade has reached them. */
    public Optional<Goals> goals() {
        var yearEnd = CollectionPoint.endOf(now.year());
        var goals = goals(yearEnd, yearGroup(), facts.national().at(yearGroup(), yearEnd));
        return goals.map(both -> latest(now, true).map(both::seenFrom).orElse(both));
    }

    /** "Last assessed in spring of Year 4: 3c", where the point itself has no grade. */
    public Optional<String> lastAssessed(CollectionPoint point) {
        var result = results.get(point);
        return result != null && result.grade() != null
                ? Optional.empty()
                : latest(point, false)
                        .map(last -> "Last assessed %s: %s"
                                .formatted(
                                        Words.when(
                                                last.point(), facts.schooling().yearGroup(last.point())),
                                        last.code()));
    }

    /** The one sentence for the family, in the school's words. */
    public String message(Wording wording) {
        var standing = forFamily ? now() : now().asFamilySees(facts.arrangements());
        return FamilyMessage.of(standing.leadingAttainment(), standing.progress(), isCatchingUp(), wording);
    }

    /** Only when the gap to the national expectation is smaller than it was at the base. */
    public boolean isCatchingUp() {
        var result = results.get(now);
        if (base == null || result == null) {
            return false;
        }
        var atStart = facts.national()
                .at(base.yearGroup(), base.point())
                .flatMap(then -> gap(base.grade(), base.scale(), then));
        var grade = result.grade();
        var atNow = grade == null
                ? Optional.<Integer>empty()
                : facts.national().at(yearGroup(), now).flatMap(expected -> gap(grade, result.scale(), expected));
        return atStart.isPresent() && atNow.isPresent() && atNow.get() < atStart.get();
    }

    private static Optional<Integer> gap(Grade grade, Scale scale, Expectation expectation) {
        return scale.code().equals(expectation.scale().code())
                ? Optional.of(Math.max(0, scale.distance(expectation.grade(), grade)))
                : Optional.empty();
    }

    private Optional<Judgement> uncoloured(CollectionPoint point, YearGroup taught, @Nullable Result result) {
        if (taught.keyStage() == KeyStage.EYFS && !hasTable()) {
            return Optional.of(NoGrade.EYFS);
        }
        if (facts.arrangements().engagementModel()) {
            return Optional.of(NoGrade.ENGAGEMENT_MODEL);
        }
        if (result == null) {
            return Optional.of(
                    NoGrade.missing(point, taught, now, facts.schooling().firstHere()));
        }
        return Optional.empty();
    }

    private Optional<Result> result(CollectionPoint point) {
        return Optional.ofNullable(results.get(point));
    }

    private Judgement progress(Result result, YearGroup taught) {
        return base == null ? Progress.withoutBase(result, taught) : Progress.judge(result, taught, base);
    }

    private Optional<Goals> goals(CollectionPoint point, YearGroup taught, Optional<Expectation> national) {
        if (!hasTable() || facts.arrangements().engagementModel()) {
            return Optional.empty();
        }
        var derived = derivedGoals(point, taught, national);
        return point.endsYear()
                ? Goals.byHand(
                        derived, facts.targets().get(point.year()), facts.ptts().get(point.year()))
                : derived;
    }

    /** Before the base there is nothing to aim from. Without a base, and at the first result itself, the expectation stands in. */
    private Optional<Goals> derivedGoals(CollectionPoint point, YearGroup taught, Optional<Expectation> national) {
        if (base == null) {
            return expected(national);
        }
        if (!point.isAfter(base.point())) {
            return base.isFirstResult() && point.equals(base.point()) ? expected(national) : Optional.empty();
        }
        return Goals.fromBase(base, point, taught, facts.profile()).or(() -> expected(national));
    }

    private Optional<Goals> expected(Optional<Expectation> national) {
        return national.map(expectation -> Goals.fromExpectation(expectation, facts.profile()));
    }

    private Optional<Result> latest(CollectionPoint upTo, boolean inclusive) {
        return results.headMap(upTo, inclusive).descendingMap().values().stream()
                .filter(result -> result.grade() != null)
                .findFirst();
    }

    private Stream<AcademicYear> keyStageYears() {
        return hasTable() ? facts.schooling().keyStageYears(now.year()).stream() : Stream.empty();
    }

    private Stream<CollectionPoint> points(AcademicYear year) {
        return (facts.halfTermly() ? CollectionPoint.halfTermly(year) : CollectionPoint.termly(year)).stream();
    }
}
