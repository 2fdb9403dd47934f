package org.waymark.mentoring.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mentoring.Attitude;
import org.waymark.mentoring.Field;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.NextSteps;
import org.waymark.mentoring.Offers;
import org.waymark.mentoring.Said;
import org.waymark.mentoring.SayingHow;
import org.waymark.mentoring.Sayings;
import org.waymark.mentoring.Signatures;
import org.waymark.mentoring.Signing;
import org.waymark.mentoring.StepForm;
import org.waymark.mentoring.Suggestions;
import org.waymark.mentoring.Topic;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** Holds a meeting, topic by topic. Its mentor opens it, and whoever settles what a child is measured against. */
@Controller
@For(Audience.STAFF)
class MeetingController {
    private static final String VIEW = "mentoring/meeting/meeting";

    private final Holding holding;
    private final Sayings sayings;
    private final NextSteps steps;
    private final SayingHow how;
    private final Suggestions suggestions;
    private final Signatures signatures;
    private final Clock clock;

    MeetingController(
            Holding holding,
            Sayings sayings,
            NextSteps steps,
            SayingHow how,
            Suggestions suggestions,
            Signatures signatures,
            Clock clock) {
        this.holding = holding;
        this.sayings = sayings;
        this.steps = steps;
        this.how = how;
        this.suggestions = suggestions;
        this.signatures = signatures;
        this.clock = clock;
    }

    @GetMapping("/{school}/mentoring/meetings/{id}")
    String show(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "went") String step,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer,
            Model model) {
        Offers.Search search = new Offers.Search(words, from);
        model.addAttribute("page", holding.page(id, topic(step), search, Refusal.NONE, viewer));
        return VIEW;
    }

    /** What was written of one topic; with {@code stay} the page stays there. */
    @PostMapping("/{school}/mentoring/meetings/{id}")
    String say(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Meeting meeting = holding.meeting(id, viewer);
        Topic topic = topic(first(sent, "step"));
        List<Said.Typed> typed = Said.typed(Field.of(topic), sent);
        try {
            List<Said.Clash> clashes = sayings.say(meeting, typed, viewer);
            List<Attitude.Clash> apart = how.say(meeting, sent, viewer);
            if (!apart.isEmpty()) {
                return refuse(meeting, topic, Refusal.of(apart), viewer, response, model);
            }
            if (clashes.isEmpty()) {
                return back(id, sent.containsKey("stay") ? topic : topic.next(), viewer);
            }
            String field = clashes.getFirst().now().field().code();
            Problems both = Problems.of(
                    field,
                    "Somebody else wrote here meanwhile. Both are shown: put together what is to stay, and go on.");
            return refuse(meeting, topic, refusal(typed, clashes, null, both), viewer, response, model);
        } catch (Refused refused) {
            return refuse(
                    meeting, topic, refusal(typed, List.of(), null, Problems.of(refused)), viewer, response, model);
        }
    }

    @PostMapping("/{school}/mentoring/meetings/{id}/steps")
    String agree(
            @PathVariable String school,
            @PathVariable UUID id,
            @ModelAttribute StepForm.Sent sent,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Meeting meeting = holding.meeting(id, viewer);
        try {
            meeting.refuseUnlessToCome("Agree a next step from the child’s own page of steps.");
            LocalDate usual = steps.termEnd(LocalDate.now(clock), viewer);
            steps.agree(meeting.pupil(), meeting.id(), suggestions.wanted(sent, usual, viewer), viewer);
            return back(id, Topic.STEPS, viewer);
        } catch (Refused refused) {
            Refusal refusal = new Refusal(
                    Map.of(), List.of(), sent.isOffered() ? null : sent, null, List.of(), null, Problems.of(refused));
            return refuse(meeting, Topic.STEPS, refusal, viewer, response, model);
        }
    }

    @PostMapping("/{school}/mentoring/meetings/{id}/signatures")
    String sign(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Meeting meeting = holding.meeting(id, viewer);
        MeetingPage.Sign sign = new MeetingPage.Sign(
                first(sent, "pupilName"),
                first(sent, "pupilMark"),
                first(sent, "mentorName"),
                first(sent, "mentorMark"));
        try {
            signatures.sign(
                    meeting,
                    new Signing(sign.pupilName(), sign.pupilMark()),
                    new Signing(sign.mentorName(), sign.mentorMark()),
                    viewer);
            return back(id, Topic.SIGN, viewer);
        } catch (Refused refused) {
            return refuse(
                    meeting,
                    Topic.SIGN,
                    refusal(List.of(), List.of(), sign, Problems.of(refused)),
                    viewer,
                    response,
                    model);
        }
    }

    private String refuse(
            Meeting meeting, Topic topic, Refusal refusal, Viewer viewer, HttpServletResponse response, Model model) {
        response.setStatus(Problems.STATUS);
        model.addAttribute("page", holding.page(meeting.id().value(), topic, Offers.Search.NOTHING, refusal, viewer));
        return VIEW;
    }

    private static Refusal refusal(
            List<Said.Typed> typed, List<Said.Clash> clashes, MeetingPage.@Nullable Sign sign, Problems problems) {
        return new Refusal(
                typed.stream().collect(Collectors.toMap(Said.Typed::field, Said.Typed::words)),
                clashes,
                null,
                sign,
                List.of(),
                null,
                problems);
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static Topic topic(String code) {
        return Topic.of(code).orElseThrow(NotFound::new);
    }

    private static String back(UUID id, Topic topic, Viewer viewer) {
        return "redirect:" + viewer.path() + "/mentoring/meetings/" + id + "?step=" + topic.code();
    }
}
