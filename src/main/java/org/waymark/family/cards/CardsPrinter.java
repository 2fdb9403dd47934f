package org.waymark.family.cards;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.waymark.paper.Pdf;
import org.waymark.paper.ShapedText;

/** Puts cards on paper. The file is made when the school's transaction is over, and is kept nowhere. */
@Component
@Lazy
class CardsPrinter {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Pdf paper = new Pdf();
    private final ShapedText shaped = new ShapedText();

    byte[] pdf(CardSheet sheet) {
        StringOutput page = new StringOutput();
        templates.render("family/cards/paper.jte", Map.of("sheet", sheet, "shaped", shaped), page);
        return paper.pdf(page.toString());
    }

    View view(CardSheet sheet) {
        return (model, request, response) -> send(pdf(sheet), response);
    }

    private static void send(byte[] file, HttpServletResponse response) throws java.io.IOException {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setContentLength(file.length);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename("cards.pdf").build().toString());
        response.getOutputStream().write(file);
    }
}
