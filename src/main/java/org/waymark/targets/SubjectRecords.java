package org.waymark.targets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import org.waymark.attainment.RecordedResult;
import org.waymark.attainment.RecordedResults;
import org.waymark.calendar.CollectionPoint;
import org.waymark.progress.Result;
import org.waymark.progress.Schooling;
import org.waymark.progress.SubjectFacts;
import org.waymark.progress.SubjectRecord;
import org.waymark.pupils.PupilId;
import org.waymark.scales.ScaleBook;
import org.waymark.scales.ScaleBooks;
import org.waymark.scales.StoredScale;
import org.waymark.school.SchoolDay;
import org.waymark.school.SchoolYears;
import org.waymark.school.Settings;
import org.waymark.school.Subject;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Viewer;

/** The door to pupils' records: one pupil, a class or a school, in four statements. */
@Repository
public class SubjectRecords {
    private final Clock clock;
    private final SchoolYears years;
    private final ScaleBooks books;
    private final PupilsTaught pupils;
    private final RecordedResults results;
    private final Decisions decisions;

    SubjectRecords(
            Clock clock,
            SchoolYears years,
            ScaleBooks books,
            PupilsTaught pupils,
            RecordedResults results,
            Decisions decisions) {
        this.clock = clock;
        this.years = years;
        this.books = books;
        this.pupils = pupils;
        this.results = results;
        this.decisions = decisions;
    }

    /** As of a point, with what is arranged today. Pupils whom the viewer does not see are left out. */
    public Map<PupilId, PupilRecord> of(Collection<PupilId> wanted, CollectionPoint asOf, Viewer viewer) {
        return of(wanted, asOf, LocalDate.now(clock), viewer);
    }

    /** As it was on a day: the day says which point it is, and which arrangements held. */
    public Map<PupilId, PupilRecord> on(Collection<PupilId> wanted, LocalDate day, Viewer viewer) {
        var schoolDay = years.on(day, viewer);
        return of(
                wanted,
                pupils.schooling(wanted, schoolDay.settings().currentYear(), viewer),
                schoolDay.settings(),
                schoolDay.point(),
                day,
                viewer);
    }

    /** The same, for whoever has read the pupils' schooling with the register. */
    public Map<PupilId, PupilRecord> on(Map<PupilId, Schooling> seen, SchoolDay day, Viewer viewer) {
        return of(seen.keySet(), seen, day.settings(), day.point(), day.day(), viewer);
    }

    private Map<PupilId, PupilRecord> of(
            Collection<PupilId> wanted, CollectionPoint asOf, LocalDate day, Viewer viewer) {
        var settings = years.settings(viewer);
        return of(wanted, pupils.schooling(wanted, settings.currentYear(), viewer), settings, asOf, day, viewer);
    }

    private Map<PupilId, PupilRecord> of(
            Collection<PupilId> wanted,
            Map<PupilId, Schooling> schooling,
            Settings settings,
            CollectionPoint asOf,
            LocalDate day,
            Viewer viewer) {
        var book = books.book(viewer.school(), settings);
        var recorded = results.standing(schooling.keySet(), viewer).stream()
                .collect(Collectors.groupingBy(result -> result.cell().pupil()));
        var decided = decisions.of(schooling.keySet(), book, viewer);
        var records = new LinkedHashMap<PupilId, PupilRecord>();
        for (var pupil : wanted) {
            var taught = schooling.get(pupil);
            var decision = decided.get(pupil);
            if (taught != null && decision != null) {
                var loaded = new Loaded(
                        settings, book, taught, recorded.getOrDefault(pupil, List.of()), decision, asOf, day);
                records.put(
                        pupil,
                        new PupilRecord(
                                pupil,
                                taught.yearGroup(asOf),
                                asOf,
                                loaded.subjects(),
                                decision.inForce(day),
                                settings));
            }
        }
        return records;
    }

    /** All that was read about one pupil. */
    private record Loaded(
            Settings settings,
            ScaleBook book,
            Schooling schooling,
            List<RecordedResult> results,
            Decided decided,
            CollectionPoint asOf,
            LocalDate day) {

        List<SubjectRecordOf> subjects() {
            var taught = schooling.yearGroup(asOf);
            return book.subjects(taught).stream()
                    .flatMap(subject -> book
                            .scale(subject.id(), taught, asOf.year())
                            .map(scale -> new SubjectRecordOf(subject, SubjectRecord.of(facts(subject, scale), asOf)))
                            .stream())
                    .toList();
        }

        private SubjectFacts facts(Subject subject, StoredScale scale) {
            return Facts.of(settings, book, schooling, subject, scale, decided, day, standing(subject.id(), scale));
        }

        private List<Result> standing(SubjectId subject, StoredScale scale) {
            return results.stream()
                    .filter(result -> result.cell().subject().equals(subject))
                    .flatMap(result -> result.result(book, scale).stream())
                    .toList();
        }
    }
}
