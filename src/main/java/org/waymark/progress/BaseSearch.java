package org.waymark.progress;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;

/** The search for a starting point, in the order that docs/rules/targets.md gives. */
final class BaseSearch {

    private final List<Result> valid;
    private final Schooling schooling;
    private final Scale scale;
    private final List<AcademicYear> keyStage;
    private final int yearGroup;

    BaseSearch(Collection<Result> results, Schooling schooling, AcademicYear year, Scale scale) {
        this.valid = results.stream()
                .filter(result -> result.grade() != null)
                .sorted(Comparator.comparing(Result::point))
                .toList();
        this.schooling = schooling;
        this.scale = scale;
        this.keyStage = schooling.keyStageYears(year).stream()
                .filter(one -> one.compareTo(year) <= 0)
                .toList();
        this.yearGroup = schooling.yearGroup(year).number();
    }

    Optional<Base> find() {
        var before = at(beforeKeyStage(), Base.Origin.BEFORE_KEY_STAGE);
        if (before.isPresent() || yearGroup <= 1) {
            return before;
        }
        return yearGroup == 2 ? endOfYearOne().or(this::earliest) : earliest();
    }

    private CollectionPoint beforeKeyStage() {
        return CollectionPoint.endOf(keyStage.getFirst().plus(-1));
    }

    private Optional<Base> endOfYearOne() {
        return keyStage.reversed().stream()
                .filter(year -> schooling.yearGroup(year).number() == 1)
                .findFirst()
                .flatMap(year -> at(CollectionPoint.endOf(year), Base.Origin.YEAR_1));
    }

    /** A grade in another scale at the start shows that the scale changed; it cannot be counted from. */
    private Optional<Base> earliest() {
        var sinceStart = valid.stream()
                .filter(result -> !result.point().isBefore(beforeKeyStage())
                        && result.point().year().compareTo(keyStage.getLast()) <= 0)
                .toList();
        return sinceStart.stream()
                .filter(result -> result.isIn(scale))
                .findFirst()
                .map(first -> base(
                        first, sinceStart.getFirst().isIn(scale) ? Base.Origin.FIRST_RESULT : Base.Origin.NEW_SCALE));
    }

    private Optional<Base> at(CollectionPoint point, Base.Origin origin) {
        return valid.stream()
                .filter(result -> result.point().equals(point) && result.isIn(scale))
                .findFirst()
                .map(result -> base(result, origin));
    }

    private Base base(Result result, Base.Origin origin) {
        return new Base(
                result.point(),
                schooling.yearGroup(result.point()),
                result.scale(),
                Objects.requireNonNull(result.grade()),
                result.code(),
                origin);
    }
}
