package org.waymark.sheets;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.hosting.Command;
import org.waymark.hosting.CommandCall;
import org.waymark.hosting.Option;
import org.waymark.hosting.Refusal;
import org.waymark.school.CommandSchools;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Words;

/** {@code ./run sheets}: the sheets of a class, of one pupil or of the whole school as a file, or the blank form. */
@Component
class SheetsCommand implements Command {
    private static final String BLANK = "blank";
    private static final int AT_ONCE = 30;

    private final CommandSchools schools;
    private final SheetQuery query;
    private final Choosing choosing;
    private final BlankForm.Query forms;
    private final Printing printing;
    private final ObjectProvider<SheetPrinter> printer;

    SheetsCommand(
            CommandSchools schools,
            SheetQuery query,
            Choosing choosing,
            BlankForm.Query forms,
            Printing printing,
            ObjectProvider<SheetPrinter> printer) {
        this.schools = schools;
        this.query = query;
        this.choosing = choosing;
        this.forms = forms;
        this.printing = printing;
        this.printer = printer;
    }

    @Override
    public String name() {
        return "sheets";
    }

    @Override
    public int run(CommandCall call) throws IOException {
        String kind = call.options().value(Option.LAYOUT).orElse(Layout.STANDARD.code());
        if (kind.equals(BLANK)) {
            BlankForm form = schools.in(call, forms::of);
            call.result().write(printer.getObject().blank(form));
            call.out().println("A blank form with nobody’s name, two sides.");
            call.out().flush();
            return CLEAN;
        }
        Layout layout = Layout.of(kind)
                .orElseThrow(() -> new Refusal(
                        "There is no layout “%s”. Say standard, easy-read, form or blank.".formatted(kind)));
        if (layout == Layout.FORM && call.options().has(Option.SIGNED)) {
            throw new Refusal("--signed does not go with forms: what is signed needs none.");
        }
        List<Copy> copies = schools.in(call, viewer -> printing.copies(sheets(call, viewer), layout, viewer));
        // The printer needs no database: the transaction is over before it starts.
        write(copies, title(copies, call), call);
        for (Copy copy : copies) {
            Undrawable.in(copy.page()).ifPresent(call.out()::println);
        }
        call.out()
                .println(Words.count(copies.size(), "sheet")
                        + (layout.sides() == 1 ? ", one side each." : ", two sides each."));
        call.out().flush();
        return CLEAN;
    }

    /** A few at a time, so that a whole school needs no more memory than a class. */
    private void write(List<Copy> copies, String title, CommandCall call) throws IOException {
        SheetPrinter paper = printer.getObject();
        if (copies.size() <= AT_ONCE) {
            call.result().write(paper.pdf(title, copies));
            return;
        }
        call.result().write(SheetFiles.oneFile(taker -> {
            for (int from = 0; from < copies.size(); from += AT_ONCE) {
                List<Copy> some = copies.subList(from, Math.min(from + AT_ONCE, copies.size()));
                taker.accept(new PrintRuns.Part(from, "", paper.pdf(title, some)));
            }
        }));
    }

    private static String title(List<Copy> copies, CommandCall call) {
        SheetPage.Top top = copies.getFirst().page().top();
        if (call.options().has(Option.PUPIL)) {
            return PrintedSheets.title(top.title(), top.pupil());
        }
        return call.options().has(Option.EVERYBODY)
                ? PrintedSheets.title("Mentoring sheets – " + top.round(), top.school())
                : PrintedSheets.classTitle(top);
    }

    private List<SheetQuery.Sheet> sheets(CommandCall call, Viewer viewer) {
        List<SheetQuery.Sheet> sheets = whose(call, viewer);
        if (!call.options().has(Option.SIGNED)) {
            return sheets;
        }
        List<SheetQuery.Sheet> signed =
                sheets.stream().filter(each -> each.signed() != null).toList();
        if (signed.isEmpty()) {
            throw new Refusal(
                    "No sheet of theirs is signed in this round yet. Leave --signed out for how things stand.");
        }
        return signed;
    }

    private List<SheetQuery.Sheet> whose(CommandCall call, Viewer viewer) {
        long said = Stream.of(Option.PUPIL, Option.CLASS, Option.EVERYBODY)
                .filter(call.options()::has)
                .count();
        if (said != 1) {
            throw new Refusal("Say whose sheets: --class \"4 Maple\", --pupil UPN or --everybody, one of them.");
        }
        if (call.options().has(Option.EVERYBODY)) {
            List<UUID> everybody = choosing.byClass(null, viewer).pupils();
            Map<UUID, SheetQuery.Sheet> found = query.of(everybody, viewer).stream()
                    .collect(Collectors.toMap(SheetQuery.Sheet::pupil, Function.identity()));
            List<SheetQuery.Sheet> inOrder =
                    everybody.stream().map(found::get).filter(Objects::nonNull).toList();
            if (inOrder.isEmpty()) {
                throw new Refusal("Nobody is on roll. Pupils come from the pupils file.");
            }
            return inOrder;
        }
        return call.options()
                .value(Option.PUPIL)
                .map(upn -> ofPupil(upn, viewer))
                .orElseGet(() -> ofClass(call.options().value(Option.CLASS).orElseThrow(), viewer));
    }

    private List<SheetQuery.Sheet> ofPupil(String upn, Viewer viewer) {
        return query.pupilWithUpn(upn, viewer)
                .flatMap(pupil -> query.pupil(pupil, viewer))
                .map(List::of)
                .orElseThrow(() -> new Refusal("No pupil of %s has the UPN %s.".formatted(viewer.schoolName(), upn)));
    }

    private List<SheetQuery.Sheet> ofClass(String named, Viewer viewer) {
        UUID schoolClass = query.classNamed(named, viewer)
                .orElseThrow(() -> new Refusal("%s has no class \"%s\" this year. Write it as the classes page does."
                        .formatted(viewer.schoolName(), named)));
        List<SheetQuery.Sheet> sheets = query.classSet(schoolClass, viewer);
        if (sheets.isEmpty()) {
            throw new Refusal("Nobody is in %s. Pupils come from the pupils file.".formatted(named));
        }
        return sheets;
    }
}
