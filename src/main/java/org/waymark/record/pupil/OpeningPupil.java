package org.waymark.record.pupil;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.audit.Audit;
import org.waymark.calendar.KeyStage;
import org.waymark.progress.Standing;
import org.waymark.pupils.PupilId;
import org.waymark.school.SchoolDay;
import org.waymark.school.SchoolYears;
import org.waymark.targets.Arrangement;
import org.waymark.targets.ArrangementKind;
import org.waymark.targets.PupilRecord;
import org.waymark.targets.SubjectRecordOf;
import org.waymark.targets.SubjectRecords;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;

/** Opens a pupil's page, and records that somebody did. */
@Component
class OpeningPupil {
    private final PupilQuery query;
    private final SchoolYears years;
    private final SubjectRecords records;
    private final Audit audit;
    private final Clock clock;

    OpeningPupil(PupilQuery query, SchoolYears years, SubjectRecords records, Audit audit, Clock clock) {
        this.query = query;
        this.years = years;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    PupilPage page(UUID id, Viewer viewer) {
        return page(id, PupilPage.Typed.nothing(LocalDate.now(clock).toString()), Problems.none(), viewer);
    }

    PupilPage page(UUID id, PupilPage.Typed typed, Problems problems, Viewer viewer) {
        SchoolDay day = years.on(LocalDate.now(clock), viewer);
        PupilQuery.Who who = query.who(id, day, viewer).orElseThrow(NotFound::new);
        PupilId pupil = new PupilId(id);
        PupilRecord record =
                records.on(Map.of(pupil, who.schooling()), day, viewer).get(pupil);
        if (record == null) {
            throw new NotFound();
        }
        audit.opened(List.of(id), viewer);
        List<PupilPage.Row> rows = new Rows(record).rows();
        KeyStage keyStage = record.yearGroup().keyStage();
        return new PupilPage(
                who.name(),
                record.yearGroup().label() + (who.className().isEmpty() ? "" : ", " + who.className()),
                viewer.path() + "/record/pupils/" + id,
                viewer.path() + "/sheets/pupils/" + id,
                viewer.path() + "/mentoring/pupils/" + id,
                viewer.path() + "/record/classes/" + who.classId() + "/grid",
                viewer.path() + "/objectives/pupils/" + id,
                viewer.path() + "/access/pupils/" + id + "/people",
                who.support(),
                viewer.path() + "/interventions/running",
                keyStage.label(),
                record.settings().targetLabel(),
                record.settings().pttLabel(),
                rows.isEmpty() ? instead(keyStage) : null,
                narrative(record.arrangements()),
                headings(record, true),
                headings(record, false),
                rows,
                record.arrangements().stream().map(OpeningPupil::settled).toList(),
                viewer.may(Audience.ARRANGING),
                Arrays.stream(ArrangementKind.values())
                        .map(kind -> new PupilPage.Choice(kind.code(), kind.label()))
                        .toList(),
                record.subjects().stream()
                        .map(each -> new PupilPage.Choice(
                                each.subject().id().value().toString(),
                                each.subject().name()))
                        .toList(),
                typed,
                problems);
    }

    private static String instead(KeyStage keyStage) {
        return keyStage == KeyStage.EYFS
                ? "Assessed under the EYFS: there is no table until Year 1."
                : "No scale is set for this year group yet. The assessment lead sets one.";
    }

    private static List<String> headings(PupilRecord record, boolean yearEnds) {
        return record.subjects().stream()
                .filter(subject -> subject.record().hasTable())
                .findFirst()
                .map(SubjectRecordOf::record)
                .map(first -> yearEnds
                        ? first.yearEnds().stream()
                                .map(standing -> standing.yearGroup().label())
                                .toList()
                        : first.thisYear().stream()
                                .map(Standing::point)
                                .map(point -> point.shortLabel())
                                .toList())
                .orElse(List.of());
    }

    private static @org.jspecify.annotations.Nullable String narrative(List<Arrangement> arrangements) {
        return arrangements.stream()
                .filter(each -> each.kind() == ArrangementKind.ENGAGEMENT_MODEL)
                .map(Arrangement::narrative)
                .findFirst()
                .orElse(null);
    }

    private static PupilPage.Settled settled(Arrangement arrangement) {
        String grade = arrangement.grade() == null ? "" : ": " + arrangement.grade();
        String until = arrangement.until() == null ? "" : " until " + Dates.written(arrangement.until());
        return new PupilPage.Settled(
                arrangement.id().toString(),
                arrangement.kind().label() + grade,
                arrangement.reason(),
                "From " + Dates.written(arrangement.from()) + until,
                arrangement.setBy());
    }
}
