package org.waymark.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.OneSchool;
import org.waymark.calendar.Term;
import org.waymark.pupils.PupilId;
import org.waymark.ui.Refused;

class StrandsTest {
    private final OneSchool school = new OneSchool();
    private final Strands strands = school.get(Strands.class);
    private final Attitudes attitudes = school.get(Attitudes.class);

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_school_has_none_until_it_begins_with_the_usual_ones_and_beginning_twice_adds_none() {
        assertThat(inUse()).isEmpty();
        begin();
        begin();
        assertThat(inUse())
                .extracting(Strand::name)
                .startsWith("Effort")
                .doesNotHaveDuplicates()
                .hasSize(6);
        assertThat(inUse().getFirst().inChildsWords()).isEqualTo("I try my best");
    }

    @Test
    void strands_are_reworded_ordered_and_added_in_one_go() {
        begin();
        List<Strand> was = inUse();
        keep(
                List.of(
                        new Strand.Typed(null, "Respect", ""),
                        new Strand.Typed(was.get(1).id(), was.get(1).name(), ""),
                        new Strand.Typed(was.get(0).id(), "Trying hard", " I try\n my best \0")),
                Set.of());
        assertThat(inUse())
                .extracting(Strand::name)
                .startsWith("Respect", "Attitude to learning", "Trying hard", "Behaviour in class")
                .endsWith("Homework", "Uniform and PE kit");
        assertThat(inUse().get(2).child()).isEqualTo("I try my best");
        assertThat(inUse())
                .as("what somebody did not have in front of them stays")
                .hasSize(7);
    }

    @Test
    void one_of_which_something_was_said_is_retired_and_any_other_goes() {
        begin();
        Strand effort = inUse().get(0);
        Strand homework = inUse().get(4);
        Meeting meeting = meeting();
        school.run(() -> attitudes.say(
                meeting, List.of(new Attitude.Typed(effort.id(), Attitude.Who.CHILD, 0, 2)), school.head()));
        keep(List.of(), Set.of(effort.id(), homework.id()));
        assertThat(all()).extracting(Strand::name).contains("Effort").doesNotContain("Homework");
        assertThat(all().getLast()).isEqualTo(new Strand(effort.id(), "Effort", "I try my best", true));
        assertThat(school.in(() -> attitudes.now(meeting, school.head()))
                        .getLast()
                        .child())
                .isEqualTo(new StrandColour(2, "Usually"));
        school.run(() -> strands.bringBack(effort.id(), school.head()));
        assertThat(inUse()).extracting(Strand::name).endsWith("Effort");
    }

    @Test
    void a_strand_without_a_name_the_same_twice_too_long_and_too_many_are_refused() {
        refused(List.of(typed("Effort"), typed(" ")), "name-1", "Say what it is, such as “Effort”, or remove it.");
        refused(
                List.of(typed("Effort"), typed("effort")),
                "name-1",
                "“effort” is in the list twice. Change one of the two.");
        refused(List.of(typed("x".repeat(2000))), "name-0", "Say it in at most 60 characters.");
        refused(
                Collections.nCopies(21, typed("Effort")),
                null,
                "Keep at most 20 strands: a meeting talks about each of them.");
    }

    @Test
    void a_school_says_its_three_to_five_colours_and_one_that_goes_keeps_its_words() {
        assertThat(colours()).containsExactly("Always", "Usually", "Sometimes", "Rarely");
        colour("Gold", "Green", "Amber", "Red", "Grey");
        assertThat(colours()).containsExactly("Gold", "Green", "Amber", "Red", "Grey");
        begin();
        Strand effort = inUse().getFirst();
        Meeting meeting = meeting();
        school.run(() -> attitudes.say(
                meeting, List.of(new Attitude.Typed(effort.id(), Attitude.Who.MENTOR, 0, 5)), school.head()));
        colour("Gold", "Green", "Amber", "", "");
        assertThat(colours()).containsExactly("Gold", "Green", "Amber");
        assertThat(school.in(() -> attitudes.now(meeting, school.head()))
                        .getFirst()
                        .mentor())
                .isEqualTo(new StrandColour(5, "Grey"));
    }

    @Test
    void two_colours_six_and_one_without_words_are_refused() {
        assertThatThrownBy(() -> colour("Gold", "Green"))
                .hasMessage("Have three to five colours, each with its words.");
        assertThatThrownBy(() -> colour("a", "b", "c", "d", "e", "f"))
                .hasMessage("Have three to five colours, each with its words.");
        assertThatThrownBy(() -> colour("Gold", "", "Amber", "Red"))
                .hasMessage("Say this colour in a word, or empty those after it too.");
    }

    @Test
    void another_school_has_its_own() {
        begin();
        colour("Gold", "Green", "Amber");
        school.moveTo("Brookside");
        assertThat(inUse()).isEmpty();
        assertThat(colours()).hasSize(4);
    }

    private void refused(List<Strand.Typed> list, String field, String sentence) {
        assertThatThrownBy(() -> keep(list, Set.of()))
                .isInstanceOfSatisfying(
                        Refused.class, each -> assertThat(each.field()).isEqualTo(field))
                .hasMessage(sentence);
    }

    private static Strand.Typed typed(String name) {
        return new Strand.Typed(null, name, "");
    }

    private void begin() {
        school.run(() -> strands.begin(school.head()));
    }

    private void keep(List<Strand.Typed> list, Set<StrandId> out) {
        school.run(() -> strands.keep(list, out, school.head()));
    }

    private void colour(String... words) {
        school.run(() -> strands.colour(List.of(words), school.head()));
    }

    private List<String> colours() {
        return school.in(() -> strands.colours(school.head())).stream()
                .map(StrandColour::words)
                .toList();
    }

    private List<Strand> all() {
        return school.in(() -> strands.all(school.head()));
    }

    private List<Strand> inUse() {
        return school.in(() -> strands.inUse(school.head()));
    }

    private Meeting meeting() {
        PupilId pupil = school.pupil(4);
        school.run(() -> school.get(Rounds.class)
                .open(
                        OneSchool.point(2026, Term.AUTUMN),
                        LocalDate.of(2026, 11, 9),
                        LocalDate.of(2026, 12, 11),
                        school.head()));
        UUID id = UUID.fromString(
                school.text("select id::text from mentoring.meeting where pupil_id = '" + pupil.value() + "'"));
        return school.in(() -> school.get(Meetings.class).find(new MeetingId(id), school.head()))
                .orElseThrow();
    }
}
