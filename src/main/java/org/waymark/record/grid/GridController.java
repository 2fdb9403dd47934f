package org.waymark.record.grid;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.waymark.attainment.Entry;
import org.waymark.attainment.Outcome;
import org.waymark.attainment.Results;
import org.waymark.attainment.Source;
import org.waymark.calendar.CollectionPoint;
import org.waymark.pupils.PupilId;
import org.waymark.school.SubjectId;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Uuid7;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Problems;

/** The class grid: opened as a page, sent cell by cell by its script, or as one form without. */
@Controller
class GridController {
    private final OpeningGrid grids;
    private final Results results;

    GridController(OpeningGrid grids, Results results) {
        this.grids = grids;
        this.results = results;
    }

    @For(Audience.STAFF)
    @GetMapping("/{school}/record/classes/{schoolClass}/grid")
    String show(
            @PathVariable String school,
            @PathVariable UUID schoolClass,
            @RequestParam(required = false) @Nullable String point,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", grids.page(schoolClass, point, OpeningGrid.Tried.NOTHING, viewer));
        return "record/grid/grid";
    }

    /** The whole class at once. Cells are named by their place; the form says which pupil and subject each place is. */
    @For(Audience.MARKING)
    @PostMapping("/{school}/record/classes/{schoolClass}/grid")
    String save(
            @PathVariable String school,
            @PathVariable UUID schoolClass,
            @RequestParam String point,
            @RequestParam List<UUID> pupil,
            @RequestParam List<UUID> subject,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        CollectionPoint at = grids.point(point, viewer);
        List<String> names = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (int row = 0; row < pupil.size(); row++) {
            for (int column = 0; column < subject.size(); column++) {
                String name = row + "." + column;
                String typed = form.getFirst("g" + name);
                if (typed != null) {
                    names.add(name);
                    entries.add(new Entry(
                            Uuid7.next(),
                            new PupilId(pupil.get(row)),
                            new SubjectId(subject.get(column)),
                            at,
                            typed.strip(),
                            version(form.getFirst("v" + name)),
                            Source.HAND));
                }
            }
        }
        List<Outcome> outcomes = results.record(entries, viewer);
        OpeningGrid.Tried tried = tried(names, entries, outcomes);
        if (!tried.outcomes().isEmpty()) {
            response.setStatus(Problems.STATUS);
        }
        model.addAttribute("page", grids.page(schoolClass, point, tried, viewer));
        return "record/grid/grid";
    }

    private static OpeningGrid.Tried tried(List<String> names, List<Entry> entries, List<Outcome> outcomes) {
        Map<String, String> typed = new HashMap<>();
        Map<String, Outcome> refused = new java.util.LinkedHashMap<>();
        int saved = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            typed.put(names.get(i), entries.get(i).typed());
            switch (outcomes.get(i)) {
                case Outcome.Saved each -> saved++;
                case Outcome.Unchanged each -> {}
                default -> refused.put(names.get(i), outcomes.get(i));
            }
        }
        String news = saved == 0 && !refused.isEmpty()
                ? null
                : saved == 1 ? "One grade saved." : saved == 0 ? "Nothing had changed." : saved + " grades saved.";
        return new OpeningGrid.Tried(typed, refused, news);
    }

    /** What a script is told of one cell. */
    record Answer(
            String outcome,
            @Nullable String version,
            @Nullable String grade,
            @Nullable String sentence,
            @Nullable String who,
            List<SmallChip> chips) {

        record SmallChip(String kind, String tone, String word, String why) {}

        static Answer refused(String sentence) {
            return new Answer("refused", null, null, sentence, null, List.of());
        }
    }

    /** One cell, by the key that was made where it was typed, so that sending it twice records it once. */
    @For(Audience.MARKING)
    @PostMapping("/{school}/record/classes/{schoolClass}/grid/cell")
    ResponseEntity<Answer> cell(
            @PathVariable String school,
            @PathVariable UUID schoolClass,
            @RequestParam UUID key,
            @RequestParam UUID account,
            @RequestParam UUID pupil,
            @RequestParam UUID subject,
            @RequestParam String point,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String seen,
            Viewer viewer) {
        if (!account.equals(viewer.accountKey())) {
            // As if nobody were signed in: the entry keeps waiting for whoever typed it.
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .body(Answer.refused("Somebody else typed this. It is sent when they sign in here."));
        }
        CollectionPoint at = grids.point(point, viewer);
        Outcome outcome = results.record(
                new Entry(
                        key, new PupilId(pupil), new SubjectId(subject), at, grade.strip(), version(seen), Source.HAND),
                viewer);
        if (outcome instanceof Outcome.Refused refused) {
            return ResponseEntity.ok(Answer.refused(refused.sentence()));
        }
        GridPage.Cell now = grids.cell(schoolClass, pupil, subject, point, viewer);
        var chips = now.chips().stream()
                .map(chip -> new Answer.SmallChip(chip.kind(), chip.tone().css(), chip.word(), chip.why()))
                .toList();
        String word = outcome instanceof Outcome.Conflict ? "conflict" : "saved";
        String who = outcome instanceof Outcome.Conflict conflict ? conflict.by() : null;
        return ResponseEntity.ok(new Answer(word, now.version(), now.grade(), null, who, chips));
    }

    private static @Nullable UUID version(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : UUID.fromString(sent);
    }
}
