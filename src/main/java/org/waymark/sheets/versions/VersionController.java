package org.waymark.sheets.versions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.audit.Audit;
import org.waymark.mentoring.FamilyComments;
import org.waymark.sheets.HomeLanguages;
import org.waymark.sheets.Layout;
import org.waymark.sheets.PrintedSheets;
import org.waymark.sheets.Printing;
import org.waymark.sheets.SheetPrinter;
import org.waymark.sheets.Version;
import org.waymark.sheets.Versions;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.Link;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** One version of a signed sheet, of this round or an earlier one, as it was. */
@Controller
@For(Audience.STAFF)
class VersionController {
    private static final String VIEW = "sheets/versions/versions";

    private final Versions versions;
    private final Printing printing;
    private final SheetPrinter printer;
    private final FamilyComments comments;
    private final HomeLanguages languages;
    private final Audit audit;

    VersionController(
            Versions versions,
            Printing printing,
            @Lazy SheetPrinter printer,
            FamilyComments comments,
            HomeLanguages languages,
            Audit audit) {
        this.versions = versions;
        this.printing = printing;
        this.printer = printer;
        this.comments = comments;
        this.languages = languages;
        this.audit = audit;
    }

    @GetMapping("/{school}/sheets/versions/{id}")
    String show(@PathVariable String school, @PathVariable UUID id, Viewer viewer, Model model) {
        show(id, VersionPage.Typed.NOTHING, viewer, model);
        return VIEW;
    }

    /** One adult's comment is answered, to that adult alone. */
    @PostMapping("/{school}/sheets/versions/{id}/comments/{comment}")
    String answer(
            @PathVariable String school,
            @PathVariable UUID id,
            @PathVariable UUID comment,
            @RequestParam(defaultValue = "") String answer,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        find(id, viewer);
        try {
            comments.answer(id, comment, answer, viewer);
            return "redirect:" + viewer.path() + "/sheets/versions/" + id + "#family";
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            var typed = new VersionPage.Typed(comment.toString(), answer, refused.sentence());
            show(id, typed, viewer, model);
            return VIEW;
        }
    }

    /** From a meeting to the sheet that was signed in it. */
    @GetMapping("/{school}/sheets/meetings/{id}/version")
    String ofMeeting(@PathVariable String school, @PathVariable UUID id, Viewer viewer) {
        UUID newest = versions.newest(id, viewer).orElseThrow(NotFound::new);
        return "redirect:" + viewer.path() + "/sheets/versions/" + newest;
    }

    @GetMapping("/{school}/sheets/versions/{id}.pdf")
    View print(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "standard") String layout,
            @RequestParam(defaultValue = "en") String language,
            Viewer viewer) {
        Version version = find(id, viewer);
        Layout kind = Layout.of(layout).filter(each -> each != Layout.FORM).orElseThrow(NotFound::new);
        return PrintedSheets.of(languages.in(language, printing.copy(version, kind, viewer), viewer), printer);
    }

    private void show(UUID id, VersionPage.Typed typed, Viewer viewer, Model model) {
        Version version = find(id, viewer);
        String address = viewer.path() + "/sheets/versions/" + id;
        model.addAttribute("page", page(version, address, typed, viewer));
        model.addAttribute("home", languages.offered(version.pupil(), address + ".pdf", viewer));
    }

    private VersionPage page(Version version, String address, VersionPage.Typed typed, Viewer viewer) {
        UUID id = version.id();
        return new VersionPage(
                version.page(),
                version.label(),
                "Kept on %s by %s. ".formatted(Dates.written(version.on()), version.by())
                        + (version.shared()
                                ? "It is shared with the family."
                                : "It is not shared with the family yet."),
                address,
                Stream.of(Layout.STANDARD, Layout.EASY_READ)
                        .map(each -> Link.to(each.label(), address + ".pdf?layout=" + each.code()))
                        .toList(),
                viewer.path() + "/sheets/pupils/" + version.pupil(),
                version.newest() ? address + "/amendment" : null,
                comments.of(id, viewer).stream()
                        .map(each -> VersionPage.Comment.of(each, typed))
                        .toList(),
                comments.readers(id, viewer).stream().map(VersionPage::read).toList());
    }

    private Version find(UUID id, Viewer viewer) {
        Version version = versions.find(id, viewer).orElseThrow(NotFound::new);
        audit.opened(List.of(version.pupil()), viewer);
        return version;
    }
}
