package org.waymark.objectives.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.calendar.YearGroup;
import org.waymark.objectives.ClassesSeen;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.objectives.Shelf;
import org.waymark.objectives.Shelves;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Link;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;

/** Puts the page of one subject and year together. */
@Component
class BankQuery {
    private final Shelves shelves;
    private final Objectives objectives;
    private final ClassesSeen classes;

    BankQuery(Shelves shelves, Objectives objectives, ClassesSeen classes) {
        this.shelves = shelves;
        this.objectives = objectives;
        this.classes = classes;
    }

    BankPage page(
            @Nullable UUID subject, @Nullable Integer year, BankPage.Typed typed, Problems problems, Viewer viewer) {
        List<Shelf> all = shelves.all(viewer);
        List<ClassesSeen.Seen> seen = classes.by(viewer);
        String address = viewer.path() + "/objectives/bank";
        if (all.isEmpty() && subject == null) {
            return new BankPage(
                    address, null, "", "", 1, List.of(), List.of(), List.of(), false, false, false, List.of(),
                    List.of(), typed, problems);
        }
        Shelf shelf = Shelf.choose(all, subject).orElseThrow(NotFound::new);
        YearGroup chosen = year(year, seen, shelf);
        UUID id = shelf.subject().id().value();
        List<Objective> found = objectives.of(shelf.subject().id(), chosen, viewer);
        return new BankPage(
                address,
                shelf.subject().name(),
                id.toString(),
                chosen.label(),
                chosen.number(),
                all.stream()
                        .map(each -> new Link(
                                each.subject().name(),
                                at(address, each.subject().id().value(), chosen),
                                each.equals(shelf)))
                        .toList(),
                shelf.years().stream()
                        .map(each -> new Link(each.label(), at(address, id, each), each.equals(chosen)))
                        .toList(),
                seen.stream()
                        .filter(each -> each.year().equals(chosen) && !found.isEmpty())
                        .map(each -> Link.to(
                                each.name(),
                                viewer.path() + "/objectives/classes/" + each.id() + "/marks?subject=" + id + "&year="
                                        + chosen.number()))
                        .toList(),
                viewer.may(Audience.LEADING),
                objectives.hasStarterBank(shelf.subject()),
                shelf.starter(),
                strands(found, address),
                found.stream()
                        .filter(Objective::retired)
                        .map(each -> new BankPage.Retired(each.teacher(), wording(address, each)))
                        .toList(),
                typed,
                problems);
    }

    /** The year asked for; else that of the first class somebody sees, for a teacher looks up their own. */
    private static YearGroup year(@Nullable Integer asked, List<ClassesSeen.Seen> seen, Shelf shelf) {
        YearGroup wanted = asked != null && asked >= 1 && asked <= 13
                ? new YearGroup(asked)
                : seen.isEmpty() ? new YearGroup(1) : seen.getFirst().year();
        return shelf.years().contains(wanted) ? wanted : shelf.years().first();
    }

    static String at(String address, UUID subject, YearGroup year) {
        return address + "?subject=" + subject + "&year=" + year.number();
    }

    private static String wording(String address, Objective objective) {
        return address + "/" + objective.id().value() + "/wording";
    }

    private static List<BankPage.Strand> strands(List<Objective> found, String address) {
        Map<String, List<BankPage.Row>> strands = new LinkedHashMap<>();
        int number = 0;
        for (Objective each : found) {
            if (!each.retired()) {
                number++;
                strands.computeIfAbsent(each.strand(), strand -> new ArrayList<>())
                        .add(new BankPage.Row(
                                each.id().value().toString(),
                                number,
                                each.teacher(),
                                each.child(),
                                note(each),
                                address + "/" + each.id().value() + "/group",
                                wording(address, each)));
            }
        }
        return strands.entrySet().stream()
                .map(each -> new BankPage.Strand(each.getKey(), each.getValue()))
                .toList();
    }

    private static @Nullable String note(Objective objective) {
        return objective.split() ? "Year split by us" : objective.starter() ? null : "The school’s own";
    }
}
