package org.waymark.exchange.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.exchange.Choices;
import org.waymark.exchange.Import;
import org.waymark.exchange.Importing;
import org.waymark.exchange.Imports;
import org.waymark.exchange.Progress;
import org.waymark.exchange.Report;
import org.waymark.exchange.reading.Finding;
import org.waymark.exchange.reading.FindingsCsv;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;

/** The files that came in; bringing another; looking at what it would change, and applying it. */
@Controller
@For(Audience.OFFICE_WORK)
class ImportsController {
    private static final int LARGEST = 50 * 1024 * 1024;

    private final Imports imports;
    private final Importing importing;

    ImportsController(Imports imports, Importing importing) {
        this.imports = imports;
        this.importing = importing;
    }

    @GetMapping("/{school}/exchange/imports")
    String all(@PathVariable String school, Viewer viewer, Model model) {
        return list(Problems.none(), viewer, model);
    }

    @PostMapping("/{school}/exchange/imports")
    String bring(
            @PathVariable String school,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            HttpServletResponse response,
            Model model)
            throws IOException {
        String problem = problem(file);
        if (file == null || problem != null) {
            response.setStatus(Problems.STATUS);
            return list(Problems.of("file", String.valueOf(problem)), viewer, model);
        }
        UUID id = importing.bring(name(file), file.getBytes(), viewer);
        return "redirect:" + address(viewer, id);
    }

    @GetMapping("/{school}/exchange/imports/{id}")
    String one(@PathVariable String school, @PathVariable UUID id, Viewer viewer, Model model) {
        // Asked before the row is read: one that ends between the two is then shown as it ended.
        Progress progress = importing.progress(id).orElse(null);
        Import found = find(id, viewer);
        if (found.state() == Import.State.NEEDS_MAPPING && progress == null) {
            return "redirect:" + address(viewer, id) + "/mapping";
        }
        model.addAttribute("page", ImportPage.of(found, progress, Problems.none(), viewer.path()));
        return "exchange/imports/import";
    }

    @PostMapping("/{school}/exchange/imports/{id}/apply")
    String apply(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean part,
            @RequestParam(defaultValue = "false") boolean knows,
            @RequestParam(defaultValue = "false") boolean filesGrades,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Import found = find(id, viewer);
        Report report = found.report();
        if (found.state() == Import.State.READY && report != null && report.stopped() != null && !knows && !part) {
            response.setStatus(Problems.STATUS);
            Problems untold = Problems.of(
                    "knows", "Nothing was applied. If the file is right, tick that you know; if not, discard it.");
            model.addAttribute("page", ImportPage.of(found, null, untold, viewer.path()));
            return "exchange/imports/import";
        }
        importing.apply(id, new Choices(part, knows, filesGrades, null), viewer);
        return "redirect:" + address(viewer, id);
    }

    /** Reads it again: after it was cut short, or when somebody has said what scale it is in. */
    @PostMapping("/{school}/exchange/imports/{id}/read")
    String read(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String scale,
            Viewer viewer) {
        importing.readAgain(id, find(id, viewer).kind(), scale.isBlank() ? null : scale, viewer);
        return "redirect:" + address(viewer, id);
    }

    @PostMapping("/{school}/exchange/imports/{id}/discard")
    String discard(@PathVariable String school, @PathVariable UUID id, Viewer viewer) {
        find(id, viewer);
        if (importing.progress(id).isEmpty()) {
            imports.discard(id, viewer);
        }
        return "redirect:" + viewer.path() + "/exchange/imports";
    }

    @GetMapping("/{school}/exchange/imports/{id}/refused.csv")
    ResponseEntity<byte[]> refused(@PathVariable String school, @PathVariable UUID id, Viewer viewer) {
        var report = find(id, viewer).report();
        if (report == null) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused-rows.csv\"")
                .body(FindingsCsv.write(
                        report.findings().stream().filter(Finding::isRefused).toList()));
    }

    private String list(Problems problems, Viewer viewer, Model model) {
        var rows = imports.all(viewer).stream()
                .map(each -> new ImportsPage.Row(
                        each.fileName(),
                        address(viewer, each.id()),
                        each.kind() == null ? "" : each.kind().label(),
                        ImportPage.state(each, importing.progress(each.id()).isPresent()),
                        ImportPage.tone(each, importing.progress(each.id()).isPresent()),
                        Dates.written(each.broughtAt()
                                .atZoneSameInstant(ZoneId.of("Europe/London"))
                                .toLocalDateTime()),
                        each.broughtBy()))
                .toList();
        model.addAttribute("page", new ImportsPage(viewer.path(), problems, rows));
        return "exchange/imports/imports";
    }

    private Import find(UUID id, Viewer viewer) {
        return imports.find(id, viewer).orElseThrow(NotFound::new);
    }

    private static @Nullable String problem(@Nullable MultipartFile file) {
        if (file == null || (file.isEmpty() && name(file).equals("file"))) {
            return "Choose the CSV file that your school's system exported.";
        }
        if (file.isEmpty()) {
            return "This file is empty. Export it again, and choose that file.";
        }
        return file.getSize() > LARGEST
                ? "This file is larger than 50 MB, which no school's export is. Choose the CSV file that your school's system exported."
                : null;
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? "file" : plain.substring(0, Math.min(plain.length(), 255));
    }

    private static String address(Viewer viewer, UUID id) {
        return viewer.path() + "/exchange/imports/" + id;
    }
}
