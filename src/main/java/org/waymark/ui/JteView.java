package org.waymark.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * One page's template, filled from the controller's model. A page's parameters are all needed: one that nobody gave stops
 * the page with its name. Nothing is sent before the whole page is written, so a fault never leaves half of one.
 */
final class JteView implements View {
    private static final String FRAME = "frame";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final int BUFFER = 16_384;

    private final TemplateEngine engine;
    private final String template;
    private final Set<String> parameters;
    private final Frames frames;

    JteView(TemplateEngine engine, String template, Frames frames) {
        this.engine = engine;
        this.template = template;
        this.parameters = Set.copyOf(engine.getParamInfo(template).keySet());
        this.frames = frames;
    }

    @Override
    public String getContentType() {
        return HTML;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> given = new HashMap<>();
        for (String parameter : parameters) {
            given.put(parameter, value(parameter, model == null ? Map.of() : model, request));
        }
        Utf8ByteOutput page = new Utf8ByteOutput();
        engine.render(template, given, page);
        response.setContentType(HTML);
        response.setContentLength(page.getContentLength());
        // Each of the thousands of pieces that a page is made of would go through every filter's stream.
        try (OutputStream pieces = new BufferedOutputStream(response.getOutputStream(), BUFFER)) {
            page.writeTo(pieces);
        }
    }

    private Object value(String parameter, Map<String, ?> model, HttpServletRequest request) {
        Object value = model.get(parameter);
        if (value != null) {
            return value;
        }
        if (parameter.equals(FRAME)) {
            return frames.frame(request);
        }
        throw new Incomplete(template, parameter);
    }
}
