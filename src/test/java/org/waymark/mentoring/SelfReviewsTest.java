package org.waymark.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.OneSchool;
import org.waymark.calendar.Term;
import org.waymark.pupils.PupilId;
import org.waymark.school.ClassId;
import org.waymark.tenancy.Viewer;
import org.waymark.ui.NotFound;

class SelfReviewsTest {
    private static final OneSchool OAKFIELD = new OneSchool();

    private final ClassId maple = OAKFIELD.registrationClass("Maple " + java.util.UUID.randomUUID());
    private final Viewer teacher = OAKFIELD.teacher("Priya Yusuf", maple);
    private final PupilId ada = OAKFIELD.pupil(4, maple);

    @AfterAll
    static void close() {
        OAKFIELD.close();
    }

    @Test
    void a_pupil_who_leaves_in_the_middle_keeps_what_is_written_and_writes_no_more() {
        Tablet tablet = tablet();
        OAKFIELD.run(() -> {
            SelfReviews reviews = OAKFIELD.get(SelfReviews.class);
            reviews.begin(meeting(), tablet);
            Sitting sitting = reviews.sitting(tablet).orElseThrow();
            reviews.answer(sitting, "hard", new Sitting.Answer("", "Sums\0"), tablet);
            assertThat(reviews.sitting(tablet).orElseThrow().now().get("hard").words())
                    .isEqualTo("Sums");
            leave();
            assertThat(reviews.sitting(tablet)).isEmpty();
            assertThat(reviews.children(tablet)).isEmpty();
            assertThatThrownBy(() -> reviews.begin(meeting(), tablet)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void a_child_is_asked_about_each_open_next_step_and_of_none_that_was_withdrawn() {
        Tablet tablet = tablet();
        OAKFIELD.run(() -> {
            NextSteps steps = OAKFIELD.get(NextSteps.class);
            LocalDate day = LocalDate.of(2026, 12, 11);
            steps.agree(ada, null, new NewStep(null, "I can tie my shoes", "", "", "", "", day), teacher);
            NextStepId other = steps.agree(
                    ada,
                    null,
                    new NewStep(OAKFIELD.subject("Maths " + ada.value()), "I can halve", "", "", "", "", day),
                    teacher);
            steps.review(
                    ada, null, other, new NextStep.Typed(Outcome.WITHDRAWN, "", "Not now", null, "", day), teacher);
            SelfReviews reviews = OAKFIELD.get(SelfReviews.class);
            reviews.begin(meeting(), tablet);
            Sitting sitting = reviews.sitting(tablet).orElseThrow();
            assertThat(sitting.questions().stream().map(Question::about).filter(about -> !about.isEmpty()))
                    .containsExactly("I can tie my shoes");
        });
    }

    @Test
    void what_a_child_says_of_a_strand_is_their_view_of_it_once_it_is_shared() {
        Tablet tablet = tablet();
        OAKFIELD.run(() -> {
            OAKFIELD.get(Strands.class).begin(OAKFIELD.head());
            SelfReviews reviews = OAKFIELD.get(SelfReviews.class);
            SelfAnswers answers = OAKFIELD.get(SelfAnswers.class);
            reviews.begin(meeting(), tablet);
            Sitting sitting = reviews.sitting(tablet).orElseThrow();
            Question effort = sitting.questions().getFirst();
            assertThat(effort.about()).isEqualTo("I try my best");
            reviews.answer(sitting, effort.item(), new Sitting.Answer("Sometimes", ""), tablet);
            reviews.send(reviews.sitting(tablet).orElseThrow(), tablet);
            Meeting meeting =
                    OAKFIELD.get(Meetings.class).find(meeting(), teacher).orElseThrow();
            assertThat(childsView(meeting)).isNull();
            answers.share(meeting, List.of(effort.item()), teacher);
            assertThat(childsView(meeting)).isEqualTo(new StrandColour(3, "Sometimes"));
            answers.keepBack(meeting, List.of(effort.item()), teacher);
            assertThat(childsView(meeting)).isNull();
        });
    }

    private StrandColour childsView(Meeting meeting) {
        return OAKFIELD.get(Attitudes.class).now(meeting, teacher).getFirst().child();
    }

    @Test
    void a_face_stands_for_the_best_a_middle_or_the_last_of_the_schools_colours() {
        List<StrandColour> four = List.of(
                new StrandColour(1, "Always"),
                new StrandColour(2, "Usually"),
                new StrandColour(3, "Sometimes"),
                new StrandColour(4, "Rarely"));
        assertThat(Question.place("Well", four)).isEqualTo(1);
        assertThat(Question.place("Okay", four)).isEqualTo(2);
        assertThat(Question.place("It is hard for me", four)).isEqualTo(4);
        assertThat(Question.place("Rarely", four)).isEqualTo(4);
        assertThat(Question.place("No longer a word", four)).isNull();
    }

    @Test
    void up_to_year_2_there_are_faces_with_a_word_and_from_year_3_sentences() {
        List<Question> young = Question.all(new org.waymark.calendar.YearGroup(2), List.of(), List.of(), List.of());
        List<Question> older = Question.all(new org.waymark.calendar.YearGroup(3), List.of(), List.of(), List.of());
        assertThat(young.getFirst().choices()).containsExactly("Well", "Okay", "It is hard for me");
        assertThat(older.getFirst().choices()).allMatch(each -> each.endsWith("."));
        assertThat(young)
                .map(Question::item)
                .containsExactlyElementsOf(older.stream().map(Question::item).toList());
    }

    private Tablet tablet() {
        return OAKFIELD.in(() -> {
            Rounds rounds = OAKFIELD.get(Rounds.class);
            Round round = rounds.all(OAKFIELD.head()).stream()
                    .findFirst()
                    .orElseGet(() -> rounds.open(
                            OneSchool.point(2026, Term.AUTUMN),
                            LocalDate.of(2026, 11, 9),
                            LocalDate.of(2026, 12, 11),
                            OAKFIELD.head()));
            OAKFIELD.get(Roll.class).join(round, OAKFIELD.head());
            ClassCodes codes = OAKFIELD.get(ClassCodes.class);
            codes.open(maple, round.id(), teacher);
            return codes.find(codes.letIn(maple, teacher).orElseThrow()).orElseThrow();
        });
    }

    private MeetingId meeting() {
        return OAKFIELD.get(JdbcClient.class)
                .sql("select id from mentoring.meeting where school_id = :school and pupil_id = :pupil")
                .param("school", teacher.schoolKey())
                .param("pupil", ada.value())
                .query((row, n) -> new MeetingId(row.getObject("id", java.util.UUID.class)))
                .single();
    }

    private void leave() {
        OAKFIELD.get(JdbcClient.class)
                .sql("update pupils.pupil set left_on = date '2026-11-24' where school_id = :school and id = :pupil")
                .param("school", teacher.schoolKey())
                .param("pupil", ada.value())
                .update();
    }
}
