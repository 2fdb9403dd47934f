package org.waymark.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.OneSchool;
import org.waymark.calendar.YearGroup;
import org.waymark.school.SubjectId;
import org.waymark.ui.NotFound;

class ObjectivesTest {
    private static final OneSchool SCHOOL = new OneSchool();
    private static final YearGroup YEAR_4 = new YearGroup(4);

    private final Objectives objectives = SCHOOL.get(Objectives.class);
    private SubjectId science;

    @AfterAll
    static void close() {
        SCHOOL.close();
    }

    @BeforeEach
    void aSubject() {
        SCHOOL.moveTo("School " + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
        science = SCHOOL.subject("Science");
    }

    @Test
    void strands_stand_in_the_order_of_their_first_objective_and_a_late_one_goes_to_its_strand() {
        add("Plants", "A");
        add("Sound", "B");
        add("Plants", "C");
        assertThat(inOrder()).containsExactly("A", "C", "B");
    }

    @Test
    void an_objective_moves_within_its_strand_and_stays_at_its_ends() {
        ObjectiveId first = add("Plants", "A");
        add("Sound", "B");
        ObjectiveId last = add("Plants", "C");
        SCHOOL.run(() -> objectives.move(last, true, SCHOOL.head()));
        assertThat(inOrder()).containsExactly("C", "A", "B");
        SCHOOL.run(() -> objectives.move(last, true, SCHOOL.head()));
        SCHOOL.run(() -> objectives.move(first, false, SCHOOL.head()));
        assertThat(inOrder()).containsExactly("C", "A", "B");
    }

    @Test
    void every_change_is_audited_with_what_was_before() {
        ObjectiveId id = add("Plants", "Name the parts");
        SCHOOL.run(() -> objectives.reword(
                id, new ObjectiveWords("Plants", "Name the parts of a plant", "I can name them"), SCHOOL.head()));
        SCHOOL.run(() -> objectives.reword(
                id, new ObjectiveWords("Plants", "Name the parts of a plant", "I can name them"), SCHOOL.head()));
        SCHOOL.run(() -> objectives.retire(id, SCHOOL.head()));
        SCHOOL.run(() -> objectives.bringBack(id, SCHOOL.head()));
        // Two in one millisecond come in either order.
        assertThat(acts())
                .containsExactlyInAnyOrder(
                        "added an objective",
                        "reworded an objective",
                        "retired an objective",
                        "brought back an objective");
        assertThat(
                        SCHOOL.number(
                                "select count(*) from audit.event where was ->> 'teacher' = 'Name the parts' and now ->> 'teacher' = 'Name the parts of a plant'"))
                .isEqualTo(1);
    }

    @Test
    void wording_that_is_missing_or_too_long_is_refused_beside_its_field() {
        assertThatThrownBy(() -> new ObjectiveWords("Plants", " ", "I can"))
                .hasMessage("Give the objective in a teacher’s words.");
        assertThatThrownBy(() -> new ObjectiveWords("Plants", "Name", "I can ".repeat(40)))
                .hasMessage("This is 239 characters long. Say it in at most 200.");
    }

    @Test
    void the_starter_bank_is_brought_in_once_and_what_was_reworded_stays() {
        SubjectId maths = SCHOOL.subject("Mathematics");
        int first = bringIn(maths);
        assertThat(first).isPositive();
        Objective one =
                SCHOOL.in(() -> objectives.of(maths, YEAR_4, SCHOOL.head())).getFirst();
        SCHOOL.run(() -> objectives.reword(
                one.id(), new ObjectiveWords(one.strand(), "In our words", one.child()), SCHOOL.head()));
        assertThat(bringIn(maths)).isZero();
        assertThat(SCHOOL.in(() -> objectives.find(one.id(), SCHOOL.head())).teacher())
                .isEqualTo("In our words");
    }

    @Test
    void an_objective_of_another_school_is_not_found() {
        ObjectiveId id = add("Plants", "A");
        SCHOOL.moveTo("Other " + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));
        assertThatThrownBy(() -> SCHOOL.run(() -> objectives.retire(id, SCHOOL.head())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_line_of_the_bank_may_hold_commas_and_quotation_marks() {
        assertThat(StarterBank.lines("""
                        code,year,strand,position,teacher,child,split
                        B,4,"Number, place",1,"Say ""ten"", then",I can say it,
                        A,3,Number,1,Count,I can count,ours
                        """))
                .containsExactly(
                        new StarterBank.Line("A", new YearGroup(3), "Number", "Count", "I can count", true),
                        new StarterBank.Line("B", YEAR_4, "Number, place", "Say \"ten\", then", "I can say it", false));
    }

    @Test
    void a_long_objective_is_cut_between_words_for_a_narrow_column() {
        Objective objective = new Objective(
                new ObjectiveId(UUID.randomUUID()),
                science,
                YEAR_4,
                "Plants",
                "Find 1,000 more or less than a given number, and say which digits change",
                "I can",
                false,
                false,
                false);
        assertThat(objective.brief()).isEqualTo("Find 1,000 more or less than a given number…");
    }

    private int bringIn(SubjectId subject) {
        return SCHOOL.in(() -> objectives.bringIn(
                SCHOOL.get(org.waymark.school.Subjects.class).all(SCHOOL.head()).stream()
                        .filter(each -> each.id().equals(subject))
                        .findFirst()
                        .orElseThrow(),
                SCHOOL.head()));
    }

    private ObjectiveId add(String strand, String teacher) {
        return SCHOOL.in(() ->
                objectives.add(science, YEAR_4, new ObjectiveWords(strand, teacher, "I can do it"), SCHOOL.head()));
    }

    private List<String> inOrder() {
        return SCHOOL.in(() -> objectives.of(science, YEAR_4, SCHOOL.head())).stream()
                .map(Objective::teacher)
                .toList();
    }

    private static List<String> acts() {
        return SCHOOL.in(() -> SCHOOL.get(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select act from audit.event order by id")
                .query(String.class)
                .list());
    }
}
