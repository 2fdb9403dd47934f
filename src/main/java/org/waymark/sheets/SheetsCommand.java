package org.waymark.sheets;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.hosting.Command;
import org.waymark.hosting.CommandCall;
import org.waymark.hosting.Option;
import org.waymark.hosting.Refusal;
import org.waymark.school.CommandSchools;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Words;

/** {@code ./run sheets}: a class set, or one pupil's sheet, as a file. */
@Component
class SheetsCommand implements Command {
    private final CommandSchools schools;
    private final SheetQuery query;
    private final Printing printing;
    private final ObjectProvider<SheetPrinter> printer;

    SheetsCommand(CommandSchools schools, SheetQuery query, Printing printing, ObjectProvider<SheetPrinter> printer) {
        this.schools = schools;
        this.query = query;
        this.printing = printing;
        this.printer = printer;
    }

    @Override
    public String name() {
        return "sheets";
    }

    @Override
    public int run(CommandCall call) throws IOException {
        List<Copy> copies = schools.in(call, viewer -> printing.copies(sheets(call, viewer), Layout.STANDARD, viewer));
        // The printer needs no database: the transaction is over before it starts.
        SheetPage.Top top = copies.getFirst().page().top();
        String title = call.options().has(Option.PUPIL)
                ? PrintedSheets.title(top.title(), top.pupil())
                : PrintedSheets.classTitle(top);
        call.result().write(printer.getObject().pdf(title, copies));
        for (Copy copy : copies) {
            Undrawable.in(copy.page()).ifPresent(call.out()::println);
        }
        call.out().println(Words.count(copies.size(), "sheet") + ", two sides each.");
        call.out().flush();
        return CLEAN;
    }

    private List<SheetQuery.Sheet> sheets(CommandCall call, Viewer viewer) {
        var upn = call.options().value(Option.PUPIL);
        if (upn.isPresent()) {
            return query.pupilWithUpn(upn.get(), viewer)
                    .flatMap(pupil -> query.pupil(pupil, viewer))
                    .map(List::of)
                    .orElseThrow(() ->
                            new Refusal("No pupil of %s has the UPN %s.".formatted(viewer.schoolName(), upn.get())));
        }
        String named = asked(call, Option.CLASS, "Say which class: --class \"4 Maple\".");
        UUID schoolClass = query.classNamed(named, viewer)
                .orElseThrow(() -> new Refusal("%s has no class \"%s\" this year. Write it as the classes page does."
                        .formatted(viewer.schoolName(), named)));
        List<SheetQuery.Sheet> sheets = query.classSet(schoolClass, viewer);
        if (sheets.isEmpty()) {
            throw new Refusal("Nobody is in %s. Pupils come from the pupils file.".formatted(named));
        }
        return sheets;
    }

    private static String asked(CommandCall call, Option option, String sentence) {
        return call.options().value(option).orElseThrow(() -> new Refusal(sentence));
    }
}
