package org.waymark.mentoring.barriers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mentoring.Barriers;
import org.waymark.mentoring.Order;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** The lead keeps the list of what makes it hard: every button saves the whole list as it is typed. */
@Controller
@For(Audience.LEADING)
class BarriersController {
    private static final String VIEW = "mentoring/barriers/barriers";

    private final Barriers barriers;

    BarriersController(Barriers barriers) {
        this.barriers = barriers;
    }

    @GetMapping("/{school}/mentoring/barriers")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        List<Barriers.Typed> all = barriers.all(viewer).stream()
                .map(each -> new Barriers.Typed(each, each))
                .toList();
        model.addAttribute("page", page(all, Problems.none(), viewer));
        return VIEW;
    }

    @PostMapping("/{school}/mentoring/barriers")
    String keep(
            @PathVariable String school,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable Integer up,
            @RequestParam(required = false) @Nullable Integer down,
            @RequestParam(required = false) @Nullable Integer remove,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        List<Barriers.Typed> kept = typed(sent.getOrDefault("was", List.of()), sent.getOrDefault("words", List.of()));
        Set<String> out = Set.of();
        if (remove != null && remove >= 0 && remove < kept.size()) {
            out = Set.of(kept.remove((int) remove).was());
        }
        try {
            barriers.keep(Order.moved(kept, up, down), out, viewer);
            return "redirect:" + viewer.path() + "/mentoring/barriers";
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute("page", page(kept, Problems.of(refused), viewer));
            return VIEW;
        }
    }

    /** A line without a word that had none before is the empty one that the page offers. */
    private static List<Barriers.Typed> typed(List<String> was, List<String> words) {
        List<Barriers.Typed> typed = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String before = i < was.size() ? was.get(i) : "";
            if (!before.isEmpty() || !words.get(i).isBlank()) {
                typed.add(new Barriers.Typed(before, words.get(i)));
            }
        }
        return typed;
    }

    private static BarriersPage page(List<Barriers.Typed> all, Problems problems, Viewer viewer) {
        return new BarriersPage(
                viewer.path() + "/mentoring/barriers",
                viewer.path() + "/mentoring/settings",
                IntStream.range(0, all.size())
                        .mapToObj(i -> new BarriersPage.Row(
                                i, all.get(i).was(), all.get(i).words()))
                        .toList(),
                new BarriersPage.Row(all.size(), "", ""),
                problems);
    }
}
