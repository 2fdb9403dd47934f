package org.waymark.sheets;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.waymark.languages.Texts;
import org.waymark.paper.Pdf;
import org.waymark.paper.ShapedText;

/** Puts the guide for parents and carers on paper, in any of the languages. Needs no database. */
@Component
@Lazy
public class GuidePrinter {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Pdf paper = new Pdf();
    private final ShapedText shaped = new ShapedText();
    private final String style = SheetPrinter.style();

    public byte[] pdf(Guide guide, Texts texts) {
        StringOutput page = new StringOutput();
        templates.render(
                "sheets/guide/paper.jte",
                Map.of("guide", guide, "texts", texts, "style", style, "shaped", shaped),
                page);
        return paper.pdf(page.toString());
    }
}
