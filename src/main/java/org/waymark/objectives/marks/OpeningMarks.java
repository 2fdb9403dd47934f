package org.waymark.objectives.marks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.calendar.YearGroup;
import org.waymark.objectives.MarkOutcome;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.objectives.Shelf;
import org.waymark.objectives.Shelves;
import org.waymark.school.SchoolYears;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Link;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;

/** Puts a class's grid of marks together. */
@Component
class OpeningMarks {
    private final MarksQuery query;
    private final Shelves shelves;
    private final Objectives objectives;
    private final SchoolYears years;
    private final Clock clock;

    OpeningMarks(MarksQuery query, Shelves shelves, Objectives objectives, SchoolYears years, Clock clock) {
        this.query = query;
        this.shelves = shelves;
        this.objectives = objectives;
        this.years = years;
        this.clock = clock;
    }

    MarksPage page(UUID schoolClass, @Nullable UUID subject, @Nullable Integer year, Tried tried, Viewer viewer) {
        List<MarksQuery.Line> register = query.register(schoolClass, viewer);
        if (register.isEmpty()) {
            throw new NotFound();
        }
        List<Shelf> all = shelves.all(viewer);
        Shelf shelf = Shelf.choose(all, subject).orElseThrow(NotFound::new);
        UUID id = shelf.subject().id().value();
        YearGroup chosen = year(year, register, shelf);
        List<Objective> columns = objectives.of(shelf.subject().id(), chosen, viewer).stream()
                .filter(each -> !each.retired())
                .toList();
        var marks = query.marks(
                register.stream().map(MarksQuery.Line::pupil).toList(),
                shelf.subject().id(),
                chosen,
                viewer);
        List<MarksPage.Row> rows = new ArrayList<>();
        for (MarksQuery.Line line : register) {
            rows.add(row(rows.size(), line, columns, marks, tried, viewer));
        }
        String address = viewer.path() + "/objectives/classes/" + schoolClass + "/marks";
        String round = years.on(LocalDate.now(clock), viewer).point().label();
        return new MarksPage(
                register.getFirst().className(),
                "Objectives: %s, %s. %s".formatted(shelf.subject().name(), chosen.label(), round),
                address,
                at("", id, chosen),
                viewer.accountKey().toString(),
                viewer.slug(),
                viewer.path() + "/record/classes/" + schoolClass + "/grid",
                at(viewer.path() + "/objectives/bank", id, chosen),
                viewer.may(Audience.MARKING),
                all.stream()
                        .filter(each -> !each.isEmpty() || each.equals(shelf))
                        .map(each -> new Link(
                                each.subject().name(),
                                at(address, each.subject().id().value(), chosen),
                                each.equals(shelf)))
                        .toList(),
                shelf.years().stream()
                        .map(each -> new Link(each.label(), at(address, id, each), each.equals(chosen)))
                        .toList(),
                strands(columns),
                columns(columns, schoolClass, viewer),
                rows,
                tried.problems(),
                tried.news());
    }

    /** The year asked for; else that of most of the class. */
    private static YearGroup year(@Nullable Integer asked, List<MarksQuery.Line> register, Shelf shelf) {
        YearGroup usual = register.get(register.size() / 2).year();
        return shelf.years().stream()
                .filter(each -> asked == null ? each.equals(usual) : each.number() == asked)
                .findFirst()
                .orElseGet(() -> shelf.years().first());
    }

    private static String at(String address, UUID subject, YearGroup year) {
        return address + "?subject=" + subject + "&year=" + year.number();
    }

    private static List<MarksPage.Strand> strands(List<Objective> columns) {
        List<MarksPage.Strand> strands = new ArrayList<>();
        for (Objective each : columns) {
            if (!strands.isEmpty() && strands.getLast().name().equals(each.strand())) {
                strands.add(
                        new MarksPage.Strand(each.strand(), strands.removeLast().columns() + 1));
            } else {
                strands.add(new MarksPage.Strand(each.strand(), 1));
            }
        }
        return strands;
    }

    private static List<MarksPage.Column> columns(List<Objective> columns, UUID schoolClass, Viewer viewer) {
        List<MarksPage.Column> shown = new ArrayList<>();
        String strand = "";
        for (Objective each : columns) {
            UUID id = each.id().value();
            shown.add(new MarksPage.Column(
                    id.toString(),
                    each.brief(),
                    each.teacher(),
                    each.child(),
                    viewer.path() + "/objectives/bank/" + id + "/group?class=" + schoolClass,
                    !each.strand().equals(strand)));
            strand = each.strand();
        }
        return shown;
    }

    private static MarksPage.Row row(
            int index,
            MarksQuery.Line line,
            List<Objective> columns,
            Map<MarksQuery.Place, MarksQuery.Standing> marks,
            Tried tried,
            Viewer viewer) {
        StringBuilder shown = new StringBuilder();
        List<String> versions = new ArrayList<>();
        List<MarksPage.Cell> cells = new ArrayList<>();
        for (Objective column : columns) {
            var standing = marks.getOrDefault(
                    new MarksQuery.Place(line.pupil(), column.id().value()), MarksQuery.Standing.NONE);
            String place = index + "." + cells.size();
            String refused = tried.refused(place);
            shown.append(standing.mark().isEmpty() ? "-" : standing.mark());
            versions.add(String.valueOf(standing.version()));
            cells.add(new MarksPage.Cell(
                    place,
                    refused == null
                            ? standing.mark()
                            : Objects.requireNonNullElse(tried.typed().get(place), ""),
                    refused));
        }
        return new MarksPage.Row(
                line.pupil().toString(),
                line.name(),
                viewer.path() + "/objectives/pupils/" + line.pupil(),
                shown.toString(),
                String.join(" ", versions),
                cells);
    }

    /** What was tried on the plain form, by place, so that nothing typed is lost when some of it is refused. */
    record Tried(
            Map<String, String> typed,
            Map<String, MarkOutcome> outcomes,
            @Nullable String news) {
        static final Tried NOTHING = new Tried(Map.of(), Map.of(), null);

        Problems problems() {
            return new Problems(outcomes.entrySet().stream()
                    .map(each -> new Problems.Problem(each.getKey(), sentence(each.getValue())))
                    .toList());
        }

        @Nullable
        String refused(String place) {
            MarkOutcome outcome = outcomes.get(place);
            return outcome == null ? null : sentence(outcome);
        }

        private static String sentence(MarkOutcome outcome) {
            return switch (outcome) {
                case MarkOutcome.Refused refused -> refused.sentence();
                case MarkOutcome.Conflict conflict ->
                    "%s has marked this “%s” meanwhile. Save again to use yours, or type theirs."
                            .formatted(conflict.by(), conflict.mark().words());
                case MarkOutcome.Saved saved -> "";
                case MarkOutcome.Unchanged unchanged -> "";
            };
        }
    }
}
