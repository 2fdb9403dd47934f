package org.waymark.exchange.mapping;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.calendar.AcademicYear;
import org.waymark.exchange.FilesIn;
import org.waymark.exchange.Import;
import org.waymark.exchange.Importing;
import org.waymark.exchange.Imports;
import org.waymark.exchange.Mappings;
import org.waymark.exchange.reading.FileKind;
import org.waymark.exchange.reading.Mapping;
import org.waymark.exchange.reading.Meaning;
import org.waymark.exchange.reading.Table;
import org.waymark.exchange.reading.Unread;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Choice;
import org.waymark.ui.NotFound;
import org.waymark.ui.Problems;

/** Where somebody says what the columns of a file are. It is remembered for the school. */
@Controller
@For(Audience.OFFICE_WORK)
class MappingController {
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 30;

    private final Imports imports;
    private final Importing importing;
    private final FilesIn files;
    private final Mappings mappings;

    MappingController(Imports imports, Importing importing, FilesIn files, Mappings mappings) {
        this.imports = imports;
        this.importing = importing;
        this.files = files;
        this.mappings = mappings;
    }

    @GetMapping("/{school}/exchange/imports/{id}/mapping")
    String show(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable FileKind kind,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", page(id, kind, "", Problems.none(), viewer));
        return "exchange/mapping/mapping";
    }

    @PostMapping("/{school}/exchange/imports/{id}/mapping")
    String say(
            @PathVariable String school,
            @PathVariable UUID id,
            @RequestParam FileKind kind,
            @RequestParam Map<String, String> said,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Mapping mapping = mapping(id, kind, viewer);
        for (int i = 0; i < mapping.headings().size(); i++) {
            String code = said.getOrDefault("column" + i, "");
            // What somebody did not touch stays as it was, so that two columns cannot take a field from each other.
            if (!code.isEmpty() && !code.equals(mapping.meanings().get(i).code())) {
                String heading = mapping.headings().get(i);
                mapping = Mapping.meaning(kind, code)
                        .map(withHeading(mapping, heading))
                        .orElse(mapping);
            }
        }
        String year = said.getOrDefault("year", "").strip();
        mapping = AcademicYear.parse(year).map(mapping::inYear).orElse(mapping);
        mappings.remember(mapping, viewer);
        if (mapping.needsYear() && said.containsKey("year")) {
            response.setStatus(Problems.STATUS);
            Problems untold = Problems.of(
                    "year",
                    year.isEmpty()
                            ? "Say which academic year these results are from."
                            : "%s is not an academic year. Write it as 2026/27.".formatted(year));
            model.addAttribute("page", page(id, kind, year, untold, viewer));
            return "exchange/mapping/mapping";
        }
        if (!mapping.missing().isEmpty() || mapping.needsYear()) {
            return "redirect:%s/exchange/imports/%s/mapping?kind=%s".formatted(viewer.path(), id, kind);
        }
        importing.readAgain(id, kind, null, viewer);
        return "redirect:%s/exchange/imports/%s".formatted(viewer.path(), id);
    }

    private static Function<Meaning, Mapping> withHeading(Mapping mapping, String heading) {
        return meaning -> mapping.with(heading, meaning);
    }

    private Mapping mapping(UUID id, FileKind kind, Viewer viewer) {
        return known(understood(id, kind, viewer));
    }

    private FilesIn.Understood understood(UUID id, FileKind kind, Viewer viewer) {
        byte[] content = imports.content(id, viewer).orElseThrow(NotFound::new);
        return files.understand(content, kind, viewer);
    }

    private static Mapping known(FilesIn.Understood understood) {
        Mapping mapping = understood.mapping();
        if (mapping == null) {
            throw new NotFound();
        }
        return mapping;
    }

    /** What stands in a column tells what it is better than its heading does. */
    private static String examples(Table table, int column) {
        return table.rows().stream()
                .map(row -> row.cell(column).strip())
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.length() > LONGEST_EXAMPLE ? cell.substring(0, LONGEST_EXAMPLE) + "…" : cell)
                .distinct()
                .limit(EXAMPLES)
                .collect(Collectors.joining(", "));
    }

    private MappingPage page(UUID id, @Nullable FileKind said, String year, Problems problems, Viewer viewer) {
        Import found = imports.find(id, viewer).orElseThrow(NotFound::new);
        FileKind kind = said == null ? found.kind() : said;
        String address = viewer.path() + "/exchange/imports/" + id;
        List<Choice> kinds = new ArrayList<>();
        for (FileKind each : FileKind.values()) {
            kinds.add(Choice.of(each.name(), each.label()));
        }
        if (kind == null) {
            return new MappingPage(
                    viewer.path(),
                    address,
                    found.fileName(),
                    "",
                    kinds,
                    List.of(),
                    List.of(),
                    List.of(),
                    false,
                    year,
                    problems);
        }
        FilesIn.Understood understood = understood(id, kind, viewer);
        Mapping mapping = known(understood);
        List<Choice> choices = new ArrayList<>();
        for (Unread unread : Unread.values()) {
            choices.add(Choice.of(unread.code(), unread.label()));
        }
        kind.fields().forEach(field -> choices.add(Choice.of(field.code(), field.label())));
        List<MappingPage.Column> columns = new ArrayList<>();
        for (int i = 0; i < mapping.headings().size(); i++) {
            var meaning = mapping.meanings().get(i);
            List<Choice> own = new ArrayList<>(choices);
            if (own.stream().noneMatch(c -> c.value().equals(meaning.code()))) {
                own.add(Choice.of(meaning.code(), meaning.label()));
            }
            columns.add(new MappingPage.Column(
                    mapping.headings().get(i), "column" + i, meaning.code(), own, examples(understood.table(), i)));
        }
        return new MappingPage(
                viewer.path(),
                address,
                found.fileName(),
                kind.name(),
                kinds,
                mapping.missing(),
                columns,
                mapping.notRecognised(),
                mapping.needsYear(),
                year,
                problems);
    }
}
