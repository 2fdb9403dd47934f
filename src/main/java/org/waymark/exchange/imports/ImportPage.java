package org.waymark.exchange.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.exchange.Import;
import org.waymark.exchange.Import.State;
import org.waymark.exchange.Report;
import org.waymark.scales.Presets;
import org.waymark.ui.Choice;

/** One file: what it would change or has changed, and what can be done now. */
public record ImportPage(
        String path,
        String address,
        String file,
        String kind,
        String state,
        String tone,
        boolean underWay,
        boolean canApply,
        boolean canReadAgain,
        boolean applied,
        @Nullable String stopped,
        @Nullable Report report,
        List<Choice> scales) {

    static ImportPage of(Import found, boolean atIt, String path) {
        Report report = found.report();
        boolean cutShort = found.state().isUnderWay() && !atIt;
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
                tone(found),
                atIt,
                found.state() == State.READY && !atIt && !wantsScale && report != null && !report.changesNothing()
                        || found.state() == State.READY
                                && report != null
                                && !report.byHand().isEmpty(),
                !atIt && (cutShort || found.state() == State.STOPPED || found.state() == State.READY),
                found.state() == State.APPLIED,
                stopped,
                report,
                wantsScale ? offered() : List.of());
    }

    static String state(Import found, boolean atIt) {
        return found.state().isUnderWay() && !atIt ? "Cut short" : found.state().words();
    }

    static String tone(Import found) {
        return switch (found.state()) {
            case APPLIED -> "good";
            case STOPPED -> "bad";
            case READY, NEEDS_MAPPING -> "careful";
            default -> "plain";
        };
    }

    private static List<Choice> offered() {
        List<Choice> choices = new ArrayList<>();
        Presets.all().forEach(preset -> choices.add(Choice.of(preset.code(), preset.name())));
        return choices;
    }
}
