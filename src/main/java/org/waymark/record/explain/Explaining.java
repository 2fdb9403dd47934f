package org.waymark.record.explain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.progress.Expectation;
import org.waymark.progress.Judgement;
import org.waymark.progress.Result;
import org.waymark.progress.Standing;
import org.waymark.progress.SubjectRecord;
import org.waymark.school.SubjectId;
import org.waymark.targets.Arrangement;
import org.waymark.targets.PupilRecord;
import org.waymark.targets.SubjectRecordOf;

/** From a pupil's record to what a program reads of it. Staff see every colour, whatever is held back from the family. */
record Explaining(ExplainQuery.Who who, @Nullable String schoolClass, PupilRecord record) {

    Explained explained() {
        return new Explained(
                who.upn(),
                who.name(),
                record.yearGroup().number(),
                schoolClass,
                record.subjects().stream().map(Explaining::subject).toList(),
                record.arrangements().stream().map(this::settled).toList());
    }

    private static Explained.SubjectTable subject(SubjectRecordOf of) {
        SubjectRecord table = of.record();
        return new Explained.SubjectTable(
                of.subject().name(),
                table.scale().code(),
                table.base().map(base -> base.code()).orElse(null),
                table.yearEnds().stream().map(Explaining::yearEnd).toList(),
                table.thisYear().stream().map(Explaining::point).toList(),
                table.goals().map(goals -> goals.target().grade().code()).orElse(null),
                table.goals().map(goals -> goals.ptt().grade().code()).orElse(null));
    }

    private static Explained.YearEnd yearEnd(Standing standing) {
        return new Explained.YearEnd(
                standing.point().year().label(),
                standing.yearGroup().number(),
                code(standing.result()),
                code(standing.expectation()),
                standing.attainment().colour(),
                own(standing));
    }

    private static Explained.Point point(Standing standing) {
        return new Explained.Point(
                standing.point().code(),
                code(standing.result()),
                code(standing.expectation()),
                colour(standing.attainment()),
                colour(standing.progress()),
                own(standing));
    }

    private static Explained.Colour colour(Judgement judgement) {
        return new Explained.Colour(judgement.colour(), judgement.why());
    }

    private static Explained.@Nullable Own own(Standing standing) {
        Expectation individual = standing.individual();
        Judgement judged = standing.ownAttainment();
        return individual == null
                ? null
                : new Explained.Own(
                        individual.grade().code(),
                        judged == null ? null : judged.colour(),
                        judged == null ? null : judged.why());
    }

    private Explained.Settled settled(Arrangement arrangement) {
        LocalDate until = arrangement.until();
        return new Explained.Settled(
                arrangement.kind().code(),
                subjectName(arrangement.subject()),
                arrangement.grade(),
                arrangement.narrative(),
                arrangement.reason(),
                arrangement.from().toString(),
                until == null ? null : until.toString());
    }

    private @Nullable String subjectName(@Nullable SubjectId subject) {
        return record.subjects().stream()
                .filter(each -> each.subject().id().equals(subject))
                .map(each -> each.subject().name())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String code(@Nullable Result result) {
        return result == null ? null : result.code();
    }

    private static @Nullable String code(@Nullable Expectation expectation) {
        return expectation == null ? null : expectation.grade().code();
    }
}
