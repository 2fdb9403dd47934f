package org.waymark.family.settings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.family.MailChoices;
import org.waymark.languages.Texts;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;

/** Whether an adult is written to when there is something new. */
@Controller("familySettingsController")
@For(Audience.FAMILY)
class SettingsController {
    private final MailChoices choices;

    SettingsController(MailChoices choices) {
        this.choices = choices;
    }

    @GetMapping("/{school}/family/settings")
    String show(
            @PathVariable String school,
            @RequestParam(defaultValue = "false") boolean saved,
            Viewer viewer,
            Texts texts,
            Model model) {
        model.addAttribute(
                "page",
                new SettingsPage(
                        texts,
                        viewer.path() + "/family/settings",
                        viewer.path() + "/family/home",
                        choices.wanted(viewer),
                        saved));
        return "family/settings/settings";
    }

    @PostMapping("/{school}/family/settings")
    String change(@PathVariable String school, @RequestParam(defaultValue = "false") boolean mail, Viewer viewer) {
        choices.change(mail, viewer);
        return "redirect:" + viewer.path() + "/family/settings?saved=true";
    }
}
