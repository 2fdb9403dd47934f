package org.waymark.objectives.bank;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.calendar.YearGroup;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ObjectiveId;
import org.waymark.objectives.ObjectiveWords;
import org.waymark.objectives.Objectives;
import org.waymark.school.Subject;
import org.waymark.school.Subjects;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** The school's bank of objectives: read by all staff, kept by those who lead assessment. */
@Controller
class BankController {
    private static final String VIEW = "objectives/bank/bank";

    private final BankQuery query;
    private final Objectives objectives;
    private final Subjects subjects;

    BankController(BankQuery query, Objectives objectives, Subjects subjects) {
        this.query = query;
        this.objectives = objectives;
        this.subjects = subjects;
    }

    @For(Audience.STAFF)
    @GetMapping("/{school}/objectives/bank")
    String show(
            @PathVariable String school,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable Integer year,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", query.page(subject, year, BankPage.Typed.NOTHING, Problems.none(), viewer));
        return VIEW;
    }

    @For(Audience.LEADING)
    @PostMapping("/{school}/objectives/bank")
    String add(
            @PathVariable String school,
            @RequestParam UUID subject,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String strand,
            @RequestParam(defaultValue = "") String teacher,
            @RequestParam(defaultValue = "") String child,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Subject chosen = subject(subject, viewer);
        try {
            ObjectiveId added =
                    objectives.add(chosen.id(), year(year), new ObjectiveWords(strand, teacher, child), viewer);
            return back(subject, year, added.value(), viewer);
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            BankPage.Typed typed = new BankPage.Typed(strand, teacher, child);
            model.addAttribute("page", query.page(subject, year, typed, Problems.of(refused), viewer));
            return VIEW;
        }
    }

    @For(Audience.LEADING)
    @PostMapping("/{school}/objectives/bank/starter")
    String bringIn(@PathVariable String school, @RequestParam UUID subject, @RequestParam int year, Viewer viewer) {
        objectives.bringIn(subject(subject, viewer), viewer);
        return "redirect:" + BankQuery.at(viewer.path() + "/objectives/bank", subject, year(year));
    }

    /** Up or down by one, named by whichever button was pressed. */
    @For(Audience.LEADING)
    @PostMapping("/{school}/objectives/bank/order")
    String move(
            @PathVariable String school,
            @RequestParam(required = false) @Nullable UUID up,
            @RequestParam(required = false) @Nullable UUID down,
            Viewer viewer) {
        UUID moved = up != null ? up : down;
        if (moved == null) {
            throw new NotFound();
        }
        Objective objective = objectives.find(new ObjectiveId(moved), viewer);
        objectives.move(objective.id(), up != null, viewer);
        return back(objective.subject().value(), objective.year().number(), moved, viewer);
    }

    private Subject subject(UUID id, Viewer viewer) {
        return subjects.all(viewer).stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static YearGroup year(int number) {
        if (number < 1 || number > 13) {
            throw new NotFound();
        }
        return new YearGroup(number);
    }

    private static String back(UUID subject, int year, UUID objective, Viewer viewer) {
        return "redirect:" + BankQuery.at(viewer.path() + "/objectives/bank", subject, year(year)) + "#o-" + objective;
    }
}
