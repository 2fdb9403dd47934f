package org.waymark.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.OneSchool;
import org.waymark.mentoring.AwardScheme.Tier;
import org.waymark.pupils.PupilId;
import org.waymark.school.ClassId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;

class AwardsTest {
    private static final AwardScheme SMILEYS = new AwardScheme(true, "smiley", "smileys", AwardScheme.NONE.tiers());

    private final OneSchool school = new OneSchool();
    private final Awards awards = school.get(Awards.class);
    private final ClassId maple = school.registrationClass("4 Maple");
    private final Viewer priya = school.teacher("Priya", maple);
    private final PupilId pupil = school.pupil(4, maple);
    private final PupilId other = school.pupil(5);

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_school_gives_none_until_it_turns_them_on_and_then_nothing_of_them_is_said() {
        assertThatThrownBy(() -> give(UUID.randomUUID(), 1, priya))
                .isInstanceOf(Refused.class)
                .hasMessage("This school gives no awards. The assessment lead or the head turns them on.");
        change(SMILEYS);
        give(UUID.randomUUID(), 1, priya);
        assertThat(words()).isEqualTo("1 smiley. 99 more to Bronze.");
        change(new AwardScheme(false, "smiley", "smileys", List.of()));
        assertThat(words()).isEmpty();
    }

    @Test
    void awards_add_up_and_tell_the_tier_and_the_way_to_the_next() {
        change(SMILEYS);
        assertThat(words()).isEmpty();
        give(UUID.randomUUID(), 99, priya);
        assertThat(words()).isEqualTo("99 smileys. 1 more to Bronze.");
        give(UUID.randomUUID(), 1, priya);
        assertThat(words()).isEqualTo("100 smileys: Bronze. 100 more to Silver.");
        give(UUID.randomUUID(), 100, priya);
        give(UUID.randomUUID(), 100, priya);
        assertThat(words()).isEqualTo("300 smileys: Gold.");
    }

    @Test
    void a_button_pressed_twice_gives_once() {
        change(SMILEYS);
        UUID press = UUID.randomUUID();
        assertThat(give(press, 1, priya)).isEqualTo(1);
        assertThat(give(press, 1, priya)).isZero();
        assertThat(counted(priya)).isEqualTo(1);
    }

    @Test
    void nobody_gives_to_or_counts_those_whom_they_do_not_see() {
        change(SMILEYS);
        assertThat(school.<Integer>in(priya, () -> awards.give(UUID.randomUUID(), List.of(pupil, other), 1, priya)))
                .isEqualTo(1);
        assertThat(school.in(() -> awards.counted(List.of(other), school.head())))
                .isEmpty();
        school.run(() -> awards.give(UUID.randomUUID(), List.of(other), 1, school.head()));
        assertThat(school.in(priya, () -> awards.counted(List.of(other), priya)))
                .isEmpty();
    }

    @Test
    void numbers_that_are_none_and_tiers_that_do_not_rise_are_refused() {
        change(SMILEYS);
        assertThatThrownBy(() -> give(UUID.randomUUID(), -1, priya)).hasMessage("Give a whole number from 1 to 100.");
        assertThatThrownBy(() -> give(UUID.randomUUID(), 101, priya)).hasMessage("Give a whole number from 1 to 100.");
        refused(new AwardScheme(true, "", "stars", List.of()), "one");
        refused(new AwardScheme(true, "star", "s".repeat(2000), List.of()), "many");
        refused(new AwardScheme(true, "star", "stars", List.of(new Tier(5, "A"), new Tier(5, "B"))), "from-1");
        refused(new AwardScheme(true, "star", "stars", List.of(new Tier(5, "A"), new Tier(6, "a"))), "tier-1");
        refused(new AwardScheme(true, "star", "stars", List.of(new Tier(0, "A"))), "from-0");
        assertThat(school.in(() -> awards.scheme(school.head()))).isEqualTo(SMILEYS);
    }

    private void refused(AwardScheme scheme, String field) {
        assertThatThrownBy(() -> change(scheme))
                .isInstanceOfSatisfying(
                        Refused.class, each -> assertThat(each.field()).isEqualTo(field));
    }

    private void change(AwardScheme scheme) {
        school.run(() -> awards.change(scheme, school.head()));
    }

    private int give(UUID press, int count, Viewer by) {
        return school.<Integer>in(by, () -> awards.give(press, List.of(pupil), count, by));
    }

    private int counted(Viewer viewer) {
        return school.in(viewer, () -> awards.counted(List.of(pupil), viewer)).getOrDefault(pupil, 0);
    }

    private String words() {
        return school.in(priya, () -> awards.inWords(pupil, priya));
    }
}
