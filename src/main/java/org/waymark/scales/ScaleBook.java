package org.waymark.scales;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.Expectation;
import org.waymark.progress.Expectations;
import org.waymark.progress.NationalExpectations;
import org.waymark.progress.Scale;
import org.waymark.school.Subject;
import org.waymark.school.SubjectId;

/** All that a school has settled about scales, as it stood at one version: a page looks up and asks the database nothing. */
public final class ScaleBook {

    /** What one subject and year group is assessed in, from which year on. */
    record Place(SubjectId subject, YearGroup yearGroup) {}

    private final Map<ScaleId, StoredScale> scales;
    private final Map<String, StoredScale> byCode;
    private final Map<YearGroup, List<Subject>> taught;
    private final Map<Place, NavigableMap<AcademicYear, ScaleId>> assigned;
    private final Map<ScaleId, NavigableMap<AcademicYear, NationalExpectations>> expected;

    ScaleBook(
            Map<ScaleId, StoredScale> scales,
            Map<SubjectId, Subject> subjects,
            Map<Place, NavigableMap<AcademicYear, ScaleId>> assigned,
            Map<ScaleId, NavigableMap<AcademicYear, NationalExpectations>> expected) {
        this.scales = Map.copyOf(scales);
        this.byCode = scales.values().stream()
                .collect(Collectors.toMap(stored -> stored.scale().code(), Function.identity()));
        this.taught = assigned.keySet().stream()
                .filter(place -> subjects.containsKey(place.subject()))
                .collect(Collectors.groupingBy(
                        Place::yearGroup,
                        Collectors.mapping(
                                place -> subjects.get(place.subject()),
                                Collectors.collectingAndThen(Collectors.toList(), ScaleBook::inOrder))));
        this.assigned = Map.copyOf(assigned);
        this.expected = Map.copyOf(expected);
    }

    /** The scale in use: an assignment holds until another begins, and the first one for the years before it too. */
    public Optional<StoredScale> scale(SubjectId subject, YearGroup yearGroup, AcademicYear year) {
        var years = assigned.get(new Place(subject, yearGroup));
        if (years == null) {
            return Optional.empty();
        }
        var held = years.floorEntry(year);
        return Optional.of(stored(held == null ? years.firstEntry().getValue() : held.getValue()));
    }

    /** What a year group is assessed in, in the school's own order. */
    public List<Subject> subjects(YearGroup yearGroup) {
        return taught.getOrDefault(yearGroup, List.of());
    }

    private static List<Subject> inOrder(List<Subject> subjects) {
        return subjects.stream()
                .sorted(Comparator.comparingInt(Subject::position).thenComparing(Subject::name))
                .toList();
    }

    public Collection<StoredScale> scales() {
        return scales.values();
    }

    public Optional<StoredScale> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** @throws IllegalStateException for a scale of another school, or one made since */
    public StoredScale stored(ScaleId id) {
        var stored = scales.get(id);
        if (stored == null) {
            throw new IllegalStateException("This school has no scale " + id.value() + ".");
        }
        return stored;
    }

    /** What is expected in a scale. A corrected expectation holds from its year on; earlier years keep theirs. */
    public Expectations expectations(Scale scale) {
        var versions = byCode(scale.code()).map(stored -> expected.get(stored.id()));
        return versions.<Expectations>map(held -> (taught, point) -> {
                    var version = held.floorEntry(point.year());
                    return version == null
                            ? Optional.<Expectation>empty()
                            : version.getValue().at(taught, point);
                })
                .orElseGet(Expectations::none);
    }
}
