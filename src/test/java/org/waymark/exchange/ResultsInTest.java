package org.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.exchange.Office.rows;
import static org.waymark.exchange.Office.text;
import static org.waymark.exchange.Office.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.tenancy.Role;

/** Results files through the whole product. */
class ResultsInTest {
    private static final String RESULTS = Office.oakfield("results", "4 Maple");
    private static final String HEAD = "UPN,Pupil,Subject,Academic Year,Term,Result\n";
    private static final String LATEST = """
            select concat_ws('|', p.upn, s.name, r.start_year, r.sixth, r.kind, r.grade, r.ordinal)
              from attainment.latest_result r
              join pupils.pupil p on (p.school_id, p.id) = (r.school_id, r.pupil_id)
              join school.subject s on (s.school_id, s.id) = (r.school_id, r.subject_id)
             where r.school_id = :school
             order by 1""";
    private static final String BASES = """
            select concat_ws('|', p.upn, s.name, to_jsonb(b) - 'school_id' - 'pupil_id' - 'subject_id' - 'scale_id' - 'result_id')
              from attainment.base b
              join pupils.pupil p on (p.school_id, p.id) = (b.school_id, b.pupil_id)
              join school.subject s on (s.school_id, s.id) = (b.school_id, b.subject_id)
             where b.school_id = :school
             order by 1""";

    private static Office withResults(String results) {
        Office office = Office.withPupilsOf("4 Maple");
        office.apply(office.bring("results.csv", results));
        return office;
    }

    private static String reversed(String csv) {
        List<String> lines = csv.lines().toList();
        return lines.getFirst() + "\n"
                + String.join("\n", lines.subList(1, lines.size()).reversed());
    }

    @Test
    void a_long_file_brings_results_subjects_and_the_scale() {
        Office office = Office.withPupilsOf("4 Maple");
        Document dry = office.bring("results.csv", RESULTS);
        assertThat(text(dry))
                .contains(
                        "Scale, recognised from the grades: National Curriculum levels.",
                        "New subjects: Reading, Writing, Maths, Science.");
        assertThat(office.count("attainment.latest_result")).isZero();
        office.apply(dry);
        assertThat(office.count("attainment.latest_result"))
                .isEqualTo(RESULTS.lines().count() - 1);
        assertThat(text(office.bring("results.csv", RESULTS))).contains("Nothing changes");
    }

    @Test
    void results_in_reverse_order_give_the_same_picture() {
        Office one = withResults(RESULTS);
        Office other = withResults(reversed(RESULTS));
        assertThat(other.held(LATEST)).isNotEmpty().isEqualTo(one.held(LATEST));
        assertThat(other.held(BASES)).isNotEmpty().isEqualTo(one.held(BASES));
        assertThat(colours(other)).isNotEmpty().isEqualTo(colours(one));
        assertThat(text(other.bring("results.csv", RESULTS))).contains("Nothing changes");
    }

    @Test
    void the_same_results_wide_change_nothing() {
        Office office = withResults(RESULTS);
        Document wide = office.bring("wide.csv", wide(RESULTS));
        assertThat(text(wide)).contains("results, one pupil to a row", "Nothing changes");
        assertThat(tile(wide, "As they are")).isEqualTo((int) RESULTS.lines().count() - 1);
    }

    @Test
    void a_grade_entered_by_hand_stays_unless_the_files_is_chosen() {
        Office office = withResults(RESULTS);
        Browser head = office.colleague("Hetty Head", Role.HEAD);
        Element cell = enter(office, head, "W");
        String upn = office.held("select upn from pupils.pupil where school_id = :school and id = '%s'"
                        .formatted(cell.attr("data-pupil")))
                .getFirst();
        String byHand = "select grade from attainment.latest_result where school_id = :school and source = 'hand'";
        assertThat(office.held(byHand)).containsExactly("W");

        Document dry = office.bring("results.csv", RESULTS);
        assertThat(tile(dry, "By hand, kept")).isOne();
        assertThat(rows(dry, "Entered by hand and different in the file"))
                .singleElement()
                .asString()
                .contains("| W | Hetty Head |");
        office.apply(dry);
        assertThat(office.held(byHand)).as("kept, as nobody said otherwise").containsExactly("W");

        office.apply(office.bring("results.csv", RESULTS), "filesGrades", "knows");
        assertThat(office.held(byHand)).isEmpty();
        assertThat(office.held(LATEST))
                .as("the file's grade of " + upn)
                .isEqualTo(withResults(RESULTS).held(LATEST));
    }

    @Test
    void a_grade_entered_while_the_dry_run_was_looked_at_is_shown_before_anything_is_applied() {
        Office office = withResults(RESULTS);
        String changed = RESULTS.replaceFirst(",2b\n", ",2c\n");
        assertThat(changed).isNotEqualTo(RESULTS);
        Document dry = office.bring("results.csv", changed);
        enter(office, office.colleague("Hetty Head", Role.HEAD), "W");

        Document again = office.apply(dry);
        assertThat(text(again))
                .contains("Look again", "The school's records have changed since this file was read", "Hetty Head");
        assertThat(tile(again, "By hand, kept")).isOne();
        assertThat(text(office.apply(again))).contains("Applied");
    }

    @Test
    void two_rows_of_one_result_are_refused_even_where_they_know_the_pupil_by_different_numbers() {
        Office office = withResults(RESULTS);
        String[] pupil = Office.pupilsOf("4 Maple").lines().toList().get(1).split(",");
        String rows = "MIS ID,UPN,Subject,Academic Year,Term,Result\n"
                + "%s,,Maths,2025/26,Spring,2a\n,%s,Maths,2025/26,Spring,2c\n".formatted(pupil[0], pupil[1])
                + "%s,,Reading,2019/20,Autumn 1,2a\n,%s,Reading,2019/20,Autumn 1,2a\n".formatted(pupil[0], pupil[1]);
        Document dry = office.bring("two.csv", rows);
        assertThat(rows(dry, "Refused"))
                .satisfiesExactly(
                        row -> assertThat(row)
                                .contains("2 | Result | 2a", "two results where there can be one: 2c too (row 3)"),
                        row -> assertThat(row)
                                .contains("3 | Result | 2c", "two results where there can be one: 2a too (row 2)"),
                        row -> assertThat(row)
                                .contains("5 | Result | 2a", "the same result twice in the file (row 4)"));
        assertThat(tile(dry, "New")).isOne();
    }

    @Test
    void what_cannot_be_a_result_is_refused_with_its_row_and_a_cure() {
        Office office = withResults(RESULTS);
        String upn = Office.pupilsOf("4 Maple").lines().toList().get(1).split(",")[1];
        Document dry = office.bring(
                "bad.csv",
                HEAD
                        + upn + ",,Maths,2026/27,Summer,2a\n"
                        + upn + ",,Maths,2025/26,Spring 1,3z\n"
                        + upn + ",,Maths,2025/26,Spring 2,=1+1\n"
                        + upn + ",,Juggling,2025/26,Spring,2a\n"
                        + "Z999,,Maths,2025/26,Spring,2a\n");
        List<String> refused = rows(dry, "Refused");
        assertThat(refused).hasSize(5);
        assertThat(refused.get(0))
                .contains("in the future: that term has not begun", "Correct the academic year or the term.");
        assertThat(refused.get(1)).contains("3z is not a grade of National Curriculum levels. Use for example");
        assertThat(refused.get(2)).contains("=1+1", "Give the grade itself");
        assertThat(refused.get(3)).contains("no subject of this name here");
        assertThat(refused.get(4)).startsWith("6 | UPN | Z999 |");
    }

    @Test
    void a_scale_that_somebody_says_is_kept_until_the_file_is_applied() {
        Office office = Office.withPupilsOf("4 Maple");
        String upn = Office.pupilsOf("4 Maple").lines().toList().get(1).split(",")[1];
        String file = HEAD + upn + ",,Maths,2025/26,Spring,zz\n" + upn + ",,Maths,2024/25,Spring,2a\n";
        Document dry = office.bring("odd.csv", file + upn + ",,Maths,2023/24,Spring,yy\n");
        assertThat(text(dry)).contains("The grades in this file are of no scale that we recognise.");
        assertThat(dry.selectFirst("form[action$=/apply]")).isNull();
        Element form = Objects.requireNonNull(dry.selectFirst("form:has(select[name=scale])"));
        String levels = form.select("option").stream()
                .filter(option -> option.text().equals("National Curriculum levels"))
                .findFirst()
                .orElseThrow()
                .val();
        Document read = office.settled(
                office.browser().post(form.attr("action"), "scale", levels).address());
        assertThat(rows(read, "Refused")).hasSize(2).allMatch(row -> row.contains("is not a grade of National"));
        assertThat(text(office.apply(read))).contains("Applied");
        assertThat(office.count("attainment.latest_result")).isOne();
    }

    /** Types a grade into the first empty cell of the class grid, as its plain form does. */
    private static Element enter(Office office, Browser head, String grade) {
        Document grid = grid(office, head);
        Element sheet = Objects.requireNonNull(grid.selectFirst("[data-grid]"));
        Element cell = Objects.requireNonNull(grid.selectFirst(".app-grid__input"));
        Browser.Answer saved = head.post(
                sheet.attr("data-address"),
                "key",
                UUID.randomUUID().toString(),
                "account",
                sheet.attr("data-account"),
                "pupil",
                cell.attr("data-pupil"),
                "subject",
                cell.attr("data-subject"),
                "point",
                sheet.attr("data-point"),
                "grade",
                grade,
                "seen",
                cell.attr("data-version"));
        assertThat(saved.text()).contains("\"outcome\":\"saved\"");
        return cell;
    }

    private static Document grid(Office office, Browser as) {
        Document classes = as.get(office.path() + "/record/classes").page();
        return as.get(Objects.requireNonNull(classes.selectFirst("a:contains(4 Maple)"))
                        .attr("href"))
                .page();
    }

    /** Every grade and colour of the class grid, in its words. */
    private static List<String> colours(Office office) {
        return grid(office, office.browser()).select("tbody tr").stream()
                .map(Element::text)
                .toList();
    }

    private static String wide(String csv) {
        Map<String, Map<String, String>> byPupil = new TreeMap<>();
        List<String> columns = new ArrayList<>();
        csv.lines().skip(1).map(line -> line.split(",")).forEach(cells -> {
            String column = "%s %s %s".formatted(cells[2], cells[3], cells[4]);
            if (!columns.contains(column)) {
                columns.add(column);
            }
            byPupil.computeIfAbsent(cells[0], k -> new TreeMap<>()).put(column, cells[5]);
        });
        StringBuilder wide = new StringBuilder("UPN," + String.join(",", columns) + "\n");
        byPupil.forEach((upn, grades) -> wide.append(upn)
                .append(columns.stream()
                        .map(c -> "," + grades.getOrDefault(c, ""))
                        .reduce("", String::concat))
                .append("\n"));
        return wide.toString();
    }
}
