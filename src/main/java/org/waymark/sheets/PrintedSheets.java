package org.waymark.sheets;

import java.util.List;
import java.util.Map;
import org.waymark.languages.Texts;
import org.waymark.paper.PdfView;
import org.waymark.paper.Printer;

/** Answers that are sheets on paper, and what their files are called. */
public final class PrintedSheets {
    private static final String STYLE = SheetPrinter.style();

    private PrintedSheets() {}

    public static PdfView of(Copy copy, SheetPrinter printer) {
        var top = copy.page().top();
        return new PdfView("mentoring-sheet.pdf", () -> printer.pdf(title(top.title(), top.pupil()), List.of(copy)));
    }

    public static PdfView ofClass(List<Copy> copies, SheetPrinter printer) {
        var top = copies.getFirst().page().top();
        return new PdfView(
                "mentoring-sheets-" + fileName(top.className()) + ".pdf", () -> printer.pdf(classTitle(top), copies));
    }

    public static PdfView blank(BlankForm form, SheetPrinter printer) {
        return new PdfView("mentoring-form.pdf", () -> printer.blank(form));
    }

    public static PdfView guide(Guide guide, Texts texts, Printer printer) {
        return new PdfView(
                "guide-" + texts.code() + ".pdf",
                () -> printer.pdf("sheets/guide/paper.jte", Map.of("guide", guide, "texts", texts, "style", STYLE)));
    }

    /** A name as it may stand in that of a file. */
    static String fileName(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    static String title(String round, String whose) {
        return round + " – " + whose;
    }

    static String classTitle(SheetPage.Top top) {
        return title("Mentoring sheets – " + top.round(), top.className());
    }
}
