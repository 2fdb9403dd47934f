package org.waymark.sheets.runs;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.languages.Language;
import org.waymark.sheets.Layout;
import org.waymark.sheets.PrintRun;
import org.waymark.sheets.PrintRunning;
import org.waymark.sheets.PrintRuns;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Choice;
import org.waymark.ui.Dates;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;
import org.waymark.ui.Words;

/** Begins print runs, says how far they are, and hands out what is finished. */
@Controller
@For(Audience.STAFF)
class RunsController {
    private static final String FAMILIES = "families";
    private static final String EVERYBODY = "everybody";
    private static final String ENGLISH = "en";
    private static final String HOME = "home";

    private final PrintRuns runs;
    private final PrintRunning running;
    private final RunsQuery query;

    RunsController(PrintRuns runs, PrintRunning running, RunsQuery query) {
        this.runs = runs;
        this.running = running;
        this.query = query;
    }

    @GetMapping("/{school}/sheets/runs")
    String all(@PathVariable String school, Viewer viewer, Model model) {
        return list(Problems.none(), viewer, model);
    }

    @PostMapping("/{school}/sheets/runs")
    String begin(
            @PathVariable String school,
            @RequestParam(defaultValue = EVERYBODY) String whose,
            @RequestParam(defaultValue = "standard") String layout,
            @RequestParam(defaultValue = "pdf") String file,
            @RequestParam(defaultValue = ENGLISH) String inLanguage,
            @RequestParam(defaultValue = "false") boolean guide,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Layout kind = Layout.of(layout).orElseThrow(NotFound::new);
        PrintRun.ForHome forHome = new PrintRun.ForHome(whose.equals(FAMILIES), inLanguage.equals(HOME), guide);
        String said = ", " + kind.label().toLowerCase(Locale.ROOT) + (guide ? ", with the guide" : "");
        Function<String, PrintRunning.Wanted> wanted =
                what -> new PrintRunning.Wanted(what + said, kind, file.equals("zip"), forHome);
        try {
            UUID id = switch (whose) {
                case EVERYBODY -> running.ofClass(null, wanted.apply("Every sheet"), viewer);
                case FAMILIES -> running.ofFamilies(wanted.apply("For the families"), viewer);
                default -> {
                    RunsQuery.OneClass chosen = query.classes(viewer).stream()
                            .filter(each -> each.id().toString().equals(whose))
                            .findFirst()
                            .orElseThrow(NotFound::new);
                    yield running.ofClass(chosen.id(), wanted.apply(chosen.name()), viewer);
                }
            };
            return "redirect:" + viewer.path() + "/sheets/runs/" + id;
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            return list(Problems.of(refused), viewer, model);
        }
    }

    @GetMapping("/{school}/sheets/runs/{id}")
    String show(@PathVariable String school, @PathVariable UUID id, Viewer viewer, Model model) {
        PrintRun run = find(id, viewer);
        String address = viewer.path() + "/sheets/runs/" + id;
        boolean going = run.state() == PrintRun.State.PRINTING;
        model.addAttribute(
                "page",
                new RunPage(
                        run.title(),
                        run.state().words(),
                        "%s, %s. Asked for on %s."
                                .formatted(
                                        Words.count(run.total(), "sheet"),
                                        run.zipped() ? "a file for each child in one ZIP" : "one file",
                                        Dates.written(Dates.here(run.askedAt()))),
                        going ? "%,d of %,d sheets".formatted(run.done(), run.total()) : null,
                        run.done(),
                        run.total(),
                        run.problems().lines().toList(),
                        going ? 0 : run.failed().size(),
                        run.state() == PrintRun.State.READY ? address + "/file" : null,
                        address,
                        viewer.path() + "/sheets/runs"));
        return "sheets/runs/run";
    }

    @PostMapping("/{school}/sheets/runs/{id}/cancelled")
    String cancel(@PathVariable String school, @PathVariable UUID id, Viewer viewer) {
        find(id, viewer);
        runs.cancel(id, viewer);
        return "redirect:" + viewer.path() + "/sheets/runs/" + id;
    }

    @PostMapping("/{school}/sheets/runs/{id}/again")
    String again(
            @PathVariable String school,
            @PathVariable UUID id,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        try {
            return "redirect:" + viewer.path() + "/sheets/runs/" + running.again(find(id, viewer), viewer);
        } catch (Refused refused) {
            response.setStatus(Problems.STATUS);
            return list(Problems.of(refused), viewer, model);
        }
    }

    @GetMapping("/{school}/sheets/runs/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable String school, @PathVariable UUID id, Viewer viewer) {
        PrintRun run = find(id, viewer);
        byte[] content = runs.content(id, viewer).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(run.zipped() ? MediaType.parseMediaType("application/zip") : MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(run.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private String list(Problems problems, Viewer viewer, Model model) {
        List<Choice> whose = new ArrayList<>(List.of(
                Choice.of(EVERYBODY, "Everybody whom I see, class by class"),
                Choice.of(FAMILIES, "What is shared, for the families: brothers and sisters together")));
        query.classes(viewer).forEach(each -> whose.add(Choice.of(each.id().toString(), each.name())));
        model.addAttribute(
                "page",
                new RunsPage(
                        viewer.path() + "/sheets/runs",
                        viewer.path() + "/sheets/form",
                        whose,
                        Arrays.stream(Layout.values())
                                .map(each -> Choice.of(each.code(), each.label()))
                                .toList(),
                        List.of(
                                Choice.of("pdf", "One file for the printer"),
                                Choice.of("zip", "A ZIP with a file for each child")),
                        List.of(
                                Choice.of(ENGLISH, "English"),
                                Choice.of(HOME, "The language of each family, with English beside the headings")),
                        List.of(Choice.of("true", "The guide for parents and carers, one for each family")),
                        viewer.path() + "/sheets/guide/paper.pdf",
                        Arrays.stream(Language.values())
                                .map(each -> Choice.of(each.code(), each.englishName()))
                                .toList(),
                        runs.mine(viewer).stream()
                                .map(each -> new RunsPage.Row(
                                        each.title(),
                                        viewer.path() + "/sheets/runs/" + each.id(),
                                        each.state().words(),
                                        Dates.written(Dates.here(each.askedAt())),
                                        each.total()))
                                .toList(),
                        problems));
        return "sheets/runs/runs";
    }

    private PrintRun find(UUID id, Viewer viewer) {
        return runs.find(id, viewer).orElseThrow(NotFound::new);
    }
}
