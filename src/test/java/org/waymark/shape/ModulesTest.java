package org.waymark.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.waymark.Waymark;

/** Call down; publish up; never sideways. */
class ModulesTest {
    @Test
    void modules_use_what_they_declare_and_reach_into_no_closed_folder() {
        ApplicationModules.of(Waymark.class).verify();
    }

    @Test
    void modules_use_lower_lines_only() {
        assertThat(notDownwards(Product.WAYMARK)).isEmpty();
    }

    @Test
    void a_planted_cycle_an_undeclared_use_and_a_reach_into_a_closed_folder_are_caught() {
        List<String> found = ApplicationModules.of(
                        Product.planted("modules").base(), new ImportOption.OnlyIncludeTests())
                .detectViolations()
                .getMessages();
        assertThat(found)
                .anyMatch(
                        each -> each.contains("Cycle detected") && each.contains("scales") && each.contains("targets"))
                .anyMatch(each -> each.contains("'school' depends on module 'audit'"))
                .anyMatch(each -> each.contains("non-exposed type") && each.contains("audit.log.LogQuery"));
    }

    @Test
    void a_planted_call_upwards_one_sideways_and_a_module_without_a_line_are_caught() {
        assertThat(notDownwards(Product.planted("modules")))
                .containsExactly(
                        "interventions (line 8) uses attainment (line 8)",
                        "interventions (line 8) declares attainment (line 8)",
                        "scales (line 7) uses targets (line 9)",
                        "scales (line 7) declares targets (line 9)",
                        "timetable has no line: give it one in org.waymark.shape.Lines");
    }

    /** What is declared and not yet used counts too: it says where the next one may reach. */
    private static List<String> notDownwards(Product product) {
        List<String> wrong = new ArrayList<>();
        product.uses().forEach((module, uses) -> {
            if (!Lines.has(module)) {
                wrong.add(module + " has no line: give it one in " + Lines.class.getName());
                return;
            }
            uses.forEach(used -> notDown(module, "uses", used).forEach(wrong::add));
            product.declared(module).stream()
                    .sorted()
                    .flatMap(named -> notDown(module, "declares", named))
                    .forEach(wrong::add);
        });
        return wrong;
    }

    private static Stream<String> notDown(String module, String verb, String other) {
        if (!Lines.has(other)) {
            return Stream.empty();
        }
        int from = Lines.of(module);
        int to = Lines.of(other);
        return to < from
                ? Stream.empty()
                : Stream.of("%s (line %d) %s %s (line %d)".formatted(module, from, verb, other, to));
    }
}
