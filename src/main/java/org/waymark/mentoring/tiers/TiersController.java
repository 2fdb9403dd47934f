package org.waymark.mentoring.tiers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mentoring.AwardScheme;
import org.waymark.mentoring.Awards;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** The lead turns awards on or off, and says what they are called and which tiers there are. */
@Controller
@For(Audience.LEADING)
class TiersController {
    private static final String VIEW = "mentoring/tiers/tiers";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final int OFFERED = 5;

    private final Awards awards;

    TiersController(Awards awards) {
        this.awards = awards;
    }

    @GetMapping("/{school}/mentoring/tiers")
    String show(
            @PathVariable String school,
            @RequestParam(defaultValue = "false") boolean saved,
            Viewer viewer,
            Model model) {
        AwardScheme now = awards.scheme(viewer);
        List<String> from =
                now.tiers().stream().map(each -> String.valueOf(each.from())).toList();
        List<String> names = now.tiers().stream().map(AwardScheme.Tier::name).toList();
        model.addAttribute(
                "page", page(now.given(), now.one(), now.many(), from, names, saved, Problems.none(), viewer));
        return VIEW;
    }

    @PostMapping("/{school}/mentoring/tiers")
    String change(
            @PathVariable String school,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        boolean given = sent.containsKey("given");
        String one = Objects.requireNonNullElse(sent.getFirst("one"), "");
        String many = Objects.requireNonNullElse(sent.getFirst("many"), "");
        List<String> from = sent.getOrDefault("from", List.of());
        List<String> names = sent.getOrDefault("tier", List.of());
        try {
            awards.change(new AwardScheme(given, one, many, tiers(from, names)), viewer);
            return "redirect:" + viewer.path() + "/mentoring/tiers?saved=true";
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute("page", page(given, one, many, from, names, false, Problems.of(refused), viewer));
            return VIEW;
        }
    }

    /** Lines left empty are no tier. */
    private static List<AwardScheme.Tier> tiers(List<String> from, List<String> names) {
        List<AwardScheme.Tier> tiers = new ArrayList<>();
        for (int i = 0; i < Math.min(from.size(), names.size()); i++) {
            String number = from.get(i).strip();
            if (number.isEmpty() && names.get(i).isBlank()) {
                continue;
            }
            if (!NUMBER.matcher(number).matches()) {
                throw new Refused("from-" + i, "Give a whole number from 1 to 10,000.");
            }
            tiers.add(new AwardScheme.Tier(Integer.parseInt(number), names.get(i)));
        }
        return tiers;
    }

    private static TiersPage page(
            boolean given,
            String one,
            String many,
            List<String> from,
            List<String> names,
            boolean saved,
            Problems problems,
            Viewer viewer) {
        int lines = Math.max(OFFERED, Math.min(from.size(), names.size()));
        return new TiersPage(
                viewer.path() + "/mentoring/tiers",
                viewer.path() + "/mentoring/settings",
                viewer.path() + "/mentoring/awards",
                given,
                one,
                many,
                IntStream.range(0, lines)
                        .mapToObj(i -> new TiersPage.Tier(i, at(from, i), at(names, i)))
                        .toList(),
                saved,
                problems);
    }

    private static String at(List<String> all, int place) {
        return place < all.size() ? all.get(place) : "";
    }
}
