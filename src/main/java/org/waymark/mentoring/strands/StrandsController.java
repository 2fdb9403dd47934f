package org.waymark.mentoring.strands;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mentoring.Order;
import org.waymark.mentoring.Strand;
import org.waymark.mentoring.StrandColour;
import org.waymark.mentoring.StrandId;
import org.waymark.mentoring.Strands;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;
import org.waymark.ui.Rung;

/** The lead keeps the school's attitude strands: every button saves the whole list as it is typed. */
@Controller
@For(Audience.LEADING)
class StrandsController {
    private static final String VIEW = "mentoring/strands/strands";
    private static final int MOST_COLOURS = 5;

    private final Strands strands;

    StrandsController(Strands strands) {
        this.strands = strands;
    }

    @GetMapping("/{school}/mentoring/strands")
    String show(@PathVariable String school, Viewer viewer, Model model) {
        model.addAttribute("page", page(null, null, Problems.none(), viewer));
        return VIEW;
    }

    @PostMapping("/{school}/mentoring/strands")
    String keep(
            @PathVariable String school,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable Integer up,
            @RequestParam(required = false) @Nullable Integer down,
            @RequestParam(required = false) @Nullable Integer remove,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        List<Strand.Typed> kept = typed(all("id", sent), all("name", sent), all("child", sent));
        Set<StrandId> out = Set.of();
        if (remove != null && remove >= 0 && remove < kept.size()) {
            StrandId gone = kept.remove((int) remove).id();
            out = gone == null ? Set.of() : Set.of(gone);
        }
        try {
            strands.keep(Order.moved(kept, up, down), out, viewer);
            return back(viewer);
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute("page", page(kept, null, Problems.of(refused), viewer));
            return VIEW;
        }
    }

    @PostMapping("/{school}/mentoring/strands/usual")
    String begin(@PathVariable String school, Viewer viewer) {
        strands.begin(viewer);
        return back(viewer);
    }

    @PostMapping("/{school}/mentoring/strands/brought-back")
    String bringBack(@PathVariable String school, @RequestParam UUID strand, Viewer viewer) {
        strands.bringBack(new StrandId(strand), viewer);
        return back(viewer);
    }

    @PostMapping("/{school}/mentoring/strands/colours")
    String colour(
            @PathVariable String school,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        // Not a List as a parameter: Spring would part a single one at its commas.
        List<String> words = all("words", sent);
        try {
            strands.colour(words, viewer);
            return back(viewer);
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute("page", page(null, words, Problems.of(refused), viewer));
            return VIEW;
        }
    }

    /** A last line without a word in it is the empty one that the page offers. */
    private static List<Strand.Typed> typed(List<String> ids, List<String> names, List<String> children) {
        List<Strand.Typed> typed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            StrandId id = id(at(ids, i));
            String child = at(children, i);
            if (id != null || !names.get(i).isBlank() || !child.isBlank()) {
                typed.add(new Strand.Typed(id, names.get(i), child));
            }
        }
        return typed;
    }

    private static @Nullable StrandId id(String sent) {
        try {
            return sent.isEmpty() ? null : new StrandId(UUID.fromString(sent));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<String> all(String name, MultiValueMap<String, String> sent) {
        return sent.getOrDefault(name, List.of());
    }

    private static String at(List<String> all, int place) {
        return place < all.size() ? all.get(place) : "";
    }

    private StrandsPage page(
            @Nullable List<Strand.Typed> typed, @Nullable List<String> words, Problems problems, Viewer viewer) {
        List<Strand> all = strands.all(viewer);
        List<StrandColour> colours = strands.colours(viewer);
        List<Strand.Typed> rows = typed != null
                ? typed
                : all.stream()
                        .filter(each -> !each.retired())
                        .map(each -> new Strand.Typed(each.id(), each.name(), each.child()))
                        .toList();
        List<String> typedWords = words != null
                ? words
                : colours.stream().map(StrandColour::words).toList();
        return new StrandsPage(
                viewer.path() + "/mentoring/strands",
                viewer.path() + "/mentoring/settings",
                IntStream.range(0, rows.size())
                        .mapToObj(i -> row(i, rows.get(i)))
                        .toList(),
                new StrandsPage.Row(rows.size(), "", "", ""),
                IntStream.range(0, Math.max(MOST_COLOURS, typedWords.size()))
                        .mapToObj(i -> new StrandsPage.Colour("colour-" + i, label(i), at(typedWords, i)))
                        .toList(),
                colours.stream()
                        .map(each -> Rung.strand(each.place(), colours.size(), each.words()))
                        .toList(),
                all.stream()
                        .filter(Strand::retired)
                        .map(each -> new StrandsPage.Retired(each.id().value().toString(), each.name()))
                        .toList(),
                !all.isEmpty() || typed != null,
                problems);
    }

    private static StrandsPage.Row row(int place, Strand.Typed typed) {
        StrandId id = typed.id();
        return new StrandsPage.Row(place, id == null ? "" : id.value().toString(), typed.name(), typed.child());
    }

    private static String label(int place) {
        return switch (place) {
            case 0 -> "The best";
            case 1 -> "Second";
            case 2 -> "Third";
            case 3 -> "Fourth, if there is one";
            default -> "Fifth, if there is one";
        };
    }

    private static String back(Viewer viewer) {
        return "redirect:" + viewer.path() + "/mentoring/strands";
    }
}
