package org.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.exchange.Office.rows;
import static org.waymark.exchange.Office.text;
import static org.waymark.exchange.Office.tile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;

/** Pupils files through the whole product: uploaded, looked at, applied. */
class PupilsInTest {
    private static final String MAPLE = Office.pupilsOf("4 Maple");

    @Test
    void a_file_is_looked_at_first_and_applied_by_a_press() {
        Office office = Office.open();
        Document dry = office.bring("pupils.csv", MAPLE);
        assertThat(tile(dry, "New")).isEqualTo(30);
        assertThat(rows(dry, "New").getFirst()).isEqualTo("2 | Orla Jackson | Year 4, 4 Maple");
        assertThat(text(dry))
                .contains("New classes in 2026/27: 4 Maple.", "Columns looked at and not kept: Ethnicity.");
        assertThat(office.count("pupils.pupil")).as("nothing changes before").isZero();

        Document applied = office.apply(dry);
        assertThat(text(applied)).contains("Applied", "Everything in the file is in.");
        assertThat(office.count("pupils.pupil")).isEqualTo(30);
        assertThat(office.browser().get(office.path() + "/record/classes").text())
                .contains("4 Maple");
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
        assertThat(rows(dry, "On roll, and not in the file"))
                .singleElement()
                .asString()
                .contains("Year 4, 4 Maple");

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
                .contains(
                        "Stopped before anything was changed",
                        "30 of 60 pupils on roll would be missing from the file");

        Browser.Answer untold = office.press(Objects.requireNonNull(dry.selectFirst("form[action$=/apply]")));
        assertThat(untold.status()).isEqualTo(422);
        assertThat(untold.page().select(".app-error-summary").text())
                .contains("Nothing was applied. If the file is right, tick that you know");
        assertThat(office.held("select upn from pupils.pupil where school_id = :school and missing_since is not null"))
                .isEmpty();

        office.apply(untold.page(), "knows");
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
                lines.getFirst() + "\n"
                        + String.join("\n", lines.subList(1, lines.size()).reversed())));
        String all = """
                select concat_ws('|', mis_id, upn, legal_given_name, legal_family_name, given_name, family_name, born_on,
                                 sex, year_group, (select name from school.class c
                                                    where (c.school_id, c.id) = (p.school_id, p.class_id)),
                                 pupil_premium, fsm_ever_6, sen, eal, first_language, in_care)
                  from pupils.pupil p where school_id = :school order by upn""";
        assertThat(other.held(all)).hasSize(30).isEqualTo(one.held(all));
    }

    @Test
    void the_broken_file_ends_as_its_list_of_outcomes_says() {
        Office office = Office.open();
        Document dry =
                office.bring("oakfield-pupils-broken.csv", Office.resource("/exchange/oakfield-pupils-broken.csv"));
        List<String> found = Stream.concat(rows(dry, "Refused").stream(), rows(dry, "Doubtful").stream())
                .map(row -> row.split(" \\| ", -1))
                .map(cells -> cells[0] + "|" + cells[1])
                .sorted()
                .toList();
        List<String> expected = new String(
                        Office.resource("/exchange/oakfield-pupils-broken.expected.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> cells[0] + "|" + cells[1])
                .sorted()
                .toList();
        assertThat(found).isEqualTo(expected);

        office.apply(dry);
        List<Integer> refused = rows(dry, "Refused").stream()
                .map(row -> Integer.valueOf(row.split(" ")[0]))
                .distinct()
                .toList();
        assertThat(office.count("pupils.pupil")).isEqualTo(42 - refused.size());
        assertThat(office.browser().get(dry.location() + "/refused.csv").text())
                .contains("31/02/2022", "no such date")
                .as("a formula is no formula in the file that goes back")
                .doesNotContain(",=HYPERLINK", "\n=");
    }

    @Test
    void a_wrong_upn_is_a_warning_where_the_mis_id_tells_who_it_is() {
        Office office = Office.open();
        String head = "MIS ID,UPN,Forename,Surname,DOB,Year Group\n";
        List<String[]> cases = new String(Office.resource("/exchange/upn-cases.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        StringBuilder file = new StringBuilder(head);
        for (int i = 0; i < cases.size() - 2; i++) {
            file.append(row(i, cases.get(i)[0]));
        }
        Document dry = office.bring("upns.csv", file.toString());
        assertThat(rows(dry, "Doubtful")).hasSize(5).allMatch(row -> row.contains("the pupil is taken by the MIS id"));
        office.apply(dry);
        List<String> kept = office.held("select upn from pupils.pupil where school_id = :school and upn is not null");
        assertThat(office.count("pupils.pupil")).isEqualTo(cases.size() - 2);
        cases.subList(0, cases.size() - 2)
                .forEach(each -> assertThat(kept.contains(each[0])).as(each[0]).isEqualTo(each[1].equals("true")));
        for (String[] written : cases.subList(cases.size() - 2, cases.size())) {
            Document same = office.bring("upn.csv", head + row(0, written[0]));
            assertThat(rows(same, "Changed"))
                    .as("the first, otherwise written: " + written[0])
                    .isEmpty();
            assertThat(tile(same, "As they are")).isOne();
        }
    }

    private static String row(int number, String upn) {
        return "%d,%s,Child,Number %c,2018-01-%02d,4\n".formatted(9000 + number, upn, 'A' + number, number + 1);
    }

    @Test
    void one_pupil_known_by_mis_id_in_one_row_and_by_upn_in_another_is_refused_twice() {
        Office office = Office.open();
        String head = "MIS ID,UPN,Forename,Surname,DOB,Year Group\n";
        office.apply(office.bring("pupils.csv", head + "1,R998200126002,Ada,Byron,2018-01-02,4\n"));
        Document dry =
                office.bring("pupils.csv", head + "1,,Ada,Byron,2018-01-02,4\n,R998200126002,Ada,King,2018-01-02,4\n");
        assertThat(rows(dry, "Refused")).hasSize(2).allMatch(row -> row.contains("the same pupil twice in the file"));
        assertThat(tile(dry, "Not in the file")).isZero();
    }
}
