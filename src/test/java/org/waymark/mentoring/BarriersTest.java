package org.waymark.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.OneSchool;
import org.waymark.mentoring.Barriers.Typed;
import org.waymark.ui.Refused;

class BarriersTest {
    private final OneSchool school = new OneSchool();
    private final Barriers barriers = school.get(Barriers.class);

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_list_is_reworded_ordered_and_added_to_in_one_go() {
        keep(
                List.of(
                        new Typed("", "Big noises"),
                        new Typed("Worries", "Worrying"),
                        new Typed("Homework", "Homework")),
                Set.of("Being tired"));
        assertThat(all())
                .startsWith("Big noises", "Worrying", "Homework", "Remembering what I learned")
                .doesNotContain("Worries", "Being tired")
                .hasSize(10);
    }

    @Test
    void what_somebody_else_added_meanwhile_stays() {
        keep(typed(all()), Set.of());
        List<Typed> open = new ArrayList<>(typed(all()));
        List<Typed> other = new ArrayList<>(open);
        other.add(new Typed("", "Screens"));
        keep(other, Set.of());
        open.add(new Typed("", "Hunger"));
        keep(open, Set.of());
        assertThat(all()).endsWith("Hunger", "Screens").hasSize(12);
    }

    @Test
    void an_empty_one_the_same_twice_and_too_much_are_refused() {
        refused(List.of(new Typed("", " \0")), "words-0", "Say it in a few words, or remove it.");
        refused(
                List.of(new Typed("", "Noise"), new Typed("", "NOISE")),
                "words-1",
                "“NOISE” is in the list twice. Change one of the two.");
        refused(List.of(new Typed("", "x".repeat(2000))), "words-0", "Say it in at most 100 characters.");
        assertThatThrownBy(() -> keep(List.of(), Set.copyOf(all())))
                .hasMessage("The list cannot be empty. Keep at least one.");
        List<Typed> many = new ArrayList<>();
        for (int i = 0; i < 41; i++) {
            many.add(new Typed("", "Number " + i));
        }
        refused(many, null, "Keep at most 40: nobody reads more in a meeting.");
    }

    @Test
    void the_next_school_has_the_usual_ones() {
        keep(List.of(new Typed("", "Noise")), Set.copyOf(all()));
        assertThat(all()).containsExactly("Noise");
        school.moveTo("Brookside");
        assertThat(all()).hasSize(10);
    }

    private void refused(List<Typed> list, String field, String sentence) {
        assertThatThrownBy(() -> keep(list, Set.of()))
                .isInstanceOfSatisfying(
                        Refused.class, each -> assertThat(each.field()).isEqualTo(field))
                .hasMessage(sentence);
    }

    private static List<Typed> typed(List<String> words) {
        return words.stream().map(each -> new Typed(each, each)).toList();
    }

    private void keep(List<Typed> list, Set<String> out) {
        school.run(() -> barriers.keep(list, out, school.head()));
    }

    private List<String> all() {
        return school.in(() -> barriers.all(school.head()));
    }
}
