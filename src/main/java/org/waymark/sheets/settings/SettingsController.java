package org.waymark.sheets.settings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.sheets.SheetChoices;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;

/** Whether sheets are the school's annual report to parents. */
@Controller("sheetsSettingsController")
@For(Audience.LEADING)
class SettingsController {
    private final SheetChoices choices;

    SettingsController(SheetChoices choices) {
        this.choices = choices;
    }

    @GetMapping("/{school}/sheets/settings")
    String show(
            @PathVariable String school,
            @RequestParam(defaultValue = "false") boolean saved,
            Viewer viewer,
            Model model) {
        model.addAttribute(
                "page",
                new SettingsPage(
                        viewer.path() + "/sheets/settings",
                        viewer.path() + "/mentoring/settings",
                        choices.areAnnualReport(viewer),
                        saved));
        return "sheets/settings/settings";
    }

    @PostMapping("/{school}/sheets/settings")
    String change(
            @PathVariable String school, @RequestParam(defaultValue = "false") boolean annualReport, Viewer viewer) {
        choices.change(annualReport, viewer);
        return "redirect:" + viewer.path() + "/sheets/settings?saved=true";
    }
}
