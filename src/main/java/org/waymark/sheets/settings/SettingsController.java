package org.waymark.sheets.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.sheets.Logos;
import org.waymark.sheets.SheetChoices;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** The logo on sheets, and whether sheets are the school's annual report to parents. */
@Controller("sheetsSettingsController")
@For(Audience.LEADING)
class SettingsController {
    private static final String VIEW = "sheets/settings/settings";

    private final SheetChoices choices;
    private final Logos logos;

    SettingsController(SheetChoices choices, Logos logos) {
        this.choices = choices;
        this.logos = logos;
    }

    @GetMapping("/{school}/sheets/settings")
    String show(
            @PathVariable String school,
            @RequestParam(defaultValue = "false") boolean saved,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", page(saved, Problems.none(), viewer));
        return VIEW;
    }

    @PostMapping("/{school}/sheets/settings")
    String change(
            @PathVariable String school,
            @RequestParam(defaultValue = "false") boolean annualReport,
            @RequestParam(defaultValue = "false") boolean laterTargets,
            Viewer viewer) {
        choices.change(new SheetChoices.Chosen(annualReport, laterTargets), viewer);
        return saved(viewer);
    }

    @GetMapping("/{school}/sheets/settings/logo.png")
    ResponseEntity<byte[]> logo(@PathVariable String school, Viewer viewer) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .body(logos.now(viewer).orElseThrow(NotFound::new));
    }

    @PostMapping("/{school}/sheets/settings/logo")
    String logo(
            @PathVariable String school,
            @RequestParam(required = false) @Nullable MultipartFile logo,
            Viewer viewer,
            HttpServletResponse response,
            Model model)
            throws IOException {
        try {
            if (logo == null || logo.isEmpty()) {
                throw new Refused("logo", "Choose a picture, such as the logo on your letters.");
            }
            logos.change(logo.getBytes(), viewer);
            return saved(viewer);
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            model.addAttribute("page", page(false, Problems.of(refused), viewer));
            return VIEW;
        }
    }

    @PostMapping("/{school}/sheets/settings/logo/removed")
    String remove(@PathVariable String school, Viewer viewer) {
        logos.remove(viewer);
        return saved(viewer);
    }

    private SettingsPage page(boolean saved, Problems problems, Viewer viewer) {
        return new SettingsPage(
                viewer.path() + "/sheets/settings",
                viewer.path() + "/mentoring/settings",
                choices.now(viewer),
                logos.now(viewer).isPresent(),
                saved,
                problems);
    }

    private static String saved(Viewer viewer) {
        return "redirect:" + viewer.path() + "/sheets/settings?saved=true";
    }
}
