package org.waymark.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.OneSchool;
import org.waymark.calendar.Term;
import org.waymark.mentoring.Attitude.Who;
import org.waymark.pupils.PupilId;
import org.waymark.school.ClassId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;

class AttitudesTest {
    private static final StrandColour ALWAYS = new StrandColour(1, "Always");
    private static final StrandColour SOMETIMES = new StrandColour(3, "Sometimes");

    private final OneSchool school = new OneSchool();
    private final Attitudes attitudes = school.get(Attitudes.class);
    private final ClassId maple = school.registrationClass("4 Maple");
    private final Viewer priya = school.teacher("Priya", maple);
    private final PupilId pupil = school.pupil(4, maple);
    private StrandId effort = new StrandId(new UUID(0, 0));
    private StrandId homework = effort;

    @BeforeEach
    void begin() {
        school.run(() -> school.get(Strands.class).begin(school.head()));
        List<Strand> all = school.in(() -> school.get(Strands.class).inUse(school.head()));
        effort = all.get(0).id();
        homework = all.get(4).id();
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void child_mentor_and_both_each_say_their_own() {
        Meeting meeting = meeting(Term.AUTUMN);
        say(
                meeting,
                priya,
                typed(effort, Who.CHILD, 0, 3),
                typed(effort, Who.MENTOR, 0, 1),
                typed(effort, Who.AGREED, 0, 1));
        Attitude now = now(meeting).getFirst();
        assertThat(now.child()).isEqualTo(SOMETIMES);
        assertThat(now.mentor()).isEqualTo(ALWAYS);
        assertThat(now.agreed()).isEqualTo(ALWAYS);
        assertThat(now.of(Who.CHILD).by()).startsWith("Priya");
        assertThat(now(meeting)).as("those of which nothing was said too").hasSize(6);
    }

    @Test
    void what_both_said_alike_is_offered_as_agreed_until_somebody_says_otherwise() {
        Meeting meeting = meeting(Term.AUTUMN);
        say(meeting, priya, typed(effort, Who.CHILD, 0, 1));
        assertThat(now(meeting).getFirst().offered()).isNull();
        say(meeting, priya, typed(effort, Who.MENTOR, 0, 1));
        assertThat(now(meeting).getFirst().offered()).isEqualTo(ALWAYS);
        assertThat(now(meeting).getFirst().agreed())
                .as("offered, and not said yet")
                .isNull();
        say(meeting, priya, typed(effort, Who.AGREED, 0, 3));
        assertThat(now(meeting).getFirst().offered()).isEqualTo(SOMETIMES);
        say(meeting, priya, typed(effort, Who.AGREED, 1, null));
        assertThat(now(meeting).getFirst().offered()).as("taken back").isNull();
    }

    @Test
    void two_places_apart_are_worth_talking_about_and_one_is_not() {
        Meeting meeting = meeting(Term.AUTUMN);
        say(meeting, priya, typed(effort, Who.CHILD, 0, 1), typed(effort, Who.MENTOR, 0, 2));
        assertThat(now(meeting).getFirst().isFarApart()).isFalse();
        say(meeting, priya, typed(effort, Who.MENTOR, 1, 3));
        assertThat(now(meeting).getFirst().isFarApart()).isTrue();
    }

    @Test
    void two_people_are_merged_view_by_view_or_both_are_given_back() {
        Meeting meeting = meeting(Term.AUTUMN);
        say(meeting, priya, typed(effort, Who.AGREED, 0, 1), typed(homework, Who.AGREED, 0, null));
        assertThat(say(meeting, school.head(), typed(effort, Who.AGREED, 0, null), typed(homework, Who.AGREED, 0, 3)))
                .as("what was not touched is left as the other said it")
                .isEmpty();
        List<Attitude.Clash> clashes = say(meeting, school.head(), typed(effort, Who.AGREED, 0, 3));
        assertThat(clashes).singleElement().satisfies(clash -> {
            assertThat(clash.now().colour()).isEqualTo(ALWAYS);
            assertThat(clash.now().by()).startsWith("Priya");
            assertThat(clash.wanted()).isEqualTo(SOMETIMES);
        });
        assertThat(now(meeting).getFirst().agreed()).isEqualTo(ALWAYS);
        assertThat(say(meeting, school.head(), typed(effort, Who.AGREED, 1, 3))).isEmpty();
        assertThat(now(meeting).getFirst().agreed()).isEqualTo(SOMETIMES);
        assertThat(say(meeting, priya, typed(effort, Who.AGREED, 1, 1)))
                .as("still the first, as its page was opened")
                .isEmpty();
        assertThat(now(meeting).getFirst().agreed()).isEqualTo(SOMETIMES);
    }

    @Test
    void a_strand_of_no_list_and_a_colour_of_no_school_are_left_out() {
        Meeting meeting = meeting(Term.AUTUMN);
        assertThat(say(
                        meeting,
                        priya,
                        typed(new StrandId(UUID.randomUUID()), Who.CHILD, 0, 1),
                        typed(effort, Who.CHILD, 0, 5)))
                .isEmpty();
        assertThat(now(meeting)).allSatisfy(each -> assertThat(each.child()).isNull());
    }

    @Test
    void nothing_is_said_in_a_signed_meeting() {
        Meeting meeting = meeting(Term.AUTUMN);
        school.run(() ->
                school.get(Signatures.class).sign(meetingOf(priya), new Signing("A", ""), new Signing("B", ""), priya));
        Meeting signed = meetingOf(priya);
        assertThatThrownBy(() -> say(signed, priya, typed(effort, Who.CHILD, 0, 1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("What was said stays as it was signed.");
        assertThat(now(meeting).getFirst().child()).isNull();
    }

    @Test
    void what_was_agreed_in_the_last_round_is_known_in_the_next_and_not_in_its_own() {
        Meeting autumn = meeting(Term.AUTUMN);
        say(
                autumn,
                priya,
                typed(effort, Who.AGREED, 0, 3),
                typed(homework, Who.AGREED, 0, 1),
                typed(homework, Who.CHILD, 0, 3));
        say(autumn, priya, typed(homework, Who.AGREED, 1, null));
        Meeting spring = meeting(Term.SPRING);
        assertThat(before(spring)).containsExactly(SOMETIMES);
        assertThat(now(spring).getFirst().before()).isEqualTo(SOMETIMES);
        assertThat(before(autumn)).isEmpty();
        Meeting summer = meeting(Term.SUMMER);
        assertThat(before(summer))
                .as("the last round in which anything was agreed")
                .containsExactly(SOMETIMES);
    }

    @Test
    void a_retired_strand_is_shown_where_something_was_said_of_it_and_nowhere_else() {
        Meeting autumn = meeting(Term.AUTUMN);
        say(autumn, priya, typed(effort, Who.CHILD, 0, 3));
        Meeting spring = meeting(Term.SPRING);
        school.run(() -> school.get(Strands.class).keep(List.of(), Set.of(effort), school.head()));
        assertThat(now(autumn)).extracting(each -> each.strand().name()).endsWith("Effort");
        assertThat(now(spring)).extracting(each -> each.strand().name()).doesNotContain("Effort");
    }

    private List<Attitude.Clash> say(Meeting meeting, Viewer by, Attitude.Typed... typed) {
        return school.in(by, () -> attitudes.say(meeting, List.of(typed), by));
    }

    private List<Attitude> now(Meeting meeting) {
        return school.in(priya, () -> attitudes.now(meeting, priya));
    }

    private List<StrandColour> before(Meeting meeting) {
        return now(meeting).stream()
                .map(Attitude::before)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Attitude.Typed typed(StrandId strand, Who who, int seen, @Nullable Integer place) {
        return new Attitude.Typed(strand, who, seen, place);
    }

    private Meeting meeting(Term term) {
        LocalDate first = LocalDate.of(2026, 11, 9).plusMonths(term.ordinal() * 3L);
        school.run(() ->
                school.get(Rounds.class).open(OneSchool.point(2026, term), first, first.plusDays(30), school.head()));
        return meetingOf(priya);
    }

    /** The pupil's latest. */
    private Meeting meetingOf(Viewer viewer) {
        UUID id = UUID.fromString(school.text("select id::text from mentoring.meeting where pupil_id = '"
                + pupil.value() + "' order by id desc limit 1"));
        return school.in(viewer, () -> school.get(Meetings.class).find(new MeetingId(id), viewer))
                .orElseThrow();
    }
}
