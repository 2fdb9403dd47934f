package org.waymark.mentoring.rounds;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mentoring.Round;
import org.waymark.mentoring.RoundId;
import org.waymark.mentoring.Rounds;
import org.waymark.school.SchoolDay;
import org.waymark.school.SchoolYears;
import org.waymark.school.Settings;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Choice;
import org.waymark.ui.Dates;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Opens and closes rounds. */
@Controller
@For(Audience.LEADING)
class RoundsController {
    private static final String VIEW = "mentoring/rounds/rounds";

    private final RoundsQuery query;
    private final Rounds rounds;
    private final SchoolYears years;
    private final Clock clock;

    RoundsController(RoundsQuery query, Rounds rounds, SchoolYears years, Clock clock) {
        this.query = query;
        this.rounds = rounds;
        this.years = years;
        this.clock = clock;
    }

    @GetMapping("/{school}/mentoring/rounds")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        SchoolDay day = years.on(LocalDate.now(clock), viewer);
        RoundsPage.Typed typed =
                new RoundsPage.Typed(day.point().code(), day.day().toString(), "");
        model.addAttribute("page", page(day.settings(), typed, Problems.none(), viewer));
        return VIEW;
    }

    @PostMapping("/{school}/mentoring/rounds")
    String open(
            @PathVariable String school,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Settings settings = years.settings(viewer);
        try {
            Round opened = rounds.open(
                    settings.points().stream()
                            .filter(each -> each.code().equals(point))
                            .findFirst()
                            .orElseThrow(() -> new Refused("point", "Choose which term the round is for.")),
                    Dates.typed("first", first)
                            .orElseThrow(() -> new Refused("first", "Say on which day the round begins.")),
                    Dates.typed("last", last)
                            .orElseThrow(() -> new Refused("last", "Say on which day the round ends.")),
                    viewer);
            return "redirect:" + viewer.path() + "/mentoring/rounds/"
                    + opened.id().value();
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            RoundsPage.Typed typed = new RoundsPage.Typed(point, first, last);
            model.addAttribute("page", page(settings, typed, Problems.of(refused), viewer));
            return VIEW;
        }
    }

    @PostMapping("/{school}/mentoring/rounds/{round}/close")
    String close(@PathVariable String school, @PathVariable UUID round, Viewer viewer) {
        rounds.close(new RoundId(round), viewer);
        return "redirect:" + viewer.path() + "/mentoring/rounds";
    }

    private RoundsPage page(Settings settings, RoundsPage.Typed typed, Problems problems, Viewer viewer) {
        String address = viewer.path() + "/mentoring/rounds";
        Map<UUID, RoundsQuery.Counts> counts = query.counts(viewer);
        return new RoundsPage(
                address,
                viewer.path() + "/mentoring/settings",
                rounds.all(viewer).stream()
                        .map(round -> row(round, address, counts, viewer))
                        .toList(),
                settings.points().stream()
                        .map(each -> Choice.of(each.code(), each.label()))
                        .toList(),
                typed,
                problems);
    }

    private static RoundsPage.Row row(
            Round round, String address, Map<UUID, RoundsQuery.Counts> counts, Viewer viewer) {
        UUID id = round.id().value();
        RoundsQuery.Counts counted = counts.getOrDefault(id, new RoundsQuery.Counts(0, 0));
        return new RoundsPage.Row(
                round.label(),
                round.dates(),
                address + "/" + id,
                viewer.path() + "/mentoring/board?round=" + id,
                round.closed(),
                counted.meetings(),
                counted.held());
    }
}
