package org.waymark.record.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;
import org.waymark.progress.Arrangements;
import org.waymark.progress.Judgement;
import org.waymark.progress.Profile;
import org.waymark.progress.Result;
import org.waymark.progress.Schooling;
import org.waymark.progress.Standing;
import org.waymark.progress.SubjectFacts;
import org.waymark.progress.SubjectRecord;
import org.waymark.progress.Wording;
import org.waymark.scales.ScaleBook;
import org.waymark.scales.StoredScale;
import org.waymark.school.Settings;
import org.waymark.ui.Chip;
import org.waymark.ui.Tone;

/**
 * The colours of a cell and the Target beside it. They follow from the pupil's starting point and this one result, so the
 * grid need not read a whole key stage for each of its cells.
 */
record Colours(ScaleBook book, Settings settings, CollectionPoint point) {

    /** What a cell shows beside its grade. */
    record Shown(String target, List<Chip> chips) {}

    Shown of(GridQuery.Line line, StoredScale scale) {
        SubjectRecord record = SubjectRecord.of(facts(line, scale), point);
        String target = record.goals().map(goals -> goals.target().grade().code()).orElse("");
        return new Shown(target, line.result().isEmpty() ? List.of() : chips(record.at(point)));
    }

    private SubjectFacts facts(GridQuery.Line line, StoredScale scale) {
        List<Result> results = new ArrayList<>();
        Map<AcademicYear, YearGroup> taught = new HashMap<>();
        line.base().ifPresent(base -> {
            results.add(new Result(base.point(), base.scale(), base.code(), base.grade(), null));
            taught.put(base.point().year(), base.yearGroup());
        });
        taught.put(point.year(), line.yearGroup());
        line.result()
                .filter(result -> results.stream().noneMatch(base -> base.point().equals(result.point())))
                .ifPresent(results::add);
        return SubjectFacts.of(
                        Schooling.of(taught), results, scale.scale(), book.expectations(scale.scale()))
                .withProfile(Profile.of(settings.pttProfile()).orElse(Profile.MINIMUM_PLUS_ONE))
                .withArrangements(new Arrangements(line.engagement(), false, false, false));
    }

    private List<Chip> chips(Standing standing) {
        Wording wording = settings.wording().equals(Wording.GUIDE.code()) ? Wording.GUIDE : Wording.WAYMARK;
        return List.of(
                chip("Attainment", standing.attainment(), wording.attainment(standing.attainment())),
                chip("Progress", standing.progress(), wording.progress(standing.progress())));
    }

    private static Chip chip(String kind, Judgement judgement, String word) {
        return new Chip(kind, Tone.of(judgement.colour()), word, judgement.why());
    }
}
