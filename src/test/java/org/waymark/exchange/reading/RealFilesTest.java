package org.waymark.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.calendar.AcademicYear;
import org.waymark.calendar.CollectionPoint;
import org.waymark.calendar.YearGroup;
import org.waymark.pupils.SenProvision;
import org.waymark.pupils.Sex;
import org.waymark.pupils.Upn;

class RealFilesTest {
    @ParameterizedTest
    @CsvSource({
        "oakfield-pupils, PUPILS",
        "brookside-pupils, PUPILS",
        "oakfield-contacts, CONTACTS",
        "brookside-contacts, CONTACTS",
        "oakfield-staff, STAFF",
        "brookside-staff, STAFF",
        "oakfield-results, RESULTS_LONG",
        "brookside-results-wide, RESULTS_WIDE"
    })
    void each_is_known_by_its_headings_and_needs_no_mapping(String name, FileKind kind) {
        Mapping mapping = Files.mapping(open(name));
        assertThat(mapping.kind()).isEqualTo(kind);
        assertThat(mapping.missing()).isEmpty();
        assertThat(mapping.notRecognised()).isEmpty();
    }

    @Test
    void oakfields_pupils_are_read_whole() {
        Reading<PupilRow> reading = Files.pupils(open("oakfield-pupils"));
        assertThat(Files.whys(reading)).isEmpty();
        assertThat(reading.rows()).hasSize(420);
        assertThat(reading.notKept()).containsExactly("Ethnicity");
        assertThat(reading.rows().getFirst())
                .isEqualTo(new PupilRow(
                        2,
                        "2101",
                        new Upn("R998200126002"),
                        new PersonName("Elijah", "Roberts"),
                        new PersonName("Elijah", "Roberts"),
                        LocalDate.of(2022, 7, 31),
                        YearGroup.RECEPTION,
                        "Acorn",
                        Sex.MALE,
                        LocalDate.of(2026, 9, 6),
                        null,
                        false,
                        false,
                        SenProvision.NONE,
                        false,
                        "ENG",
                        null,
                        false));
    }

    @Test
    void brooksides_pupils_are_read_whole_with_names_as_people_write_them() {
        Reading<PupilRow> reading = Files.pupils(open("brookside-pupils"));
        assertThat(Files.whys(reading)).isEmpty();
        assertThat(reading.rows()).hasSize(210);
        assertThat(reading.notKept()).containsExactly("Ethnic code");
        PupilRow second = reading.rows().get(1);
        assertThat(second.legal()).isEqualTo(new PersonName("Hugo", "O'Brien"));
        assertThat(second.misId()).isEqualTo("007102");
        assertThat(second.born()).isEqualTo("2021-09-07");
        assertThat(second.sex()).isEqualTo(Sex.MALE);
        assertThat(second.freeMealsEver6()).isFalse();
        assertThat(second.pupilPremium()).isNull();
    }

    @Test
    void ethnicity_is_kept_only_where_the_school_asks_for_it() {
        Table table = open("oakfield-pupils");
        Reading<PupilRow> reading =
                PupilsReader.read(table, Files.mapping(table), Files.TODAY, Set.of(PupilField.ETHNICITY));
        assertThat(reading.notKept()).isEmpty();
        assertThat(reading.rows().getFirst().ethnicity()).isEqualTo("WBRI");
    }

    @ParameterizedTest
    @CsvSource({"oakfield-contacts, 723, 23", "brookside-contacts, 359, 7"})
    void contacts_are_read_whole(String name, int rows, int withoutResponsibility) {
        Table table = open(name);
        Reading<ContactRow> reading = ContactsReader.read(table, Files.mapping(table));
        assertThat(Files.whys(reading)).isEmpty();
        assertThat(reading.rows()).hasSize(rows);
        assertThat(reading.rows())
                .filteredOn(r -> Boolean.FALSE.equals(r.parentalResponsibility()))
                .hasSize(withoutResponsibility);
        assertThat(reading.rows()).allSatisfy(r -> assertThat(r.email()).isNotNull());
    }

    @ParameterizedTest
    @CsvSource({"oakfield-staff, 19, 4 Maple", "brookside-staff, 11, 4B"})
    void staff_are_read_whole(String name, int rows, String className) {
        Table table = open(name);
        Reading<StaffRow> reading = StaffReader.read(table, Files.mapping(table));
        assertThat(Files.whys(reading)).isEmpty();
        assertThat(reading.rows()).hasSize(rows);
        assertThat(reading.rows())
                .filteredOn(r -> r.classes().equals(List.of(className)))
                .hasSize(1);
        assertThat(reading.rows())
                .filteredOn(r -> r.access().contains(StaffAccess.HEAD))
                .hasSize(1);
    }

    @Test
    void long_results_are_read_whole() {
        Table table = open("oakfield-results");
        Reading<ResultRow> reading = ResultsReader.read(table, Files.mapping(table), Files.TODAY);
        assertThat(Files.whys(reading)).isEmpty();
        assertThat(reading.rows()).hasSize(11_455);
        ResultRow first = reading.rows().getFirst();
        assertThat(first.point()).isEqualTo(new CollectionPoint(new AcademicYear(2026), 2));
        assertThat(first.grade()).isEqualTo("W");
        assertThat(first.pupil()).isEqualTo("Alfie Murray");
    }

    @Test
    void wide_results_are_read_whole_and_an_empty_cell_says_nothing() {
        Table table = open("brookside-results-wide");
        long filled = table.rows().stream()
                .flatMap(r -> r.cells().stream().skip(3))
                .filter(cell -> !cell.isEmpty())
                .count();
        Reading<ResultRow> reading = ResultsReader.read(table, Files.mapping(table), Files.TODAY);
        assertThat(Files.whys(reading)).isEmpty();
        assertThat(reading.rows()).hasSize((int) filled).hasSizeGreaterThan(5_000);
        ResultRow first = reading.rows().getFirst();
        assertThat(first.misId()).isEqualTo("007131");
        assertThat(first.column()).isEqualTo("Reading 2026/27 Autumn");
        assertThat(first.subject()).isEqualTo("Reading");
        assertThat(first.point()).isEqualTo(new CollectionPoint(new AcademicYear(2026), 2));
        assertThat(first.grade()).isEqualTo("1E");
    }

    private static Table open(String name) {
        return Files.table(Files.bytes("/demo/" + name + ".csv"));
    }
}
