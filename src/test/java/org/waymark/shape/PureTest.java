package org.waymark.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** Arithmetic is pure: calendar and progress know nothing of Spring or SQL, and progress alone uses the other. */
class PureTest {
    private static final Set<String> PURE = Set.of("calendar", "progress");

    @Test
    void calendar_and_progress_touch_nothing_but_the_jdk() {
        assertThat(Product.WAYMARK.modules()).contains("calendar");
        assertThat(impure(Product.WAYMARK)).isEmpty();
    }

    @Test
    void planted_sql_and_spring_are_caught() {
        assertThat(impure(Product.planted("pure")))
                .containsExactly(
                        "calendar.Term uses java.sql.Date",
                        "calendar.Term uses org.springframework.core.annotation.Order",
                        "progress.Points uses org.waymark.shape.planted.pure.school.School");
    }

    private static List<String> impure(Product product) {
        return product.classes().stream()
                .filter(type -> product.moduleOf(type).filter(PURE::contains).isPresent())
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> !mayUse(product, use))
                .map(use ->
                        use.getOriginClass().getName().substring(product.base().length() + 1) + " uses "
                                + use.getTargetClass().getBaseComponentType().getName())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean mayUse(Product product, Dependency use) {
        JavaClass used = use.getTargetClass().getBaseComponentType();
        String name = used.getName();
        String module = product.moduleOf(use.getOriginClass()).orElseThrow();
        return used.isPrimitive()
                || name.startsWith("java.") && !name.startsWith("java.sql.")
                || name.startsWith("org.jspecify.")
                || name.equals(ApplicationModule.class.getName())
                || product.moduleOf(used)
                        .filter(other -> other.equals(module) || module.equals("progress") && other.equals("calendar"))
                        .isPresent();
    }
}
