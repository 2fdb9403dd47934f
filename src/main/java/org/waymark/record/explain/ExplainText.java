package org.waymark.record.explain;

import java.io.PrintWriter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.KeyStage;
import org.waymark.progress.Expectation;
import org.waymark.progress.Goal;
import org.waymark.progress.Goals;
import org.waymark.progress.Judgement;
import org.waymark.progress.Result;
import org.waymark.progress.Standing;
import org.waymark.progress.SubjectRecord;
import org.waymark.progress.Wording;
import org.waymark.targets.Arrangement;
import org.waymark.targets.PupilRecord;
import org.waymark.targets.SubjectRecordOf;
import org.waymark.ui.Dates;

/** The same table for a person: the colours with the school's words for them, and every reason. */
record ExplainText(
        PrintWriter out, ExplainQuery.Who who, @Nullable String schoolClass, PupilRecord record) {

    void print() {
        out.printf(
                "%s, %s%s, as of %s%n",
                who.name(),
                record.yearGroup().label(),
                schoolClass == null ? "" : ", " + schoolClass,
                record.asOf().label().toLowerCase(java.util.Locale.UK));
        record.arrangements().forEach(this::settled);
        if (record.subjects().isEmpty()) {
            out.printf("%n%s%n", instead());
        }
        record.subjects().forEach(this::subject);
        out.flush();
    }

    private void settled(Arrangement settled) {
        out.printf(
                "  %s%s, from %s%s: %s%n",
                settled.kind().label(),
                settled.grade() == null ? "" : " " + settled.grade(),
                Dates.written(settled.from()),
                settled.until() == null ? "" : " until " + Dates.written(settled.until()),
                settled.reason());
        if (settled.narrative() != null) {
            out.println("    " + settled.narrative());
        }
    }

    private void subject(SubjectRecordOf of) {
        SubjectRecord table = of.record();
        out.printf("%n%s (%s)%n", of.subject().name(), table.scale().name());
        if (!table.hasTable()) {
            out.println("  " + instead());
            return;
        }
        out.println("  " + table.base().map(base -> base.words()).orElse("No starting point yet."));
        for (Standing end : table.yearEnds()) {
            String label = "End of %s, %s"
                    .formatted(end.yearGroup().label(), end.point().year().label());
            if (isPast(label, end)) {
                attainment(end);
            }
        }
        for (Standing point : table.thisYear()) {
            if (isPast(point.point().label(), point)) {
                attainment(point);
                explain("Progress", point.progress(), wording().progress(point.progress()));
            }
        }
        table.goals().ifPresent(this::goals);
    }

    private String instead() {
        return record.yearGroup().keyStage() == KeyStage.EYFS
                ? "Assessed under the EYFS: there is no table until Year 1."
                : "No scale is set for %s: there is nothing to explain."
                        .formatted(record.yearGroup().label());
    }

    /** Whether there is anything to explain below the line that this prints. */
    private boolean isPast(String label, Standing standing) {
        boolean past = !standing.point().isAfter(record.asOf());
        Result result = standing.result();
        String code = result != null ? result.code() : past ? "no result" : "to come";
        out.printf("  %s: %s%s%n", label, code, expected(standing));
        return past;
    }

    private void attainment(Standing standing) {
        explain("Attainment", standing.attainment(), wording().attainment(standing.attainment()));
        Judgement own = standing.ownAttainment();
        if (own != null) {
            explain("Own expectation", own, wording().attainment(own));
        }
    }

    private void goals(Goals goals) {
        goal(record.settings().targetLabel(), goals.target());
        goal(record.settings().pttLabel(), goals.ptt());
    }

    private void goal(String label, Goal goal) {
        String reached = goal.reached() == null ? "" : ", " + goal.reached();
        out.printf("  %s %s%s. %s%n", label, goal.grade().code(), reached, goal.why());
    }

    private void explain(String which, Judgement judgement, String word) {
        String colour = judgement.rag() == null ? "no colour" : judgement.colour();
        out.printf("    %s: %s, %s. %s%n", which, colour, word, judgement.why());
    }

    private Wording wording() {
        return record.wording();
    }

    private static String expected(Standing standing) {
        return Stream.of(standing.expectation(), standing.individual())
                .filter(java.util.Objects::nonNull)
                .map(Expectation::grade)
                .map(grade -> grade.code())
                .reduce((national, own) -> national + ", own " + own)
                .map(codes -> " (expected " + codes + ")")
                .orElse("");
    }
}
