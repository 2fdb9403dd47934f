package org.waymark.consultations.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.consultations.attendance.Counted.Family;

class CountedTest {
    @Test
    void families_are_counted_by_group_in_the_order_of_their_keys() {
        List<Family> families = new ArrayList<>(of(6, 3, true));
        families.addAll(of(5, 2, false));
        assertThat(Counted.by(families, Family::yearGroup, each -> "Year " + each))
                .containsExactly(new Counted("Year 2", 5, 5, 0, false), new Counted("Year 3", 6, 6, 6, false));
    }

    @Test
    void a_group_of_four_is_held_back_and_with_it_the_next_smallest() {
        List<Family> families = new ArrayList<>(of(4, 1, true));
        families.addAll(of(9, 2, true));
        families.addAll(of(7, 3, true));
        assertThat(shown(families))
                .as("its number would follow from everybody's")
                .containsExactly("Year 2");
    }

    @Test
    void two_small_groups_hide_each_other_once_they_are_five_together() {
        List<Family> families = new ArrayList<>(of(2, 1, true));
        families.addAll(of(3, 2, true));
        families.addAll(of(7, 3, true));
        assertThat(shown(families)).containsExactly("Year 3");
        List<Family> fewer = new ArrayList<>(of(1, 1, true));
        fewer.addAll(of(2, 2, true));
        fewer.addAll(of(7, 3, true));
        fewer.addAll(of(8, 4, true));
        assertThat(shown(fewer)).as("three families are too few to hide among").containsExactly("Year 4");
    }

    @Test
    void yes_and_no_go_together() {
        List<Family> families = new ArrayList<>(of(4, 1, true));
        families.addAll(of(30, 2, false));
        assertThat(Counted.by(families, Family::came, String::valueOf)).allMatch(Counted::heldBack);
        assertThat(Counted.all("Everybody", of(4, 1, true)).heldBack()).isTrue();
        assertThat(Counted.all("Everybody", of(5, 1, true)).heldBack()).isFalse();
    }

    private static List<String> shown(List<Family> families) {
        return Counted.by(families, Family::yearGroup, each -> "Year " + each).stream()
                .filter(each -> !each.heldBack())
                .map(Counted::group)
                .toList();
    }

    private static List<Family> of(int many, int yearGroup, boolean came) {
        return java.util.Collections.nCopies(many, new Family(yearGroup, "A", false, false, false, true, came));
    }
}
