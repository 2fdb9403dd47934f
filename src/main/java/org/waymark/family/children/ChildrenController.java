package org.waymark.family.children;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.languages.Texts;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;

/** How one child is getting on now, for an adult of the family. */
@Controller("familyChildrenController")
@For(Audience.FAMILY)
class ChildrenController {
    private final ChildNowShown shown;

    ChildrenController(ChildNowShown shown) {
        this.shown = shown;
    }

    @GetMapping("/{school}/family/children/{pupil}")
    String show(@PathVariable String school, @PathVariable UUID pupil, Viewer viewer, Texts texts, Model model) {
        model.addAttribute("page", shown.page(pupil, viewer, texts));
        return "family/children/children";
    }
}
