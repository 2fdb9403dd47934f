package org.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.exchange.Office.text;
import static org.waymark.exchange.Office.tile;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Attendance files through the whole product. */
class AttendanceInTest {
    private static final String HEAD =
            "UPN,Student,Possible Sessions,Present,Illness (I),Medical (M),Late (L),% Attendance\n";
    private static final String KEPT = """
            select concat_ws('|', p.upn, f.start_year, f.sixth, f.possible, f.attended, f.medical, f.lates, f.version)
              from attendance.figures f
              join pupils.pupil p on (p.school_id, p.id) = (f.school_id, f.pupil_id)
             where f.school_id = :school
             order by 1""";

    private final Office office = Office.withPupilsOf("4 Maple");
    private final String one = upn(1);
    private final String other = upn(2);

    private static String upn(int row) {
        return Office.pupilsOf("4 Maple").lines().toList().get(row).split(",")[1];
    }

    private Document bring(String rows) {
        return office.bring("attendance.csv", HEAD + rows);
    }

    @Test
    void a_file_brings_sessions_and_late_marks_of_todays_term_and_illness_and_appointments_are_medical() {
        Document dry = bring(one + ",A B,104,99,2,1,3,95.2\n" + other + ",C D,104,104,0,0,0,100\n");
        assertThat(text(dry))
                .contains(
                        "The file does not say its term: taken as Autumn 2026/27.",
                        "Columns looked at and not kept: Student, % Attendance.");
        assertThat(tile(dry, "New")).isEqualTo(2);
        assertThat(office.count("attendance.figures"))
                .as("a dry run changes nothing")
                .isZero();
        office.apply(dry);
        assertThat(office.held(KEPT)).contains(one + "|2026|2|104|99|3|3|1", other + "|2026|2|104|104|0|0|1");
        assertThat(text(bring(one + ",A B,104,99,2,1,3,95.2\n"))).contains("Nothing changes");
    }

    @Test
    void what_differs_is_shown_before_it_is_changed() {
        office.apply(bring(one + ",A B,104,99,2,1,3,95.2\n"));
        Document dry = bring(one + ",A B,110,105,2,1,4,95.2\n");
        assertThat(tile(dry, "Changed")).isEqualTo(1);
        assertThat(text(dry)).contains("99 of 104, 3 medical, 3 late", "105 of 110, 3 medical, 4 late");
        office.apply(dry);
        assertThat(office.held(KEPT)).containsExactly(one + "|2026|2|110|105|3|4|2");
    }

    @Test
    void a_file_that_says_its_term_is_of_that_term() {
        office.apply(office.bring(
                "attendance.csv",
                "UPN,Academic Year,Term,Possible,Attended\n" + one + ",2025/26,Summer,120,118\n" + other
                        + ",2026/27,Spring,10,10\n"));
        assertThat(office.held(KEPT)).containsExactly(one + "|2025|6|120|118|0|0|1");
    }

    @Test
    void numbers_that_cannot_be_are_refused_with_row_column_and_cure() {
        Document dry = bring(one + ",A B,104,105,0,0,0,\n"
                + other + ",C D,-3,0,0,0,0,\n"
                + upn(3) + ",E F,=1+1,0,0,0,0,\n"
                + upn(4) + ",G H,104,100,3,2,0,\n"
                + upn(5) + ",I J,104,98.5,0,0,0,\n"
                + upn(6) + ",K L,104,,0,0,0,\n"
                + upn(7) + ",M N," + "9".repeat(2000) + ",1,0,0,0,\n");
        assertThat(tile(dry, "Rows refused")).isEqualTo(7);
        assertThat(text(dry))
                .contains(
                        "105 attended of 104 possible sessions cannot be",
                        "not a number of sessions",
                        "100 attended and 5 missed for a medical reason are more than the 104 possible sessions",
                        "not a whole number from 0 to 500",
                        "Give the number itself, in half-day sessions.");
        assertThat(tile(dry, "New")).isZero();
    }

    @Test
    void the_same_pupil_twice_is_taken_once_or_not_at_all_and_nobodys_row_is_refused() {
        Document dry = bring(one + ",A B,104,99,0,0,0,\n" + one + ",A B,104,99,0,0,0,\n"
                + other + ",C D,104,99,0,0,0,\n" + other + ",C D,104,98,0,0,0,\n"
                + "H801200001001,X Y,104,99,0,0,0,\n");
        assertThat(tile(dry, "New")).isEqualTo(1);
        assertThat(text(dry)).contains("the same pupil twice in the file", "no pupil here has this number");
        assertThat(tile(dry, "Rows refused")).isEqualTo(4);
    }

    @Test
    void a_row_of_a_pupil_without_a_session_says_nothing() {
        Document dry = bring(one + ",A B,,,,,,\n" + other + ",C D,–,-,,,,\n");
        assertThat(text(dry)).contains("Nothing changes");
        assertThat(tile(dry, "Rows refused")).isZero();
    }

    @Test
    void a_file_without_codes_says_that_medical_absence_is_counted_like_any_other() {
        Document dry = office.bring("attendance.csv", "UPN,Possible,Attended,Lates\n" + one + ",104,99,1\n");
        assertThat(text(dry)).contains("The file does not tell medical absence apart");
        assertThat(tile(dry, "New")).isEqualTo(1);
    }
}
