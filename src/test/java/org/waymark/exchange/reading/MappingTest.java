package org.waymark.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.calendar.AcademicYear;

class MappingTest {
    private static final List<String> HEADINGS =
            List.of("Number", "Forename", "SURNAME", "D.O.B.", "Year", "Shoe size");

    @Test
    void capitals_spaces_and_punctuation_in_a_heading_make_no_difference() {
        Mapping mapping = Mapping.suggest(
                FileKind.PUPILS,
                List.of("U.P.N.", "legal_surname", "Legal Forename", "date-of-birth", "NC YEAR", "EAL (Y/N)"));
        assertThat(mapping.meanings())
                .containsExactly(
                        PupilField.UPN,
                        PupilField.LEGAL_LAST_NAME,
                        PupilField.LEGAL_FIRST_NAME,
                        PupilField.DATE_OF_BIRTH,
                        PupilField.YEAR_GROUP,
                        PupilField.EAL);
    }

    @Test
    void a_bare_surname_is_the_legal_one_unless_the_file_has_both() {
        assertThat(Mapping.suggest(FileKind.PUPILS, List.of("Surname")).meanings())
                .containsExactly(PupilField.LEGAL_LAST_NAME);
        assertThat(Mapping.suggest(FileKind.PUPILS, List.of("Surname", "Legal Surname"))
                        .meanings())
                .containsExactly(PupilField.PREFERRED_LAST_NAME, PupilField.LEGAL_LAST_NAME);
    }

    @Test
    void what_is_not_recognised_is_listed_and_what_is_missing_is_asked_for() {
        Mapping mapping = Mapping.suggest(FileKind.PUPILS, HEADINGS);
        assertThat(mapping.notRecognised()).containsExactly("Number", "Shoe size");
        assertThat(mapping.missing())
                .containsExactly("No column says which pupil a row is about: say which one is the MIS id or the UPN.");
    }

    @Test
    void a_person_says_what_a_column_is_and_it_is_remembered() {
        Mapping said = Mapping.suggest(FileKind.PUPILS, HEADINGS)
                .with("Number", PupilField.MIS_ID)
                .with("Shoe size", Unread.LEFT_OUT);
        assertThat(said.missing()).isEmpty();
        assertThat(said.notRecognised()).isEmpty();
        assertThat(Mapping.suggest(FileKind.PUPILS, HEADINGS, said.remembered()))
                .isEqualTo(said);
    }

    @Test
    void what_was_remembered_wins_over_what_the_heading_suggests() {
        Mapping mapping = Mapping.suggest(
                FileKind.PUPILS,
                List.of("Known as", "Preferred name"),
                Map.of("Preferred name", "PREFERRED_FIRST_NAME"));
        assertThat(mapping.meanings()).containsExactly(Unread.NOT_RECOGNISED, PupilField.PREFERRED_FIRST_NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "Reading 2021/22 Autumn, Reading|2021/22|2",
        "Autumn 2021/22 Reading, Reading|2021/22|2",
        "Reading Autumn, Reading||2",
        "Maths - Spr 1 - 2024-25, Maths|2024/25|3",
        "Maths_Summer_2024/2025, Maths|2024/25|6",
        "2024/25 Sum2 Writing Result, Writing|2024/25|6",
        "SPaG (Spring term) 2024/25, SPaG|2024/25|4"
    })
    void a_results_column_says_its_subject_year_and_term(String heading, String code) {
        assertThat(WideColumn.read(heading)).map(WideColumn::code).contains(code);
        assertThat(WideColumn.ofCode(code)).isEqualTo(WideColumn.read(heading));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reading",
                "Autumn",
                "Autumn 2021/22",
                "Reading 2021/23 Autumn",
                "Reading Autumn 2021",
                "Year 4 Reading Autumn",
                "Summary",
                "Springboard group",
                "Attendance %"
            })
    void a_heading_that_leaves_a_doubt_is_left_to_a_person(String heading) {
        assertThat(WideColumn.read(heading)).isEmpty();
    }

    @Test
    void columns_without_a_year_ask_for_one() {
        Table table = Files.table("UPN,Reading Autumn,Maths Autumn\nF998200126003,3b,3c\n");
        Mapping asked = Files.mapping(table);
        assertThat(asked.kind()).isEqualTo(FileKind.RESULTS_WIDE);
        assertThat(asked.missing())
                .containsExactly("Some results columns do not say their academic year: say which one they are from.");
        Mapping said = asked.inYear(new AcademicYear(2025));
        assertThat(ResultsReader.read(table, said, Files.TODAY).rows())
                .extracting(r -> r.subject() + " " + r.point())
                .containsExactly("Reading Autumn 2025/26", "Maths Autumn 2025/26");
    }

    @Test
    void headings_of_nothing_we_know_are_not_guessed_at() {
        assertThat(FileKind.recognise(List.of("Colour", "Shape"))).isEmpty();
        assertThat(FileKind.recognise(List.of("UPN", "Surname", "Forename"))).isEmpty();
    }

    @Test
    void a_code_of_another_kind_of_file_means_nothing() {
        assertThat(Mapping.meaning(FileKind.STAFF, "DATE_OF_BIRTH")).isEmpty();
        assertThat(Mapping.meaning(FileKind.PUPILS, "Reading|2021/22|2")).isEmpty();
        assertThat(Mapping.meaning(FileKind.RESULTS_WIDE, "Reading|2021/22|7")).isEmpty();
        assertThat(Mapping.meaning(FileKind.PUPILS, "-")).contains(Unread.LEFT_OUT);
    }

    @Test
    void a_file_is_not_read_with_a_mapping_that_is_not_complete() {
        Table table = Files.table("UPN,DOB\nF998200126003,1/9/2019\n");
        assertThatThrownBy(() -> PupilsReader.read(table, Files.mapping(table), Files.TODAY, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
