package org.waymark.progress;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.waymark.calendar.AcademicYear;

/**
 * All that one subject's record of one pupil follows from. Results are those that stand: corrected and withdrawn ones are not
 * passed in. The scale is the one assigned now; earlier results may be in another.
 */
public record SubjectFacts(
        Schooling schooling,
        Collection<Result> results,
        Scale scale,
        Expectations national,
        Expectations individual,
        Arrangements arrangements,
        Profile profile,
        Map<AcademicYear, ByHand> targets,
        Map<AcademicYear, ByHand> ptts,
        boolean halfTermly) {

    public SubjectFacts {
        results = List.copyOf(results);
        targets = Map.copyOf(targets);
        ptts = Map.copyOf(ptts);
    }

    /** The plain case: nothing agreed, nothing set by hand, three points a year, PTT one grade above the Target. */
    public static SubjectFacts of(Schooling schooling, Collection<Result> results, Scale scale, Expectations national) {
        return new SubjectFacts(
                schooling,
                results,
                scale,
                national,
                Expectations.none(),
                Arrangements.NONE,
                Profile.MINIMUM_PLUS_ONE,
                Map.of(),
                Map.of(),
                false);
    }

    public SubjectFacts withIndividual(Expectations expectations) {
        return new SubjectFacts(
                schooling, results, scale, national, expectations, arrangements, profile, targets, ptts, halfTermly);
    }

    public SubjectFacts withArrangements(Arrangements agreed) {
        return new SubjectFacts(
                schooling, results, scale, national, individual, agreed, profile, targets, ptts, halfTermly);
    }

    public SubjectFacts withProfile(Profile chosen) {
        return new SubjectFacts(
                schooling, results, scale, national, individual, arrangements, chosen, targets, ptts, halfTermly);
    }

    public SubjectFacts withByHand(Map<AcademicYear, ByHand> targets, Map<AcademicYear, ByHand> ptts) {
        return new SubjectFacts(
                schooling, results, scale, national, individual, arrangements, profile, targets, ptts, halfTermly);
    }

    public SubjectFacts inHalfTerms() {
        return new SubjectFacts(
                schooling, results, scale, national, individual, arrangements, profile, targets, ptts, true);
    }
}
