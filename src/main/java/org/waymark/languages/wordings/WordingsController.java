package org.waymark.languages.wordings;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.languages.Language;
import org.waymark.languages.Wordings;
import org.waymark.languages.Wordings.Confirmation;
import org.waymark.languages.Wordings.Entry;
import org.waymark.languages.wordings.WordingsPage.Editing;
import org.waymark.languages.wordings.WordingsPage.Line;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Choice;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;
import org.waymark.ui.Words;

/** A school reads and corrects what its families read, and says which languages somebody has checked. */
@Controller
@For(Audience.LEADING)
class WordingsController {
    private static final String VIEW = "languages/wordings/wordings";
    private static final int SHOWN = 60;
    private static final int LONGEST_SEARCH = 100;

    private final Wordings wordings;

    WordingsController(Wordings wordings) {
        this.wordings = wordings;
    }

    @GetMapping("/{school}/languages/wordings")
    String show(
            @PathVariable String school,
            @RequestParam(defaultValue = "pl") String language,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String done,
            Viewer viewer,
            Model model) {
        Asked asked = new Asked(ours(language), search, key, null, "", said(done), Problems.none());
        model.addAttribute("page", page(asked, viewer));
        return VIEW;
    }

    @PostMapping("/{school}/languages/wordings")
    String correct(
            @PathVariable String school,
            @RequestParam String language,
            @RequestParam(defaultValue = "") String search,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Language which = ours(language);
        try {
            wordings.correct(which, key, text, viewer);
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            Asked asked = new Asked(which, search, key, text, "", null, Problems.of(refused));
            model.addAttribute("page", page(asked, viewer));
            return VIEW;
        }
        return back(which, search, "saved", viewer);
    }

    @PostMapping("/{school}/languages/wordings/put-back")
    String putBack(
            @PathVariable String school,
            @RequestParam String language,
            @RequestParam(defaultValue = "") String search,
            @RequestParam String key,
            Viewer viewer) {
        wordings.putBack(ours(language), key, viewer);
        return back(ours(language), search, "back", viewer);
    }

    @PostMapping("/{school}/languages/wordings/checked")
    String confirm(
            @PathVariable String school,
            @RequestParam String language,
            @RequestParam(defaultValue = "") String reader,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Language which = ours(language);
        try {
            wordings.confirm(which, reader, viewer);
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute(
                    "page", page(new Asked(which, "", "", null, reader, null, Problems.of(refused)), viewer));
            return VIEW;
        }
        return back(which, "", "checked", viewer);
    }

    @PostMapping("/{school}/languages/wordings/unchecked")
    String unconfirm(@PathVariable String school, @RequestParam String language, Viewer viewer) {
        wordings.unconfirm(ours(language), viewer);
        return back(ours(language), "", "unchecked", viewer);
    }

    /** What a page is to show, and what was typed into it. */
    private record Asked(
            Language language,
            String search,
            String key,
            @Nullable String text,
            String reader,
            @Nullable String done,
            Problems problems) {}

    private WordingsPage page(Asked asked, Viewer viewer) {
        String address = viewer.path() + "/languages/wordings";
        String search =
                asked.search.length() > LONGEST_SEARCH ? asked.search.substring(0, LONGEST_SEARCH) : asked.search;
        String query = query(asked.language, search);
        List<Entry> all = wordings.all(asked.language, viewer);
        List<Entry> found = search.isBlank() ? all : Wordings.found(all, search);
        Map<Language, Confirmation> confirmed = wordings.confirmed(viewer);
        Confirmation here = confirmed.get(asked.language);
        return new WordingsPage(
                address,
                query,
                asked.language,
                Stream.of(Language.values())
                        .map(each -> Choice.of(each.code(), each.englishName() + " – " + each.ownName()))
                        .toList(),
                search,
                found.stream()
                        .limit(SHOWN)
                        .map(each -> line(each, address + query))
                        .toList(),
                found.size(),
                all.stream()
                        .filter(each -> each.key().equals(asked.key))
                        .map(each -> editing(each, asked.text))
                        .findFirst()
                        .orElse(null),
                asked.language.confirmed(),
                here == null ? null : said(here),
                checked(confirmed),
                asked.reader,
                asked.done,
                asked.problems);
    }

    private static Line line(Entry entry, String address) {
        var own = entry.own();
        return new Line(
                entry.key(),
                entry.english(),
                entry.text(),
                own == null ? null : "In our words since " + Dates.written(own.on()) + ", by " + own.by(),
                address + "&key=" + encoded(entry.key()) + "#text");
    }

    private static Editing editing(Entry entry, @Nullable String typed) {
        return new Editing(
                entry.key(),
                entry.english(),
                entry.shipped(),
                typed == null ? entry.text() : typed,
                entry.own() != null);
    }

    private static String said(Confirmation confirmation) {
        return "Checked by %s, as %s said on %s."
                .formatted(confirmation.reader(), confirmation.by(), Dates.written(confirmation.on()));
    }

    private static String checked(Map<Language, Confirmation> confirmed) {
        List<String> names =
                confirmed.keySet().stream().map(Language::englishName).toList();
        return names.isEmpty()
                ? "No translation has been checked by a native reader yet, and pages in it say so."
                : "Checked at this school: " + Words.list(names)
                        + ". Pages in every other translation say that nobody has" + " checked it.";
    }

    private static @Nullable String said(String done) {
        return switch (done) {
            case "saved" -> "Saved. Families read it from now on.";
            case "back" -> "It is again as it ships.";
            case "checked" -> "Saved. Pages in this language no longer say that nobody has checked it.";
            case "unchecked" -> "Saved. Pages in this language say again that nobody has checked it.";
            default -> null;
        };
    }

    private static Language ours(String code) {
        return Language.of(code).orElseThrow(NotFound::new);
    }

    private static String back(Language language, String search, String done, Viewer viewer) {
        return "redirect:" + viewer.path() + "/languages/wordings" + query(language, search) + "&done=" + done;
    }

    private static String query(Language language, String search) {
        return "?language=" + language.code() + (search.isBlank() ? "" : "&search=" + encoded(search));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
