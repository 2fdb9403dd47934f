package org.waymark.mentoring.concerns;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mentoring.Concerns;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Shows the safeguarding lead what mentors told, and keeps what was done about it. */
@Controller
@For(Audience.SAFEGUARDING)
class ConcernsController {
    private static final String VIEW = "mentoring/concerns/concern";

    private final Concerns concerns;

    ConcernsController(Concerns concerns) {
        this.concerns = concerns;
    }

    @GetMapping("/{school}/mentoring/concerns")
    String all(@PathVariable String school, Viewer viewer, Model model) {
        List<ConcernsPage.Row> rows = concerns.all(viewer).stream()
                .map(line -> new ConcernsPage.Row(
                        line.pupil(),
                        line.className(),
                        viewer.path() + "/mentoring/concerns/" + line.id(),
                        Dates.written(line.told()),
                        line.by(),
                        line.seen(),
                        line.done()))
                .toList();
        model.addAttribute("page", new ConcernsPage(rows));
        return "mentoring/concerns/concerns";
    }

    @GetMapping("/{school}/mentoring/concerns/{id}")
    String show(@PathVariable String school, @PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("page", page(id, "", Problems.none(), viewer));
        return VIEW;
    }

    @PostMapping("/{school}/mentoring/concerns/{id}")
    String done(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        try {
            concerns.done(id, done, viewer);
            return "redirect:" + viewer.path() + "/mentoring/concerns/" + id;
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute("page", page(id, done, Problems.of(refused), viewer));
            return VIEW;
        }
    }

    private ConcernPage page(UUID id, String typed, Problems problems, Viewer viewer) {
        Concerns.Concern concern = concerns.open(id, viewer).orElseThrow(NotFound::new);
        return new ConcernPage(
                concern.pupil(),
                concern.className(),
                viewer.path() + "/mentoring/concerns/" + id,
                viewer.path() + "/mentoring/concerns",
                Dates.written(concern.told()),
                concern.by(),
                concern.words(),
                concern.wrote(),
                acts(concern.seen()),
                acts(concern.done()),
                typed,
                problems);
    }

    private static List<ConcernPage.Act> acts(List<Concerns.Act> acts) {
        return acts.stream()
                .map(act -> new ConcernPage.Act(Dates.written(act.at()), act.by(), act.words()))
                .toList();
    }
}
