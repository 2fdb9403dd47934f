package org.waymark.paper;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Puts a template on paper: letters, cards, posters. The template is whole XHTML, as {@link Pdf} wants it. */
@Component
@Lazy
public class Printer {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Pdf paper = new Pdf();
    private final ShapedText shaped = new ShapedText();

    /**
     * @param template such as {@code family/letters.jte}; it takes a parameter {@code shaped}, with which it writes whatever may be
     *     in a script that the PDF engine cannot shape
     */
    public byte[] pdf(String template, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("shaped", shaped);
        StringOutput page = new StringOutput();
        templates.render(template, all, page);
        return paper.pdf(page.toString());
    }

    /** A style sheet of paper, by its name among what is shipped, such as {@code /sheets/paper.css}. */
    public static String style(String name) {
        try (InputStream in = Printer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("A style of paper is missing from this copy of Waymark: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
