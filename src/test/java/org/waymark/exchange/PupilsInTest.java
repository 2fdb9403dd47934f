package org.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.exchange.Office.rows;
import static org.waymark.exchange.Office.text;
import static org.waymark.exchange.Office.tile;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Pupils files through the whole product: uploaded, looked at, applied. */
class PupilsInTest {
    private static final String MAPLE = Office.pupilsOf("4 Maple");

    @Test
    void a_file_is_looked_at_first_and_applied_by_a_press() {
        Office office = Office.open();
        Document dry = office.bring("pupils.csv", MAPLE);
        assertThat(tile(dry, "New")).isEqualTo(30);
        assertThat(rows(dry, "New").getFirst()).isEqualTo("2 | Orla Jackson | Year 4, 4 Maple");
        assertThat(text(dry)).contains("New classes in 2026/27: 4 Maple.", "Columns looked at and not kept: Ethnicity.");
        assertThat(office.count("pupils.pupil")).as("nothing changes before").isZero();

        Document applied = office.apply(dry);
        assertThat(text(applied)).contains("Applied", "Everything in the file is in.");
        assertThat(office.count("pupils.pupil")).isEqualTo(30);
        assertThat(office.browser().get(office.path() + "/record/classes").text()).contains("4 Maple");
    }

    @Test
    void the_same_file_again_changes_nothing_and_says_so() {
        Office office = Office.withPupilsOf("4 Maple");
        List<String> before = office.held("select p::text from pupils.pupil p where school_id = :school order by id");
        Document again = office.bring("pupils.csv", MAPLE);
        assertThat(text(again)).contains("Nothing changes", "All that the file says is here already.");
        assertThat(tile(again, "As they are")).isEqualTo(30);
        assertThat(again.selectFirst("form[action$=/apply]")).isNull();
        assertThat(office.held("select p::text from pupils.pupil p where school_id = :school order by id"))
                .isEqualTo(before);
    }

    @Test
    void joiners_changes_and_leavers_are_told_apart() {
        Office office = Office.withPupilsOf("4 Maple");
        List<String> lines = MAPLE.lines().toList();
        String changed = lines.get(1).replace(",4 Maple,", ",4 Oak,");
        String joiner = Office.pupilsOf("4 Oak").lines().toList().get(1);
        String file = lines.getFirst() + "\n" + changed + "\n" + joiner + "\n"
                + lines.subList(3, lines.size()).stream().collect(Collectors.joining("\n"));

        Document dry = office.bring("pupils.csv", file);
        assertThat(tile(dry, "New")).isOne();
        assertThat(rows(dry, "Changed")).containsExactly("2 | Orla Jackson | Class | 4 Maple | 4 Oak");
        assertThat(rows(dry, "On roll, and not in the file")).singleElement().asString().contains("Year 4, 4 Maple");

        office.apply(dry);
        assertThat(office.count("pupils.pupil")).as("nobody is deleted").isEqualTo(31);
        assertThat(office.held("select upn from pupils.pupil where school_id = :school and missing_since is not null"))
                .containsExactly(lines.get(2).split(",")[1]);
        assertThat(office.browser().get(office.path() + "/home").text())
                .contains("pupils on roll whom the last file lacked");

        office.apply(office.bring("pupils.csv", MAPLE));
        assertThat(office.held("select upn from pupils.pupil where school_id = :school and missing_since is not null"))
                .as("back in the file, flagged no more; the joiner is now")
                .containsExactly(joiner.split(",")[1]);
    }

    @Test
    void a_file_of_a_part_of_the_school_flags_nobody_when_that_is_said() {
        Office office = Office.withPupilsOf("4 Maple");
        List<String> lines = MAPLE.lines().toList();
        String part = String.join("\n", lines.subList(0, 25)).replace(",4 Maple,", ",4 Oak,");
        office.apply(office.bring("part.csv", part), "part", "knows");
        assertThat(office.held("select upn from pupils.pupil where school_id = :school and missing_since is not null"))
                .isEmpty();
    }

    @Test
    void a_file_that_would_take_many_away_is_stopped_before_and_taken_only_by_who_knows() {
        Office office = Office.withPupilsOf("4 Maple", "4 Oak");
        Document dry = office.bring("pupils.csv", MAPLE);
        assertThat(text(dry))
                .contains("Stopped before anything was changed", "30 of 60 pupils on roll would be missing from the file");

        Document refused = office.apply(dry);
        assertThat(text(refused)).contains("Stopped before anything was changed");
        assertThat(office.held("select upn from pupils.pupil where school_id = :school and missing_since is not null"))
                .isEmpty();

        office.apply(refused, "knows");
        assertThat(office.held("select upn from pupils.pupil where school_id = :school and missing_since is not null"))
                .hasSize(30);
    }

    @Test
    void a_file_that_would_change_many_is_stopped_before() {
        Office office = Office.withPupilsOf("4 Maple");
        Document dry = office.bring("pupils.csv", MAPLE.replace(",4 Maple,", ",5 Maple,"));
        assertThat(text(dry)).contains("30 of 30 pupils on roll would change, which is unusually many");
    }

    @Test
    void rows_in_reverse_order_give_the_same_picture() {
        Office one = Office.withPupilsOf("4 Maple");
        Office other = Office.open();
        List<String> lines = MAPLE.lines().toList();
        other.apply(other.bring(
                "pupils.csv",
                lines.getFirst() + "\n" + String.join("\n", lines.subList(1, lines.size()).reversed())));
        String all = """
                select concat_ws('|', mis_id, upn, legal_given_name, legal_family_name, given_name, family_name, born_on,
                                 sex, year_group, (select name from school.class c
                                                    where (c.school_id, c.id) = (p.school_id, p.class_id)),
                                 pupil_premium, fsm_ever_6, sen, eal, first_language, in_care)
                  from pupils.pupil p where school_id = :school order by upn""";
        assertThat(other.held(all)).hasSize(30).isEqualTo(one.held(all));
    }
}
