package org.waymark.shape;

import jakarta.annotation.security.PermitAll;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.tenancy.Audience;
import org.waymark.tenancy.For;

/** One address as Spring reads it off a controller: how it is asked for, where, who answers and whom it is for. */
record Route(String how, String path, String module, String folder, String controller, Optional<Audience> audience) {
    private static final String SCHOOL = "/{school}";
    private static final Mapping MAPPING = new Mapping();

    /** All there are, by path. */
    static List<Route> of(Product product) {
        return product.loaded()
                .filter(type -> AnnotatedElementUtils.hasAnnotation(type, Controller.class))
                .flatMap(type ->
                        Arrays.stream(type.getDeclaredMethods()).flatMap(method -> of(product, type, method).stream()))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::how))
                .toList();
    }

    private static List<Route> of(Product product, Class<?> type, Method method) {
        List<Route> routes = new ArrayList<>();
        RequestMappingInfo info = MAPPING.getMappingForMethod(method, type);
        if (info != null) {
            String how = info.getMethodsCondition().getMethods().stream()
                    .map(RequestMethod::name)
                    .sorted()
                    .collect(Collectors.joining(", "));
            String[] folders =
                    type.getPackageName().substring(product.base().length()).split("\\.");
            String module = folders.length > 1 ? folders[1] : "";
            String folder = folders.length > 2 ? folders[folders.length - 1] : "";
            info.getPatternValues().stream()
                    .sorted()
                    .map(path -> new Route(how, path, module, folder, type.getSimpleName(), audience(type, method)))
                    .forEach(routes::add);
        }
        return routes;
    }

    private static Optional<Audience> audience(Class<?> type, Method method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, For.class))
                .or(() -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(type, For.class)))
                .map(For::value)
                .or(() -> type.isAnnotationPresent(PermitAll.class) ? Optional.of(Audience.ANYONE) : Optional.empty());
    }

    boolean inSchool() {
        return path.equals(SCHOOL) || path.startsWith(SCHOOL + "/");
    }

    /** The path without the school. */
    String inside() {
        return inSchool() ? path.substring(SCHOOL.length()) : path;
    }

    /** The words of the path, without the school and whatever stands for one thing of many. */
    List<String> words() {
        return Arrays.stream(inside().split("/"))
                .filter(word -> !word.isEmpty() && !word.startsWith("{"))
                .toList();
    }

    /** Opens what Spring keeps to itself; no address is served. */
    private static final class Mapping extends RequestMappingHandlerMapping {
        @Override
        protected RequestMappingInfo getMappingForMethod(Method method, Class<?> type) {
            return super.getMappingForMethod(method, type);
        }
    }
}
