package org.waymark.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the template for a view's name: {@code mentoring/meeting/meeting} lies beside its controller. */
@Component
class JteViews implements ViewResolver, Ordered {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Map<String, View> views = new ConcurrentHashMap<>();
    private final Frames frames;

    JteViews(ObjectProvider<Frames> frames) {
        this.frames = request -> {
            Frames known = frames.getIfAvailable();
            return known == null ? Frame.outside(false, null) : known.frame(request);
        };
    }

    /** Before Spring's own, which would answer an unknown name by forwarding to it. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** Names with a colon, such as {@code redirect:/…}, are Spring's; so are names without a template. */
    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.contains(":") ? null : views.computeIfAbsent(name, this::find);
    }

    private @Nullable View find(String name) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new JteView(engine, template, frames) : null;
    }
}
