package org.waymark.sheets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;
import org.waymark.languages.Texts;

/** An answer that is a PDF: made when the school's transaction is over, so that no connection waits for the printer. */
public final class PrintedSheets implements View {
    private final String fileName;
    private final Supplier<byte[]> pdf;

    private PrintedSheets(String fileName, Supplier<byte[]> pdf) {
        this.fileName = fileName;
        this.pdf = pdf;
    }

    public static PrintedSheets of(Copy copy, SheetPrinter printer) {
        var top = copy.page().top();
        return new PrintedSheets(
                "mentoring-sheet.pdf", () -> printer.pdf(title(top.title(), top.pupil()), List.of(copy)));
    }

    public static PrintedSheets ofClass(List<Copy> copies, SheetPrinter printer) {
        var top = copies.getFirst().page().top();
        return new PrintedSheets(
                "mentoring-sheets-" + fileName(top.className()) + ".pdf", () -> printer.pdf(classTitle(top), copies));
    }

    public static PrintedSheets blank(BlankForm form, SheetPrinter printer) {
        return new PrintedSheets("mentoring-form.pdf", () -> printer.blank(form));
    }

    public static PrintedSheets guide(Guide guide, Texts texts, GuidePrinter printer) {
        return new PrintedSheets("guide-" + texts.code() + ".pdf", () -> printer.pdf(guide, texts));
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

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_PDF_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] file = pdf.get();
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setContentLength(file.length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline()
                        .filename(fileName, java.nio.charset.StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(file);
    }
}
