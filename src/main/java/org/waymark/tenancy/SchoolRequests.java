package org.waymark.tenancy;

import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;
import org.waymark.ui.NotFound;

/**
 * Stands before every controller: finds who is looking, checks that the address is for them, and runs the controller in
 * its school's transaction. The transaction is committed before the answer is rendered, so "saved" is never said of
 * something that was not. What is not for somebody is not found, so that an address confirms nothing.
 */
@Component
class SchoolRequests implements WebMvcRegistrations {
    private static final String PRESENCE = Presence.class.getName();

    private final SchoolTransactions transactions;
    private final Viewers viewers;

    SchoolRequests(SchoolTransactions transactions, Viewers viewers) {
        this.transactions = transactions;
        this.viewers = viewers;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
                return new InOneSchool(method);
            }
        };
    }

    /** Who is looking, once that is known. */
    static Optional<Presence> presence(RequestAttributes request) {
        return request.getAttribute(PRESENCE, RequestAttributes.SCOPE_REQUEST) instanceof Presence presence
                ? Optional.of(presence)
                : Optional.empty();
    }

    /** Modules below this one cannot say {@link For}: they say PermitAll, where an address is for anybody. */
    static Optional<Audience> audienceOf(HandlerMethod method) {
        For own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), For.class);
        For rule = own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), For.class);
        return rule == null && method.getBeanType().isAnnotationPresent(PermitAll.class)
                ? Optional.of(Audience.ANYONE)
                : Optional.ofNullable(rule).map(For::value);
    }

    private final class InOneSchool extends ServletInvocableHandlerMethod {
        InOneSchool(HandlerMethod method) {
            super(method);
        }

        @Override
        public @Nullable Object invokeForRequest(
                NativeWebRequest request, @Nullable ModelAndViewContainer container, @Nullable Object... provided)
                throws Exception {
            if (!getBeanType().getName().startsWith("org.waymark.")) {
                return super.invokeForRequest(request, container, provided);
            }
            Audience audience = audienceOf(this).orElseThrow(NotFound::new);
            String slug = slug(request);
            if (slug == null) {
                checkOutsideSchools(audience);
                return super.invokeForRequest(request, container, provided);
            }
            AccountId account = signedIn().orElseThrow(() -> new NotSignedIn(audience));
            Presence presence = viewers.find(account, slug).orElseThrow(NotFound::new);
            Viewer viewer = presence.viewer();
            if (!viewer.may(audience)) {
                throw new NotFound();
            }
            request.setAttribute(PRESENCE, presence, RequestAttributes.SCOPE_REQUEST);
            return inTransaction(viewer, request, container, provided);
        }

        private @Nullable Object inTransaction(
                Viewer viewer,
                NativeWebRequest request,
                @Nullable ModelAndViewContainer container,
                @Nullable Object... provided)
                throws Exception {
            try {
                return transactions.<@Nullable Object>in(viewer.school(), () -> {
                    try {
                        return super.invokeForRequest(request, container, provided);
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new Wrapped(e);
                    }
                });
            } catch (Wrapped e) {
                throw e.inner;
            }
        }

        private void checkOutsideSchools(Audience audience) {
            if (audience == Audience.ANYONE) {
                return;
            }
            SignedIn who = whoever().orElseThrow(() -> new NotSignedIn(audience));
            boolean open = switch (audience) {
                case SIGNED_IN -> true;
                case SIGNED_IN_STAFF -> who.kind() == Kind.STAFF;
                case FAMILY -> who.kind() == Kind.FAMILY;
                case TRUST -> who.kind() == Kind.STAFF && viewers.leadsATrust(who.account());
                default -> false;
            };
            if (!open) {
                throw new NotFound();
            }
        }
    }

    private static @Nullable String slug(NativeWebRequest request) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return variables instanceof Map<?, ?> map && map.get("school") instanceof String slug ? slug : null;
    }

    static Optional<AccountId> signedIn() {
        return whoever().map(SignedIn::account);
    }

    static Optional<SignedIn> whoever() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** Carries a checked exception through the transaction, which must be rolled back for it too. */
    private static final class Wrapped extends RuntimeException {
        private final Exception inner;

        Wrapped(Exception inner) {
            super(inner);
            this.inner = inner;
        }
    }
}
