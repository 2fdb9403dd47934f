package org.waymark.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.calendar.AcademicYear;
import org.waymark.exchange.reading.PupilRow;

/**
 * The academic year that a pupils file is of. No export says it; the pupils' ages do, since nearly all are taught with those
 * born in the same school year. A few taught above or below their age change nothing.
 */
final class FilesYear {
    /** Who turns five in an academic year is in Reception in it. */
    private static final int AGE_IN_RECEPTION = 5;

    private FilesYear() {}

    static Optional<AcademicYear> of(List<PupilRow> pupils) {
        Map<AcademicYear, Long> counts = pupils.stream()
                .collect(Collectors.groupingBy(
                        pupil -> AcademicYear.of(pupil.born())
                                .plus(AGE_IN_RECEPTION + pupil.yearGroup().number()),
                        Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<AcademicYear, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(Map.Entry::getKey);
    }
}
