package org.waymark.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsReaderTest {
    private static final String HEADING =
            "Adno,Contact Surname,Contact Forename,Relation,PR (T/F),Email,Mobile,Priority\n";

    @ParameterizedTest
    @ValueSource(
            strings = {"siân.wiśniewska@oakfield.example.org", "用户@例子.中国", "o'brien+school@example.org", "a@localhost"})
    void an_address_of_any_script_is_taken(String email) {
        Reading<ContactRow> reading = Files.contacts(HEADING + "1,Reid,Ann,Mother,T," + email + ",,1\n");
        assertThat(Files.whys(reading)).isEmpty();
        assertThat(reading.rows().getFirst().email()).isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"none", "a@b@c", "a b@example.org", "a@x.org; b@x.org", "=cmd@example.org", "@example.org", "a@"
            })
    void what_is_not_one_address_is_left_empty_and_the_contact_taken(String email) {
        Reading<ContactRow> reading = Files.contacts(HEADING + "1,Reid,Ann,Mother,T," + email + ",,1\n");
        assertThat(Files.whys(reading))
                .isEqualTo("2 Email [" + email + "] warning: not one e-mail address; left empty");
        assertThat(reading.rows().getFirst().email()).isNull();
    }

    @Test
    void telephone_numbers_may_begin_with_a_plus() {
        Reading<ContactRow> reading = Files.contacts(HEADING + "1,Reid,Ann,Mother,T,,+44 7700 900123,1\n");
        assertThat(Files.whys(reading)).isEmpty();
        assertThat(reading.rows().getFirst().phone()).isEqualTo("+44 7700 900123");
    }

    @Test
    void of_two_rows_about_one_adult_the_more_careful_counts_in_either_order() {
        String yes = "1,Reid,Ann,Mother,T,ann@example.org,,1\n";
        String no = "1,Reid,Ann,Mother,F,,,1\n";
        for (String rows : new String[] {yes + no, no + yes}) {
            Reading<ContactRow> reading = Files.contacts(HEADING + rows);
            assertThat(reading.rows()).hasSize(1);
            assertThat(reading.rows().getFirst().parentalResponsibility()).isFalse();
            assertThat(reading.refused())
                    .hasSize(1)
                    .allSatisfy(f -> assertThat(f.why()).startsWith("the same contact twice for this pupil"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Court Order (T/F)", "COURT ORDER", "No Contact", "No-contact order", "Contact Restricted"})
    void what_keeps_an_adult_away_is_known_by_many_headings(String heading) {
        Reading<ContactRow> reading = Files.contacts(HEADING.strip() + "," + heading + "\n"
                + "1,Reid,Ann,Mother,T,,,1,\n1,Reid,Bob,Father,T,,,2,Yes\n1,Reid,Cy,Uncle,F,,,3,F\n");
        assertThat(Files.whys(reading)).isEmpty();
        assertThat(reading.rows()).extracting(ContactRow::keptAway).containsExactly(false, true, false);
    }

    @Test
    void of_two_columns_either_keeps_away_and_what_is_not_plainly_no_does_too() {
        Reading<ContactRow> reading = Files.contacts(
                HEADING.strip() + ",Court Order,No Contact\n"
                        + "1,Reid,Ann,Mother,T,,,1,No,Yes\n2,Reid,Ann,Mother,T,,,1,since May 2024,\n3,Reid,Ann,Mother,T,,,1,None,-\n");
        assertThat(Files.whys(reading))
                .isEqualTo("3 Court Order [since May 2024] warning: neither Yes nor No; taken as Yes");
        assertThat(reading.rows()).extracting(ContactRow::keptAway).containsExactly(true, true, false);
    }

    @Test
    void of_two_rows_about_one_adult_the_one_with_the_order_counts() {
        String free = "1,Reid,Ann,Mother,F,,,1,\n";
        String kept = "1,Reid,Ann,Mother,T,ann@example.org,,1,Yes\n";
        for (String rows : new String[] {free + kept, kept + free}) {
            assertThat(Files.contacts(HEADING.strip() + ",Court Order\n" + rows).rows())
                    .singleElement()
                    .extracting(ContactRow::keptAway)
                    .isEqualTo(true);
        }
    }

    @Test
    void one_adult_may_be_a_contact_of_two_pupils() {
        Reading<ContactRow> reading = Files.contacts(HEADING + "1,Reid,Ann,Mother,T,,,1\n2,Reid,Ann,Mother,T,,,1\n");
        assertThat(Files.whys(reading)).isEmpty();
        assertThat(reading.rows()).hasSize(2);
    }

    @Test
    void a_contact_of_nobody_is_refused() {
        assertThat(Files.whys(Files.contacts(HEADING + ",Reid,Ann,Mother,T,,,1\n")))
                .isEqualTo("2 Adno [] refused: no MIS id and no valid UPN to tell who it is");
    }

    @Test
    void text_that_is_a_formula_or_too_long_is_left_empty_and_the_contact_taken() {
        String essay = "x".repeat(61);
        Reading<ContactRow> reading =
                Files.contacts(HEADING + "1,Reid,Ann,=1+1,T,,,1\n2,Reid,Ann," + essay + ",T,,,1\n");
        assertThat(Files.whys(reading)).isEqualTo("""
                2 Relation [=1+1] warning: looks like a formula; left empty
                3 Relation [%s] warning: longer than 60 characters; left empty""".formatted(essay));
        assertThat(reading.rows())
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.relationship()).isNull());
    }
}
