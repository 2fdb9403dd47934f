package org.waymark.sheets.guide;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.languages.Language;
import org.waymark.languages.Texts;
import org.waymark.languages.Translations;
import org.waymark.paper.Printer;
import org.waymark.sheets.Guide;
import org.waymark.sheets.Guides;
import org.waymark.sheets.PrintedSheets;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

/** The guide on paper for staff, in the language of whoever it is for. */
@Controller("sheetsGuideController")
@For(Audience.STAFF)
class GuideController {
    private final Guides guides;
    private final Translations translations;
    private final Printer printer;

    GuideController(Guides guides, Translations translations, @Lazy Printer printer) {
        this.guides = guides;
        this.translations = translations;
        this.printer = printer;
    }

    @GetMapping("/{school}/sheets/guide/paper.pdf")
    View print(@PathVariable String school, @RequestParam(defaultValue = "en") String language, Viewer viewer) {
        Texts texts = translations.in(Language.of(language).orElseThrow(NotFound::new), viewer);
        Guide guide = guides.of(viewer, texts);
        return PrintedSheets.guide(guide, texts, printer);
    }
}
