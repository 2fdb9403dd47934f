package org.waymark.exchange;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import org.waymark.exchange.reading.Finding;
import org.waymark.ui.Words;

/** A report for the terminal. */
final class ReportText {
    private static final int SHOWN = 50;

    private final PrintWriter out;

    ReportText(PrintWriter out) {
        this.out = out;
    }

    void print(String file, Report report, boolean applied) {
        out.printf("%n%s: %s, %s%n", file, report.kind().label(), Words.count(report.rows(), "row"));
        report.notes().forEach(note -> out.println("  " + note));
        if (report.changesNothing()) {
            out.println("  Nothing changes.");
        } else {
            out.printf(
                    "  %s %s, %,d %s, %,d as they are.%n",
                    report.thing(report.joinerCount()),
                    applied ? "came in" : "would come in",
                    report.changeCount(),
                    applied ? "changed" : "would change",
                    report.unchanged());
        }
        lines(
                "Changes",
                report.changes(),
                c -> "%s: %s was “%s”, now “%s”".formatted(c.who(), c.field(), c.was(), c.now()));
        lines("Missing from the file, flagged and never deleted", report.missing(), l -> l.who() + ", " + l.what());
        lines("Suspended at once; the office decides", report.suspended(), l -> l.who() + ": " + l.what());
        lines(
                "Entered by hand and kept",
                report.byHand(),
                h -> "%s, %s: by hand %s (%s), in the file %s"
                        .formatted(h.who(), h.what(), h.hand(), h.by(), h.file()));
        lines("Doubtful", report.doubtful(), ReportText::finding);
        lines("Refused and left out", report.refused(), ReportText::finding);
        if (report.stopped() != null) {
            out.println("  Stopped, nothing was changed: " + report.stopped());
        }
        out.flush();
    }

    private <T> void lines(String title, List<T> all, Function<T, String> of) {
        if (!all.isEmpty()) {
            out.printf("  %s (%,d):%n", title, all.size());
            all.stream().limit(SHOWN).forEach(each -> out.println("    " + of.apply(each)));
            if (all.size() > SHOWN) {
                out.printf("    and %,d more%n", all.size() - SHOWN);
            }
        }
    }

    private static String finding(Finding finding) {
        String column = finding.column().isEmpty() ? "" : ", " + finding.column();
        String value = finding.value().isEmpty() ? "" : " “" + finding.value() + "”";
        return "row %d%s%s: %s. %s".formatted(finding.row(), column, value, finding.why(), finding.cure());
    }
}
