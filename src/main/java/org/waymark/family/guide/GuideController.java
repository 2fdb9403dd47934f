package org.waymark.family.guide;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.waymark.languages.Texts;
import org.waymark.paper.Printer;
import org.waymark.sheets.Guide;
import org.waymark.sheets.Guides;
import org.waymark.sheets.PrintedSheets;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;

/** The guide for parents and carers, on screen and as a PDF in the reader's language. */
@Controller("familyGuideController")
@For(Audience.FAMILY)
class GuideController {
    private final Guides guides;
    private final Printer printer;

    GuideController(Guides guides, @Lazy Printer printer) {
        this.guides = guides;
        this.printer = printer;
    }

    @GetMapping("/{school}/family/guide")
    String show(@PathVariable String school, Viewer viewer, Texts texts, Model model) {
        Guide guide = guides.of(viewer, texts);
        model.addAttribute(
                "page",
                new GuidePage(
                        texts,
                        guide.title(),
                        viewer.path() + "/family/guide/paper.pdf",
                        viewer.path() + "/family/home",
                        guide.parts().stream().map(GuideController::part).toList(),
                        guide.termsHeading(),
                        guide.terms().stream()
                                .map(each -> new GuidePage.Term(each.name(), each.words()))
                                .toList()));
        return "family/guide/guide";
    }

    @GetMapping("/{school}/family/guide/paper.pdf")
    View print(@PathVariable String school, Viewer viewer, Texts texts) {
        return PrintedSheets.guide(guides.of(viewer, texts), texts, printer);
    }

    private static GuidePage.Part part(Guide.Part part) {
        return new GuidePage.Part(
                part.heading(),
                part.paragraphs(),
                part.scales().stream()
                        .map(each -> new GuidePage.Measured(each.heading(), each.lines()))
                        .toList(),
                part.colours().stream()
                        .map(each -> new GuidePage.Colour(each.tone(), each.name(), each.words()))
                        .toList());
    }
}
