package org.waymark.mentoring.awards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mentoring.AwardScheme;
import org.waymark.mentoring.Awards;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Link;
import org.waymark.ui.NotFound;
import org.waymark.ui.Words;

/** Gives awards, to one pupil or to a whole class in one press. */
@Controller
@For(Audience.STAFF)
class AwardsController {
    private final AwardsQuery query;
    private final Awards awards;

    AwardsController(AwardsQuery query, Awards awards) {
        this.query = query;
        this.awards = awards;
    }

    @GetMapping("/{school}/mentoring/awards")
    String show(
            @PathVariable String school,
            @RequestParam(name = "class", required = false) @Nullable UUID schoolClass,
            @RequestParam(defaultValue = "0") int given,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", page(schoolClass, given, viewer));
        return "mentoring/awards/awards";
    }

    /** To one pupil, or without one to everybody of the class whom the viewer sees. */
    @PostMapping("/{school}/mentoring/awards")
    String give(
            @PathVariable String school,
            @RequestParam(name = "class") UUID schoolClass,
            @RequestParam UUID press,
            @RequestParam(required = false) @Nullable UUID pupil,
            Viewer viewer) {
        List<PupilId> pupils = query.all(viewer).stream()
                .filter(each -> each.schoolClass().equals(schoolClass))
                .filter(each -> pupil == null || each.pupil().equals(pupil))
                .map(each -> new PupilId(each.pupil()))
                .toList();
        if (pupils.isEmpty()) {
            throw new NotFound();
        }
        int given = awards.give(press, pupils, 1, viewer);
        return "redirect:" + viewer.path() + "/mentoring/awards?class=" + schoolClass + "&given=" + given;
    }

    private AwardsPage page(@Nullable UUID wanted, int given, Viewer viewer) {
        String address = viewer.path() + "/mentoring/awards";
        AwardScheme scheme = awards.scheme(viewer);
        List<AwardsQuery.Row> all = scheme.given() ? query.all(viewer) : List.of();
        Map<UUID, String> classes = new LinkedHashMap<>();
        all.forEach(each -> classes.put(each.schoolClass(), each.className()));
        if (wanted != null && !classes.isEmpty() && !classes.containsKey(wanted)) {
            throw new NotFound();
        }
        UUID chosen = wanted != null || classes.isEmpty()
                ? wanted
                : classes.keySet().iterator().next();
        return new AwardsPage(
                address,
                scheme.given(),
                viewer.may(Audience.LEADING) ? viewer.path() + "/mentoring/tiers" : null,
                scheme.one(),
                classes.entrySet().stream()
                        .map(each -> new Link(
                                each.getValue(),
                                address + "?class=" + each.getKey(),
                                each.getKey().equals(chosen)))
                        .toList(),
                chosen == null ? "" : classes.getOrDefault(chosen, ""),
                chosen == null ? "" : chosen.toString(),
                Uuid7.next().toString(),
                all.stream()
                        .filter(each -> each.schoolClass().equals(chosen))
                        .map(each -> row(each, scheme, viewer))
                        .toList(),
                given < 1 ? null : "Given to " + Words.count(given, "pupil") + ".");
    }

    private static AwardsPage.Row row(AwardsQuery.Row row, AwardScheme scheme, Viewer viewer) {
        AwardScheme.Tier reached = scheme.reached(row.awards());
        AwardScheme.Tier next = scheme.next(row.awards());
        return new AwardsPage.Row(
                row.pupil().toString(),
                row.name(),
                viewer.path() + "/mentoring/pupils/" + row.pupil(),
                scheme.counted(row.awards()),
                reached == null ? null : reached.name(),
                next == null ? "" : "%,d more to %s".formatted(next.from() - row.awards(), next.name()));
    }
}
