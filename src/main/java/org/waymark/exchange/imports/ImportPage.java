package org.waymark.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.exchange.Import;
import org.waymark.exchange.Import.State;
import org.waymark.exchange.Progress;
import org.waymark.exchange.Report;
import org.waymark.scales.Presets;
import org.waymark.ui.Choice;
import org.waymark.ui.Problems;

/** One file: what it would change or has changed, and what can be done now. */
public record ImportPage(
        String path,
        String address,
        String file,
        String kind,
        String state,
        String tone,
        Problems problems,
        @Nullable Bar bar,
        boolean canApply,
        boolean canReadAgain,
        boolean canMap,
        State stage,
        @Nullable String stopped,
        @Nullable Report report,
        List<Choice> scales) {

    /** So many lines of each list are on the page; the rest is counted, and what is refused can be had as a file. */
    public static final int SHOWN = 200;

    /** How far it is; the words alone where nobody can say of how many. */
    public record Bar(String words, int done, int total, String said) {
        static Bar of(Progress progress) {
            String said = progress.total() == 0 ? "" : "%,d of %,d".formatted(progress.done(), progress.total());
            return new Bar(progress.step().words(), progress.done(), progress.total(), said);
        }
    }

    private static final int BRIEF = 80;

    /** A cell as far as it helps to know it again: a whole page may have been pasted into it. */
    public static String brief(String value) {
        return value.length() <= BRIEF
                ? value
                : "%s… (%,d characters)".formatted(value.substring(0, BRIEF), value.length());
    }

    static ImportPage of(Import found, @Nullable Progress progress, Problems problems, String path) {
        Report report = found.report();
        boolean atIt = progress != null;
        boolean cutShort = isCutShort(found, atIt);
        String stopped = cutShort
                ? "Waymark was stopped while this file was %s. Nothing was changed. Read it again, and go on from there."
                        .formatted(found.state() == State.APPLYING ? "being applied" : "being read")
                : found.stoppedBecause();
        boolean wantsScale =
                report != null && report.stopped() != null && report.stopped().contains("Say which:");
        return new ImportPage(
                path,
                path + "/exchange/imports/" + found.id(),
                found.fileName(),
                found.kind() == null ? "" : found.kind().label(),
                state(found, atIt),
                tone(found, atIt),
                problems,
                progress == null ? null : Bar.of(progress),
                !atIt && !wantsScale && found.state() == State.READY && canDoAnything(report),
                !atIt && (cutShort || found.state() == State.STOPPED || found.state() == State.READY),
                found.kind() != null,
                found.state(),
                stopped,
                cutShort ? null : report,
                wantsScale ? offered() : List.of());
    }

    static String state(Import found, boolean atIt) {
        return isCutShort(found, atIt) ? "Cut short" : found.state().words();
    }

    static String tone(Import found, boolean atIt) {
        return switch (found.state()) {
            case APPLIED -> "good";
            case STOPPED -> "bad";
            case READY, NEEDS_MAPPING -> "careful";
            case READING, APPLYING -> atIt ? "plain" : "bad";
            case DISCARDED -> "plain";
        };
    }

    private static boolean canDoAnything(@Nullable Report report) {
        return report != null && (!report.changesNothing() || !report.byHand().isEmpty());
    }

    private static boolean isCutShort(Import found, boolean atIt) {
        return found.state().isUnderWay() && !atIt;
    }

    private static List<Choice> offered() {
        List<Choice> choices = new ArrayList<>();
        Presets.all().forEach(preset -> choices.add(Choice.of(preset.code(), preset.name())));
        return choices;
    }

    public boolean isApplied() {
        return stage == State.APPLIED;
    }

    public boolean isDiscarded() {
        return stage == State.DISCARDED;
    }
}
