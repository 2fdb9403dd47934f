package org.waymark.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.waymark.shape.Events.Published;
import org.waymark.shape.planted.listeners.mentoring.MeetingHeld;
import org.waymark.shape.planted.listeners.mentoring.Meetings;
import org.waymark.shape.planted.listeners.sheets.Printing;

/** An event that is published is heard by somebody. */
class ListenersTest {
    @Test
    void every_event_is_a_record_at_its_modules_door_and_somebody_listens() {
        assertThat(unheard(Product.WAYMARK)).isEmpty();
    }

    @Test
    void planted_events_that_nobody_hears_are_caught() {
        assertThat(unheard(Product.planted("listeners")))
                .containsExactly(
                        "mentoring.Meetings publishes MeetingMissed, and nobody listens",
                        "mentoring.Meetings publishes String, which is no record at the module's door",
                        "mentoring.Meetings publishes what cannot be told: write publishEvent(new …)");
    }

    @Test
    void what_is_found_to_be_heard_is_what_spring_hands_on() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().setActiveProfiles("planted");
            context.scan("org.waymark.shape.planted.listeners");
            context.refresh();
            context.getBean(Meetings.class).hold();
            context.getBean(Meetings.class).miss();
            assertThat(context.getBean(Printing.class).heard()).containsExactly(new MeetingHeld(42));
        }
        assertThat(Events.listeners(Product.planted("listeners")))
                .extracting(Method::getName)
                .containsExactly("print");
    }

    private static List<String> unheard(Product product) {
        List<Method> listeners = Events.listeners(product);
        return Events.published(product).stream()
                .flatMap(each -> problem(each, product, listeners).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<String> problem(Published published, Product product, List<Method> listeners) {
        String by = published.by().getName().substring(product.base().length() + 1) + " publishes ";
        if (published.event() == null || published.event().equals("java.lang.Object")) {
            return Optional.of(by + "what cannot be told: write publishEvent(new …)");
        }
        Class<?> event = load(published.event());
        String door = product.base() + "." + product.moduleOf(published.by()).orElse("");
        if (!event.isRecord() || !event.getPackageName().equals(door)) {
            return Optional.of(by + event.getSimpleName() + ", which is no record at the module's door");
        }
        return listeners.stream().anyMatch(listener -> Events.hears(listener, event))
                ? Optional.empty()
                : Optional.of(by + event.getSimpleName() + ", and nobody listens");
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
