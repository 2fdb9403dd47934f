package org.waymark.progress;

import java.util.Collection;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;

/**
 * The expectations of one scale. Between two that are set, as in the middle of a term, the line is drawn by points and rounded down
 * to a grade, and marked provisional; where the scale has no points the one before holds.
 */
public final class NationalExpectations implements Expectations {

    /** One line of the table: sixth 2 is the end of autumn, 4 of spring, 6 of summer. */
    public record Row(YearGroup yearGroup, int sixth, Grade grade) {}

    private final Scale scale;
    private final NavigableMap<Integer, Grade> set = new TreeMap<>();

    public NationalExpectations(Scale scale, Collection<Row> rows) {
        this.scale = scale;
        for (var row : rows) {
            if (!scale.has(row.grade())) {
                throw new IllegalArgumentException(row.grade() + " is not a grade of " + scale.name() + ".");
            }
            set.put(moment(row.yearGroup(), row.sixth()), row.grade());
        }
    }

    @Override
    public Optional<Expectation> at(YearGroup taught, CollectionPoint point) {
        int moment = moment(taught, point.sixth());
        var before = set.floorEntry(moment);
        var after = set.ceilingEntry(moment);
        if (before == null || after == null) {
            return Optional.empty();
        }
        var grade = between(before, after, moment);
        boolean provisional = before.getKey() != moment;
        return Optional.of(new Expectation(scale, grade, taught, point, Expectation.Whose.NATIONAL, provisional));
    }

    private Grade between(Entry<Integer, Grade> before, Entry<Integer, Grade> after, int moment) {
        var from = before.getValue().points();
        var to = after.getValue().points();
        if (!scale.kind().climbs()
                || from == null
                || to == null
                || before.getKey().equals(after.getKey())) {
            return before.getValue();
        }
        int gone = moment - before.getKey();
        int whole = after.getKey() - before.getKey();
        return scale.reached(from * whole + (to - from) * gone, whole).orElse(before.getValue());
    }

    private static int moment(YearGroup yearGroup, int sixth) {
        return yearGroup.number() * CollectionPoint.SIXTHS_IN_A_YEAR + sixth;
    }
}
