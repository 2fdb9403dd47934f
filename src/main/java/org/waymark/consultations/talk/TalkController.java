package org.waymark.consultations.talk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.consultations.HeldTalk;
import org.waymark.consultations.TalkField;
import org.waymark.consultations.Talks;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** At the talk, for whoever at school sees the child. Every button keeps what was typed: it is one form. */
@Controller
@For(Audience.STAFF)
class TalkController {
    private static final String VIEW = "consultations/talk/talk";
    private static final String REDIRECT = "redirect:";

    private final TalkQuery query;
    private final Talks talks;

    TalkController(TalkQuery query, Talks talks) {
        this.query = query;
        this.talks = talks;
    }

    @GetMapping("/{school}/consultations/talks/{id}")
    String show(@PathVariable String school, @PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("page", query.page(find(id, viewer), TalkQuery.Refusal.NONE, viewer));
        return VIEW;
    }

    @PostMapping("/{school}/consultations/talks/{id}")
    String write(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return kept(id, sent, viewer, response, model, () -> REDIRECT + address(id, viewer));
    }

    @PostMapping("/{school}/consultations/talks/{id}/came")
    String came(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String came,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return kept(id, sent, viewer, response, model, () -> {
            talks.came(find(id, viewer), came, viewer);
            return REDIRECT + address(id, viewer);
        });
    }

    /** From here to the next family. */
    @PostMapping("/{school}/consultations/talks/{id}/finished")
    String finish(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "no") String share,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return kept(id, sent, viewer, response, model, () -> {
            if (share.equals("yes")) {
                talks.share(find(id, viewer), viewer);
            }
            return REDIRECT + viewer.path() + "/consultations/running-orders";
        });
    }

    @PostMapping("/{school}/consultations/talks/{id}/taken-back")
    String takeBack(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        return kept(id, sent, viewer, response, model, () -> {
            talks.takeBack(find(id, viewer), viewer);
            return REDIRECT + address(id, viewer);
        });
    }

    /** What a button does once the words are kept. */
    private interface Then {
        String go();
    }

    private String kept(
            UUID id,
            MultiValueMap<String, String> sent,
            Viewer viewer,
            HttpServletResponse response,
            Model model,
            Then then) {
        List<Talks.Typed> typed = typed(sent);
        try {
            List<Talks.Clash> clashes = talks.say(find(id, viewer), typed, viewer);
            if (clashes.isEmpty()) {
                return then.go();
            }
            return refused(id, new TalkQuery.Refusal(words(typed), clashes, Problems.none()), viewer, response, model);
        } catch (Refused refused) {
            Problems problems = Problems.of(refused);
            return refused(id, new TalkQuery.Refusal(words(typed), List.of(), problems), viewer, response, model);
        }
    }

    private String refused(
            UUID id, TalkQuery.Refusal refusal, Viewer viewer, HttpServletResponse response, Model model) {
        response.setStatus(Problems.STATUS);
        model.addAttribute("page", query.page(find(id, viewer), refusal, viewer));
        return VIEW;
    }

    private HeldTalk find(UUID id, Viewer viewer) {
        return talks.find(id, viewer).orElseThrow(NotFound::new);
    }

    private static String address(UUID id, Viewer viewer) {
        return viewer.path() + "/consultations/talks/" + id;
    }

    /** Only fields of which the browser says which version it saw: the others are not on its page. */
    private static List<Talks.Typed> typed(MultiValueMap<String, String> sent) {
        return Arrays.stream(TalkField.values())
                .filter(field -> sent.containsKey(field.code()))
                .flatMap(field -> sent.getOrDefault("seen-" + field.code(), List.of()).stream()
                        .filter(seen -> seen.matches("\\d{1,9}"))
                        .limit(1)
                        .map(seen -> new Talks.Typed(
                                field,
                                Integer.parseInt(seen),
                                String.join("\n", sent.getOrDefault(field.code(), List.of())))))
                .toList();
    }

    private static Map<TalkField, String> words(List<Talks.Typed> typed) {
        Map<TalkField, String> words = new EnumMap<>(TalkField.class);
        typed.forEach(each -> words.put(each.field(), each.words()));
        return words;
    }
}
