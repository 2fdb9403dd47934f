package org.waymark.objectives.marks;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.objectives.MarkEntry;
import org.waymark.objectives.MarkOutcome;
import org.waymark.objectives.Marks;
import org.waymark.objectives.ObjectiveId;
import org.waymark.pupils.PupilId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;
import org.waymark.ui.Words;

/** A class's marks: opened as a page, sent cell by cell by its script, or as one form without. */
@Controller
class MarksController {
    private static final String VIEW = "objectives/marks/marks";

    private final OpeningMarks opening;
    private final Marks marks;

    MarksController(OpeningMarks opening, Marks marks) {
        this.opening = opening;
        this.marks = marks;
    }

    @For(Audience.STAFF)
    @GetMapping("/{school}/objectives/classes/{schoolClass}/marks")
    String show(
            @PathVariable String school,
            @PathVariable UUID schoolClass,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable Integer year,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", opening.page(schoolClass, subject, year, OpeningMarks.Tried.NOTHING, viewer));
        return VIEW;
    }

    @For(Audience.MARKING)
    @PostMapping("/{school}/objectives/classes/{schoolClass}/marks")
    String save(
            @PathVariable String school,
            @PathVariable UUID schoolClass,
            @RequestParam UUID subject,
            @RequestParam int year,
            @RequestParam List<UUID> pupil,
            @RequestParam List<UUID> objective,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        List<MarksForm.Changed> changed = new MarksForm(pupil, objective, form).changed();
        List<MarkOutcome> outcomes =
                marks.record(changed.stream().map(MarksForm.Changed::entry).toList(), viewer);
        OpeningMarks.Tried tried = tried(changed, outcomes);
        if (!tried.outcomes().isEmpty()) {
            response.setStatus(Problems.STATUS);
        }
        model.addAttribute("page", opening.page(schoolClass, subject, year, tried, viewer));
        return VIEW;
    }

    private static OpeningMarks.Tried tried(List<MarksForm.Changed> changed, List<MarkOutcome> outcomes) {
        Map<String, String> typed = new HashMap<>();
        Map<String, MarkOutcome> refused = new LinkedHashMap<>();
        int saved = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            String place = changed.get(i).place();
            typed.put(place, changed.get(i).entry().typed());
            switch (outcomes.get(i)) {
                case MarkOutcome.Saved each -> saved++;
                case MarkOutcome.Unchanged each -> {}
                default -> refused.put(place, outcomes.get(i));
            }
        }
        String news = saved > 0
                ? (saved == 1 ? "One mark" : Words.count(saved, "mark")) + " saved."
                : refused.isEmpty() ? "Nothing had changed." : null;
        return new OpeningMarks.Tried(typed, refused, news);
    }

    /** What a script is told of one mark. */
    record Answer(
            String outcome,
            @Nullable Integer version,
            @Nullable String mark,
            @Nullable String sentence,
            @Nullable String who) {

        static Answer refused(String sentence) {
            return new Answer("refused", null, null, sentence, null);
        }
    }

    /** One mark, by the key that was made where it was typed, so that sending it twice records it once. */
    @For(Audience.MARKING)
    @PostMapping("/{school}/objectives/classes/{schoolClass}/marks/mark")
    ResponseEntity<Answer> mark(
            @PathVariable String school,
            @PathVariable UUID schoolClass,
            @RequestParam UUID key,
            @RequestParam UUID account,
            @RequestParam UUID pupil,
            @RequestParam UUID objective,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "0") int seen,
            Viewer viewer) {
        if (!account.equals(viewer.accountKey())) {
            // As if nobody were signed in: the entry keeps waiting for whoever typed it.
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .body(Answer.refused("Somebody else typed this. It is sent when they sign in here."));
        }
        MarkOutcome outcome =
                marks.record(new MarkEntry(key, new PupilId(pupil), new ObjectiveId(objective), mark, seen), viewer);
        return ResponseEntity.ok(
                switch (outcome) {
                    case MarkOutcome.Saved saved ->
                        new Answer("saved", saved.version(), saved.mark().code(), null, null);
                    case MarkOutcome.Unchanged same ->
                        new Answer("saved", same.version(), same.mark().code(), null, null);
                    case MarkOutcome.Conflict theirs ->
                        new Answer("conflict", theirs.version(), theirs.mark().code(), null, theirs.by());
                    case MarkOutcome.Refused refused -> Answer.refused(refused.sentence());
                });
    }
}
