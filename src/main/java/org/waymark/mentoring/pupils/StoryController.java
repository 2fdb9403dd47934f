package org.waymark.mentoring.pupils;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;

/** A pupil's story, to read and to print, by whoever sees the pupil. */
@Controller
@For(Audience.STAFF)
class StoryController {
    private final Story story;

    StoryController(Story story) {
        this.story = story;
    }

    @GetMapping("/{school}/mentoring/pupils/{pupil}/story")
    String show(
            @PathVariable String school,
            @PathVariable UUID pupil,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String back,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", story.page(pupil, new Story.Filter(year, subject, kind), back, viewer));
        return "mentoring/pupils/story";
    }
}
