package org.waymark.progress;

import org.jspecify.annotations.Nullable;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;

/** The reasons for no colour that lie in there being no grade. */
final class NoGrade {

    private NoGrade() {}

    static Judgement because(Result result, YearGroup taught) {
        var when = Words.when(result.point(), taught);
        return switch (result.flag()) {
            case ABSENT -> Judgement.none(Judgement.Reason.ABSENT, "Absent %s (%s).".formatted(when, result.code()));
            case DISAPPLIED ->
                Judgement.none(Judgement.Reason.DISAPPLIED, "Disapplied %s (%s).".formatted(when, result.code()));
            case ENGAGEMENT_MODEL -> ENGAGEMENT_MODEL;
            case NOT_ASSESSED ->
                Judgement.none(Judgement.Reason.NOT_ASSESSED, "Not assessed %s (%s).".formatted(when, result.code()));
            case null -> throw new IllegalArgumentException(result.code() + " is a grade.");
        };
    }

    static Judgement missing(
            CollectionPoint point, YearGroup taught, CollectionPoint now, @Nullable CollectionPoint firstHere) {
        var moment = Words.moment(point, taught);
        if (point.isAfter(now)) {
            return Judgement.none(Judgement.Reason.TO_COME, Words.sentence(moment) + " is still to come.");
        }
        if (firstHere != null && point.isBefore(firstHere)) {
            return Judgement.none(
                    Judgement.Reason.NOT_HERE_YET, "Not here yet %s.".formatted(Words.when(point, taught)));
        }
        return Judgement.none(Judgement.Reason.NOT_ASSESSED, "No result for %s yet.".formatted(moment));
    }

    static final Judgement ENGAGEMENT_MODEL = Judgement.none(
            Judgement.Reason.ENGAGEMENT_MODEL,
            "Follows the engagement model: progress is told in words, without a colour.");

    static final Judgement EYFS = Judgement.none(Judgement.Reason.EYFS, "Assessed under the EYFS.");
}
