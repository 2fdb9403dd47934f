package org.waymark.ui.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Chooses the page for a status that a filter, the container or Spring answered with. */
@Component
class ErrorPages implements ErrorViewResolver, Ordered {
    private final long mostBytes;

    ErrorPages(MultipartProperties uploads) {
        this.mostBytes = uploads.getMaxRequestSize().toBytes();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        HttpStatus answer = tooBig(request, status) ? HttpStatus.CONTENT_TOO_LARGE : status;
        return new ModelAndView(ErrorPage.VIEW, Map.of("page", page(request, answer)), answer);
    }

    private static ErrorPage page(HttpServletRequest request, HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> ErrorPage.notFound();
            case CONTENT_TOO_LARGE -> ErrorPage.tooBig();
            case UNAUTHORIZED, FORBIDDEN -> ErrorPage.expired();
            default -> status.is4xxClientError() ? ErrorPage.notUnderstood() : ours(request);
        };
    }

    /** The token in too big an upload is never read, so the answer to it would otherwise be that the page is too old. */
    private boolean tooBig(HttpServletRequest request, HttpStatus status) {
        String type = request.getContentType();
        return status == HttpStatus.FORBIDDEN
                && type != null
                && type.startsWith("multipart/")
                && request.getContentLengthLong() > mostBytes;
    }

    private static ErrorPage ours(HttpServletRequest request) {
        Object fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return ErrorPage.ours(Fault.log(fault instanceof Throwable thrown ? thrown : null, request));
    }
}
