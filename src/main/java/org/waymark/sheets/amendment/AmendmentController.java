package org.waymark.sheets.amendment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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
import org.waymark.mentoring.Amendments;
import org.waymark.mentoring.Field;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.MeetingId;
import org.waymark.mentoring.Meetings;
import org.waymark.sheets.Amending;
import org.waymark.sheets.Version;
import org.waymark.sheets.Versions;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Amends a signed sheet, with a reason: its mentor does, and whoever leads the round. */
@Controller
@For(Audience.STAFF)
class AmendmentController {
    private static final String VIEW = "sheets/amendment/amendment";

    private final Versions versions;
    private final Meetings meetings;
    private final Amending amending;

    AmendmentController(Versions versions, Meetings meetings, Amending amending) {
        this.versions = versions;
        this.meetings = meetings;
        this.amending = amending;
    }

    @GetMapping("/{school}/sheets/versions/{id}/amendment")
    String show(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            Viewer viewer,
            Model model) {
        Version version = find(id, viewer);
        meeting(version, viewer);
        Map<Field, String> words = new EnumMap<>(Field.class);
        Amending.FIELDS.forEach(
                field -> words.put(field, Amending.words(version.page().talk(), field)));
        List<Amendments.Step> steps =
                version.page().talk().steps().stream().map(Amending::said).toList();
        model.addAttribute("page", page(version, words, steps, reason, kept(back, viewer), Problems.none(), viewer));
        return VIEW;
    }

    @PostMapping("/{school}/sheets/versions/{id}/amendment")
    String amend(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Version version = find(id, viewer);
        Meeting meeting = meeting(version, viewer);
        Map<Field, String> words = new EnumMap<>(Field.class);
        Amending.FIELDS.stream()
                .filter(field -> sent.containsKey(field.code()))
                .forEach(field -> words.put(field, typed(sent, field.code())));
        List<Amendments.Step> steps = new ArrayList<>();
        for (int i = 0; i < version.page().talk().steps().size(); i++) {
            steps.add(new Amendments.Step(
                    typed(sent, "wording-" + i),
                    typed(sent, "howWeKnow-" + i),
                    typed(sent, "iWill-" + i),
                    typed(sent, "schoolWill-" + i),
                    typed(sent, "homeCan-" + i)));
        }
        String reason = typed(sent, "reason");
        String back = kept(typed(sent, "back"), viewer);
        try {
            amending.amend(version, meeting, words, steps, reason, viewer);
            return "redirect:" + (back.isEmpty() ? viewer.path() + "/sheets/pupils/" + version.pupil() : back);
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute("page", page(version, words, steps, reason, back, Problems.of(refused), viewer));
            return VIEW;
        }
    }

    private Version find(UUID id, Viewer viewer) {
        return versions.find(id, viewer).orElseThrow(NotFound::new);
    }

    private Meeting meeting(Version version, Viewer viewer) {
        Meeting meeting =
                meetings.find(new MeetingId(version.meeting()), viewer).orElseThrow(NotFound::new);
        Amendments.mayAmend(meeting, viewer);
        return meeting;
    }

    private static AmendmentPage page(
            Version version,
            Map<Field, String> words,
            List<Amendments.Step> steps,
            String reason,
            String back,
            Problems problems,
            Viewer viewer) {
        String address = viewer.path() + "/sheets/versions/" + version.id();
        return new AmendmentPage(
                version.page().top().pupil(),
                version.page().top().title() + ", " + version.label(),
                address,
                address + "/amendment",
                Amending.FIELDS.stream()
                        .map(field ->
                                new AmendmentPage.Entry(field.code(), field.label(), words.getOrDefault(field, "")))
                        .toList(),
                steps.stream()
                        .map(each -> new AmendmentPage.Step(
                                each.wording(), each.howWeKnow(), each.iWill(), each.schoolWill(), each.homeCan()))
                        .toList(),
                reason,
                back,
                problems);
    }

    /** Where somebody came from: a talk of this school, and nothing else that an address may say. */
    private static String kept(String asked, Viewer viewer) {
        return asked.matches("/[a-z0-9-]+/consultations/talks/[0-9a-f-]{36}") && asked.startsWith(viewer.path() + "/")
                ? asked
                : "";
    }

    private static String typed(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null
                ? ""
                : value.replace("\r\n", "\n").replace("\0", "").strip();
    }
}
