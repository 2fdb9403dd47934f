package org.waymark.sheets;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.waymark.sheets.print.ShapedText;
import org.waymark.sheets.print.SheetPdf;

/** Puts sheets on paper: two sides of A4 a pupil, one file for as many as there are. Needs no database. */
@Component
@Lazy
public class SheetPrinter {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final SheetPdf paper = new SheetPdf();
    private final ShapedText shaped = new ShapedText();
    private final String style = style();

    /** @param title what the file is called inside: no pupil's name for a class set */
    public byte[] pdf(String title, List<SheetPage> sheets) {
        var page = new StringOutput(200_000);
        templates.render(
                "sheets/paper.jte", Map.of("title", title, "style", style, "sheets", sheets, "shaped", shaped), page);
        return paper.pdf(page.toString());
    }

    private static String style() {
        try (InputStream in = SheetPrinter.class.getResourceAsStream("/sheets/paper.css")) {
            if (in == null) {
                throw new IllegalStateException("The sheet's style is missing from this copy of Waymark");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
