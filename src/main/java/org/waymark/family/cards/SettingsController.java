package org.waymark.family.cards;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.family.CardSettings;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;

/** Whether a school's children sign in, from where, and what the class page shows of them. */
@Controller("cardsSettingsController")
@For(Audience.LEADING)
class SettingsController {
    private final CardSettings settings;

    SettingsController(CardSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/{school}/family/cards/settings")
    String show(
            @PathVariable String school,
            @RequestParam(defaultValue = "false") boolean saved,
            Viewer viewer,
            Model model) {
        CardSettings.Chosen chosen = settings.of(viewer.school());
        model.addAttribute(
                "page",
                new SettingsPage(
                        viewer.path() + "/family/cards/settings",
                        viewer.path() + "/family/cards",
                        chosen.on(),
                        chosen.animals() ? "animals" : "names",
                        chosen.atHome() ? "home" : "school",
                        saved));
        return "family/cards/settings";
    }

    @PostMapping("/{school}/family/cards/settings")
    String change(
            @PathVariable String school,
            @RequestParam(defaultValue = "false") boolean on,
            @RequestParam(defaultValue = "names") String shows,
            @RequestParam(defaultValue = "school") String where,
            Viewer viewer) {
        settings.change(new CardSettings.Chosen(on, shows.equals("animals"), where.equals("home")), viewer);
        return "redirect:" + viewer.path() + "/family/cards/settings?saved=true";
    }
}
