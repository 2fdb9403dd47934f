package org.waymark.ui.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.ui.Problems;
import org.waymark.ui.Refused;

/** What a controller threw and nobody else answered: a refusal with its sentence, or a fault of ours. */
@Component
class Faults implements HandlerExceptionResolver, Ordered {

    /** After every other answer to an exception. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (thrown instanceof Refused refused) {
            return page(ErrorPage.refused(refused.sentence()), Problems.STATUS);
        }
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            // The security filters in front of us know what to do with these two.
            return null;
        }
        return page(ErrorPage.ours(Fault.log(thrown, request)), HttpStatus.INTERNAL_SERVER_ERROR.value());
    }

    private static ModelAndView page(ErrorPage page, int status) {
        return new ModelAndView(ErrorPage.VIEW, Map.of("page", page), HttpStatus.valueOf(status));
    }
}
