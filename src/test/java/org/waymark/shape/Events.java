package org.waymark.shape;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** Which events are published, and who listens. */
final class Events {
    private Events() {}

    /** An event, and the class that publishes it; null where the code does not tell which event it is. */
    record Published(JavaClass by, @Nullable String event) {}

    /** What stands before each call of {@code publishEvent}: the last thing made, read or called is what is published. */
    static List<Published> published(Product product) {
        return product.classes().stream()
                .flatMap(type -> Product.compiled(type).methods().stream()
                        .flatMap(method -> publishedIn(method).stream())
                        .map(event -> new Published(type, event.isEmpty() ? null : event)))
                .distinct()
                .toList();
    }

    /** Methods that Spring calls with events: of a component, and marked as listening in whatever way. */
    static List<Method> listeners(Product product) {
        return product.loaded()
                .filter(type -> AnnotatedElementUtils.hasAnnotation(type, Component.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, EventListener.class))
                .toList();
    }

    static boolean hears(Method listener, Class<?> event) {
        EventListener rule = AnnotatedElementUtils.findMergedAnnotation(listener, EventListener.class);
        Stream<Class<?>> named = rule == null ? Stream.empty() : Arrays.stream(rule.classes());
        return Stream.concat(named, Arrays.stream(listener.getParameterTypes()))
                .anyMatch(type -> type.isAssignableFrom(event));
    }

    private static List<String> publishedIn(MethodModel method) {
        List<CodeElement> code = method.code().map(body -> body.elementList()).orElse(List.of());
        List<String> events = new ArrayList<>();
        Instruction before = null;
        for (CodeElement each : code) {
            if (each instanceof InvokeInstruction call && call.name().equalsString("publishEvent")) {
                events.add(before == null ? "" : result(before, code));
            }
            if (each instanceof Instruction instruction) {
                before = instruction;
            }
        }
        return events;
    }

    private static String result(Instruction instruction, Collection<CodeElement> code) {
        return switch (instruction) {
            case InvokeInstruction call -> {
                boolean made = call.name().equalsString("<init>");
                yield name(made ? call.owner().asSymbol() : call.typeSymbol().returnType());
            }
            case FieldInstruction field -> name(field.typeSymbol());
            case TypeCheckInstruction cast -> name(cast.type().asSymbol());
            case LoadInstruction load -> variable(load.slot(), code);
            default -> "";
        };
    }

    private static String variable(int slot, Collection<CodeElement> code) {
        Set<String> types = code.stream()
                .filter(LocalVariable.class::isInstance)
                .map(LocalVariable.class::cast)
                .filter(variable -> variable.slot() == slot)
                .map(variable -> name(variable.typeSymbol()))
                .collect(Collectors.toSet());
        return types.size() == 1 ? types.iterator().next() : "";
    }

    private static String name(ClassDesc type) {
        return type.isPrimitive() || type.isArray() ? "" : type.packageName() + "." + type.displayName();
    }
}
