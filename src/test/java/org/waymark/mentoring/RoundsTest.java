package org.waymark.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.OneSchool;
import org.waymark.access.Access;
import org.waymark.calendar.Term;
import org.waymark.pupils.PupilId;
import org.waymark.pupils.RollChanged;
import org.waymark.school.ClassId;
import org.waymark.school.Staff;
import org.waymark.school.StaffId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.Refused;

class RoundsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 9);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 11);

    private final OneSchool school = new OneSchool();
    private final ClassId maple = school.registrationClass("4 Maple");
    private final ClassId oak = school.registrationClass("4 Oak");
    private final Viewer priya = school.teacher("Priya", maple);
    private final Viewer hafsa = school.teacher("Hafsa", oak);

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void everybody_on_roll_meets_their_own_mentor_else_the_class_teacher_else_nobody_yet() {
        PupilId taught = school.pupil(4, maple);
        PupilId mentored = school.pupil(4, maple);
        PupilId nobodys = school.pupil(4);
        PupilId gone = school.pupil(4, maple);
        leave(gone, "2026-10-01");
        StaffId dele = member("Dele");
        school.run(() -> school.get(Access.class).mentors(dele, mentored, school.head()));
        open();
        assertThat(mentor(taught)).isEqualTo(staffOf(priya));
        assertThat(mentor(mentored)).isEqualTo(dele.value());
        assertThat(mentor(nobodys)).isNull();
        assertThat(school.number("select count(*) from mentoring.meeting where school_id = 1"))
                .isEqualTo(3);
    }

    @Test
    void a_round_is_opened_once() {
        open();
        assertThatThrownBy(this::open)
                .isInstanceOf(Refused.class)
                .hasMessage("The round of Autumn 2026/27 is open already. Its meetings are on the board.");
        assertThatThrownBy(() -> school.run(() ->
                        school.get(Rounds.class).open(OneSchool.point(2026, Term.SPRING), LAST, FIRST, school.head())))
                .hasMessageContaining("before the first");
    }

    @Test
    void a_joiner_gets_a_meeting_a_leavers_is_closed_with_the_reason_and_opened_if_they_come_back() {
        PupilId leaver = school.pupil(4, maple);
        open();
        PupilId joiner = school.pupil(4, maple);
        leave(leaver, "2026-11-20");
        school.publish(new RollChanged(school.head()));
        assertThat(mentor(joiner)).isEqualTo(staffOf(priya));
        assertThat(text("state", leaver)).isEqualTo("closed");
        assertThat(text("closed_because", leaver)).isEqualTo("Left the school on 20 November 2026");
        leave(leaver, null);
        school.publish(new RollChanged(school.head()));
        assertThat(text("state", leaver)).isEqualTo("planned");
        assertThat(school.number("select count(*) from audit.event where school_id = 1 and act like '%leaver%'"))
                .isEqualTo(1);
    }

    @Test
    void a_meeting_still_to_come_goes_with_its_pupil_to_another_class_and_one_that_was_held_does_not() {
        PupilId moves = school.pupil(4, maple);
        PupilId held = school.pupil(4, maple);
        open();
        state(held, "held");
        move(moves, oak);
        move(held, oak);
        school.publish(new RollChanged(school.head()));
        assertThat(mentor(moves)).isEqualTo(staffOf(hafsa));
        assertThat(mentor(held)).isEqualTo(staffOf(priya));
    }

    @Test
    void a_class_that_gets_another_teacher_meets_the_new_one() {
        PupilId pupil = school.pupil(4, maple);
        open();
        StaffId ada = member("Ada");
        school.run(() -> {
            Access access = school.get(Access.class);
            access.teaches(new StaffId(staffOf(priya)), List.of(), school.head());
            access.teaches(ada, Set.of(maple), school.head());
        });
        assertThat(mentor(pupil)).isEqualTo(ada.value());
    }

    @Test
    void who_is_given_a_meeting_sees_the_pupil_and_who_had_it_no_longer_does() {
        PupilId pupil = school.pupil(4, maple);
        open();
        StaffId dele = member("Dele");
        StaffId ada = member("Ada");
        give(pupil, dele);
        assertThat(mentors(pupil)).containsExactly(dele.value());
        give(pupil, ada);
        assertThat(mentors(pupil)).containsExactly(ada.value());
        move(pupil, oak);
        school.publish(new RollChanged(school.head()));
        assertThat(mentor(pupil))
                .as("whoever was chosen stays, in another class too")
                .isEqualTo(ada.value());
        give(pupil, new StaffId(staffOf(hafsa)));
        assertThat(mentors(pupil))
                .as("a class teacher needs no more than the class")
                .isEmpty();
        assertThat(school.number("select count(*) from audit.event where school_id = 1 and act like 'gave a meeting%'"))
                .isEqualTo(3);
    }

    @Test
    void nobody_who_does_not_work_here_is_given_a_meeting() {
        PupilId pupil = school.pupil(4, maple);
        open();
        assertThatThrownBy(() -> give(pupil, new StaffId(UUID.randomUUID())))
                .hasMessage("Choose somebody who works here.");
    }

    @Test
    void a_round_that_closes_closes_what_was_shared_and_nothing_else() {
        PupilId shared = school.pupil(4, maple);
        PupilId waiting = school.pupil(4, maple);
        Round round = open();
        state(shared, "shared");
        school.run(() -> school.get(Rounds.class).close(round.id(), school.head()));
        assertThat(text("state", shared)).isEqualTo("closed");
        assertThat(text("state", waiting)).isEqualTo("planned");
        assertThatThrownBy(() -> school.run(() -> school.get(Rounds.class).close(round.id(), school.head())))
                .hasMessageContaining("closed already");
    }

    private Round open() {
        return school.in(
                () -> school.get(Rounds.class).open(OneSchool.point(2026, Term.AUTUMN), FIRST, LAST, school.head()));
    }

    private void give(PupilId pupil, StaffId to) {
        UUID meeting = UUID.fromString(text("id", pupil));
        school.run(() -> assertThat(school.get(Meetings.class).giveTo(to, List.of(meeting), school.head()))
                .isEqualTo(1));
    }

    private StaffId member(String name) {
        return school.in(() -> school.get(Staff.class)
                .add(name, "Okafor", "Teaching assistant", name + "@example.org", school.head())
                .id());
    }

    private UUID staffOf(Viewer viewer) {
        return school.in(() -> sql("select staff_id from access.person where school_id = 1 and account_id = :it")
                .param("it", viewer.accountKey())
                .query(UUID.class)
                .single());
    }

    private List<UUID> mentors(PupilId pupil) {
        return school.in(() -> sql("select staff_id from access.mentor where school_id = 1 and pupil_id = :it")
                .param("it", pupil.value())
                .query(UUID.class)
                .list());
    }

    private UUID mentor(PupilId pupil) {
        String mentor = text("mentor_id", pupil);
        return mentor == null ? null : UUID.fromString(mentor);
    }

    private String text(String column, PupilId pupil) {
        return school.in(
                () -> sql("select " + column + "::text from mentoring.meeting where school_id = 1 and pupil_id = :it")
                        .param("it", pupil.value())
                        .query((row, n) -> java.util.Optional.ofNullable(row.getString(1)))
                        .single()
                        .orElse(null));
    }

    private void state(PupilId pupil, String state) {
        change("update mentoring.meeting set state = '" + state + "' where school_id = 1 and pupil_id = :it", pupil);
    }

    private void move(PupilId pupil, ClassId to) {
        change("update pupils.pupil set class_id = '" + to.value() + "' where school_id = 1 and id = :it", pupil);
    }

    private void leave(PupilId pupil, String day) {
        String left = day == null ? "null" : "date '" + day + "'";
        change("update pupils.pupil set left_on = " + left + " where school_id = 1 and id = :it", pupil);
    }

    private void change(String sql, PupilId pupil) {
        school.run(() -> sql(sql).param("it", pupil.value()).update());
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return school.get(JdbcClient.class).sql(sql);
    }
}
