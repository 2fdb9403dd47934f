package org.waymark.record.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.CollectionPoint;
import org.waymark.progress.Grade;
import org.waymark.progress.Judgement;
import org.waymark.progress.Result;
import org.waymark.progress.Standing;
import org.waymark.progress.Wording;
import org.waymark.scales.ScaleId;
import org.waymark.scales.StoredScale;
import org.waymark.school.Settings;
import org.waymark.school.Subject;
import org.waymark.school.SubjectId;
import org.waymark.targets.GridCell;
import org.waymark.ui.Chip;
import org.waymark.ui.Tone;
import org.waymark.ui.Words;

/** Says in words what each cell of a grid shows. */
final class GridCells {
    private final Settings settings;
    private final CollectionPoint point;
    private final List<Subject> subjects;
    private final OpeningGrid.Tried tried;
    private final String path;
    private final Map<ScaleId, Integer> scales = new HashMap<>();
    private final List<String> gradeLists = new ArrayList<>();

    GridCells(Settings settings, CollectionPoint point, List<Subject> subjects, OpeningGrid.Tried tried, String path) {
        this.settings = settings;
        this.point = point;
        this.subjects = subjects;
        this.tried = tried;
        this.path = path;
    }

    /** The codes of every scale that was met in the cells so far. */
    List<String> gradeLists() {
        return gradeLists;
    }

    GridPage.Row row(int index, GridQuery.Line line, List<GridCell> cells, int due, String back) {
        Map<SubjectId, GridCell> bySubject =
                cells.stream().collect(Collectors.toMap(cell -> cell.subject().id(), Function.identity()));
        List<GridPage.Cell> shown = new ArrayList<>();
        for (Subject subject : subjects) {
            shown.add(cell(index + "." + shown.size(), line, subject, bySubject.get(subject.id())));
        }
        String pupil = line.pupil().value().toString();
        return new GridPage.Row(
                pupil,
                line.name(),
                path + "/record/pupils/" + pupil,
                due == 0 ? null : Words.count(due, "next step") + " due",
                path + "/mentoring/pupils/" + pupil + "?back=" + back,
                shown);
    }

    private GridPage.Cell cell(String name, GridQuery.Line line, Subject subject, @Nullable GridCell cell) {
        String label = line.name() + ", " + subject.name();
        if (cell == null) {
            return new GridPage.Cell(name, label, "", "", "", "", -1, List.of(), null, null);
        }
        String refused = tried.refused(name);
        String stands = code(cell.standing().result());
        return new GridPage.Cell(
                name,
                label,
                refused == null
                        ? stands
                        : Objects.requireNonNullElse(tried.typed().get(name), stands),
                cell.version() == null ? "" : cell.version().toString(),
                code(cell.before()),
                cell.goals() == null ? "" : cell.goals().target().grade().code(),
                scales.computeIfAbsent(cell.scale().id(), scale -> listed(cell.scale())),
                refused == null && cell.standing().result() != null ? chips(cell.standing()) : List.of(),
                cell.version() == null ? null : history(line, subject),
                refused);
    }

    private String history(GridQuery.Line line, Subject subject) {
        return path + "/record/pupils/" + line.pupil().value() + "/subjects/"
                + subject.id().value() + "/points/" + point.year().startYear() + "/" + point.sixth() + "/cell";
    }

    private List<Chip> chips(Standing standing) {
        Wording wording = settings.wording().equals(Wording.GUIDE.code()) ? Wording.GUIDE : Wording.WAYMARK;
        List<Chip> chips = new ArrayList<>();
        chips.add(chip("Attainment", standing.attainment(), wording.attainment(standing.attainment())));
        if (standing.ownAttainment() != null) {
            chips.add(chip("Own expectation", standing.ownAttainment(), wording.attainment(standing.ownAttainment())));
        }
        chips.add(chip("Progress", standing.progress(), wording.progress(standing.progress())));
        return chips;
    }

    private static Chip chip(String kind, Judgement judgement, String word) {
        return new Chip(kind, Tone.of(judgement.colour()), word, judgement.why());
    }

    private static String code(@Nullable Result result) {
        return result == null ? "" : result.code();
    }

    private int listed(StoredScale scale) {
        gradeLists.add(codes(scale));
        return gradeLists.size() - 1;
    }

    private static String codes(StoredScale scale) {
        return Stream.concat(
                        scale.scale().grades().stream().map(Grade::code),
                        Arrays.stream(Result.Flag.values()).map(Result.Flag::code))
                .collect(Collectors.joining(" "));
    }
}
