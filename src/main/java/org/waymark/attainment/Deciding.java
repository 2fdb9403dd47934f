package org.waymark.attainment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.attainment.CellsNow.CellNow;
import org.waymark.attainment.CellsNow.Standing;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.Schooling;
import org.waymark.pupils.PupilId;
import org.waymark.scales.NotAGrade;
import org.waymark.scales.ScaleBook;
import org.waymark.scales.StoredScale;
import org.waymark.school.TermDates;

/** What is to become of an entry, given what stands in its cell. */
record Deciding(ScaleBook book, Map<PupilId, Schooling> pupils, LocalDate today) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** Either it is settled without writing, or it is to be written. */
    sealed interface Decision {}

    record Settled(Outcome outcome) implements Decision {}

    record Accepted(Said said) implements Decision {}

    Schooling schooling(PupilId pupil) {
        var schooling = pupils.get(pupil);
        if (schooling == null) {
            throw new IllegalStateException("An entry for a pupil who was not held.");
        }
        return schooling;
    }

    Decision about(Entry entry, CellNow now) {
        var taught = schooling(entry.pupil()).yearGroup(entry.point());
        var scale = book.scale(entry.subject(), taught, entry.point().year());
        if (scale.isEmpty()) {
            return refused("No scale is set for this subject in %s. The assessment lead can assign one."
                    .formatted(taught.label()));
        }
        return Said.typed(entry.typed(), scale.get(), entry.point())
                .map(said -> about(entry, said, now))
                .orElseGet(() -> refused(notAGrade(entry, scale.get(), taught)));
    }

    private Decision about(Entry entry, Said said, CellNow now) {
        if (now.saidBefore() != null) {
            return sentBefore(entry, said, now);
        }
        var dates = notStarted(entry, now);
        if (dates.isPresent()) {
            return refused("%s has not started yet. Results for it can be entered from %s."
                    .formatted(
                            dates.get().term().label() + " "
                                    + dates.get().year().label(),
                            DAY.format(dates.get().startsOn())));
        }
        var standing = now.standing();
        if (standing == null) {
            return said.isWithdrawn() ? new Settled(new Outcome.Unchanged(null, "")) : new Accepted(said);
        }
        if (standing.said().equals(said)) {
            return new Settled(new Outcome.Unchanged(standing.version(), said.code()));
        }
        return wasSeen(entry, standing)
                ? new Accepted(said)
                : new Settled(
                        new Outcome.Conflict(standing.version(), standing.said().code(), standing.by(), standing.at()));
    }

    /** A withdrawn result looks like an empty cell. */
    private static boolean wasSeen(Entry entry, Standing standing) {
        var seen = entry.seen();
        return seen == null ? standing.said().isWithdrawn() : seen.equals(standing.version());
    }

    private static Decision sentBefore(Entry entry, Said said, CellNow now) {
        boolean same = entry.cell().equals(now.sentBefore()) && said.isSameCodeAs(now.saidBefore());
        return same
                ? new Settled(new Outcome.Saved(entry.key(), said.code()))
                : refused(
                        "This entry was sent before and said something else. Open the page again and type it once more.");
    }

    private Optional<TermDates> notStarted(Entry entry, CellNow now) {
        return Optional.of(dates(entry, now.termStarts()))
                .filter(term -> entry.source() == Source.HAND && today.isBefore(term.startsOn()));
    }

    private static TermDates dates(Entry entry, @Nullable LocalDate starts) {
        var usual = TermDates.usual(entry.point().term(), entry.point().year());
        return starts == null ? usual : new TermDates(usual.year(), usual.term(), starts, usual.endsOn());
    }

    private String notAGrade(Entry entry, StoredScale scale, YearGroup taught) {
        var expected = book.expectations(scale.scale()).at(taught, entry.point());
        return NotAGrade.sentence(entry.typed(), scale.scale(), expected);
    }

    private static Decision refused(String sentence) {
        return new Settled(new Outcome.Refused(sentence));
    }
}
