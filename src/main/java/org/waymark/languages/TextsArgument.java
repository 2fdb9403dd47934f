package org.waymark.languages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.tenancy.Presence;
import org.waymark.tenancy.Present;

/** Lets a controller ask for the {@link Texts} of the request by naming them: in the reader's language and the school's words. */
@Configuration(proxyBeanMethods = false)
class TextsArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private final LanguageChoice choice;
    private final Translations translations;

    TextsArgument(LanguageChoice choice, Translations translations) {
        this.choice = choice;
        this.translations = translations;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Texts.class;
    }

    @Override
    public Texts resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        Language language = choice.of(asked);
        Texts texts = Present.in(asked)
                .map(Presence::viewer)
                .map(viewer -> translations.in(language, viewer))
                .orElseGet(() -> Translations.of(language));
        if (container != null) {
            // What the page around every family's page needs, so that no controller has to think of it.
            container.addAttribute("texts", texts);
            container.addAttribute("languages", Switches.of(texts, asked));
        }
        return texts;
    }
}
