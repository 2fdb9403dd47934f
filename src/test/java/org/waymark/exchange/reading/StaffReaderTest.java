package org.waymark.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StaffReaderTest {
    private static final String HEADING = "Role,First Name,Last Name,Access,Class,Email\n";

    @Test
    void two_rows_with_one_address_are_one_person() {
        Reading<StaffRow> reading = Files.staff(HEADING + """
                Class teacher,Ann,Reid,teacher,4B,ann@example.org
                SENCo,Ann,Reid,SENCo,"5B; 6B",Ann@example.org
                """);
        assertThat(Files.whys(reading)).isEmpty();
        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.rows().getFirst().access()).containsExactly(StaffAccess.SENCO, StaffAccess.TEACHER);
        assertThat(reading.rows().getFirst().classes()).containsExactly("4B", "5B", "6B");
    }

    @Test
    void two_people_cannot_have_one_address() {
        Reading<StaffRow> reading = Files.staff(HEADING + """
                Class teacher,Ann,Reid,teacher,4B,office@example.org
                Class teacher,Bo,Webb,teacher,5B,office@example.org
                """);
        assertThat(reading.rows()).isEmpty();
        assertThat(Files.whys(reading)).isEqualTo("""
                2 Email [office@example.org] refused: two people with one e-mail address (row 3)
                3 Email [office@example.org] refused: two people with one e-mail address (row 2)""");
    }

    @Test
    void what_they_may_see_is_never_guessed() {
        Reading<StaffRow> reading = Files.staff(HEADING + """
                Class teacher,Ann,Reid,,4B,ann@example.org
                Trust lead,Bo,Webb,trust_lead,,bo@example.org
                Class teacher,Cy,Nash,teacher,4B,
                """);
        assertThat(reading.rows()).isEmpty();
        assertThat(Files.whys(reading)).isEqualTo("""
                2 Access [] refused: no access is said, so the person could see nothing
                3 Access [trust_lead] refused: no such access: trust_lead
                4 Email [] refused: no e-mail address, with which staff sign in""");
    }
}
