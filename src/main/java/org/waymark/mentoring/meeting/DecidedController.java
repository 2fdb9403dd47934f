package org.waymark.mentoring.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.mentoring.Meeting;
import org.waymark.mentoring.NextStepId;
import org.waymark.mentoring.NextSteps;
import org.waymark.mentoring.Reviewing;
import org.waymark.mentoring.StepForm;
import org.waymark.mentoring.Suggestions;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes what was agreed or reviewed in a meeting while Waymark could not be reached. Sent twice it is done once. */
@Controller
@For(Audience.STAFF)
class DecidedController {
    private static final JsonMapper JSON = new JsonMapper();

    private final Holding holding;
    private final NextSteps steps;
    private final Suggestions suggestions;
    private final Clock clock;

    DecidedController(Holding holding, NextSteps steps, Suggestions suggestions, Clock clock) {
        this.holding = holding;
        this.steps = steps;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /**
     * @param key made where it was pressed; of a new next step it becomes the identity
     * @param words the fields of the form that was pressed, as JSON
     */
    @PostMapping("/{school}/mentoring/meetings/{id}/decided")
    ResponseEntity<SaidController.Answer> decide(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam UUID account,
            @RequestParam UUID key,
            @RequestParam String words,
            Viewer viewer) {
        if (!account.equals(viewer.accountKey())) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(SaidController.Answer.SOMEBODY_ELSES);
        }
        Meeting meeting = holding.meeting(id, viewer);
        try {
            meeting.refuseUnlessToCome("Agree and review next steps from the child’s own page of steps.");
            keep(meeting, new NextStepId(key), words, viewer);
            return ResponseEntity.ok(new SaidController.Answer("saved", "", words, null, null));
        } catch (Refused refused) {
            return ResponseEntity.ok(SaidController.Answer.refused(refused.sentence()));
        }
    }

    private void keep(Meeting meeting, NextStepId key, String words, Viewer by) {
        LocalDate usual = steps.termEnd(LocalDate.now(clock), by);
        UUID reviewed = read(words, Which.class).step();
        if (reviewed == null) {
            StepForm.Sent sent = read(words, StepForm.Sent.class);
            steps.agree(key, meeting.pupil(), meeting.id(), suggestions.wanted(sent, usual, by), by);
        } else {
            Reviewing.Sent sent = read(words, Reviewing.Sent.class);
            steps.reviewOnce(meeting.pupil(), meeting.id(), new NextStepId(reviewed), sent.review(usual), by);
        }
    }

    /** Which next step is reviewed; none where one is agreed. */
    private record Which(@Nullable UUID step) {}

    private static <T> T read(String words, Class<T> form) {
        try {
            return JSON.readValue(words, form);
        } catch (JacksonException e) {
            throw new Refused("We cannot read this. Load the page again, and agree it there.");
        }
    }
}
