package org.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.waymark.calendar.YearGroup;
import org.waymark.exchange.reading.FileKind;
import org.waymark.exchange.reading.Mapping;
import org.waymark.exchange.reading.PersonName;
import org.waymark.exchange.reading.PupilRow;
import org.waymark.pupils.Pupil;
import org.waymark.pupils.PupilId;
import org.waymark.pupils.Upn;

class PupilMatchingTest {
    private static final Mapping MAPPING = Mapping.suggest(FileKind.PUPILS, List.of("MIS ID", "UPN"));
    private static final LocalDate BORN = LocalDate.of(2018, 3, 4);
    private static final String UPN = "R998200126002";
    private static final String OTHER_UPN = "F998200126003";

    @Test
    void the_mis_id_comes_before_the_upn_in_whatever_order_the_rows_are() {
        Pupil byMisId = pupil("1", null);
        Pupil byUpn = pupil("2", UPN);
        PupilRow first = row(2, "1", UPN);
        PupilRow second = row(3, "2", null);
        for (List<PupilRow> rows : List.of(List.of(first, second), List.of(second, first))) {
            PupilMatching matching = PupilMatching.of(rows, List.of(byUpn, byMisId), MAPPING);
            assertThat(matching.of(first)).isEqualTo(byMisId);
            assertThat(matching.of(second)).isEqualTo(byUpn);
        }
    }

    @Test
    void a_pupil_known_by_name_and_birthday_only_is_taken_and_told() {
        Pupil held = pupil("1", null);
        PupilMatching matching = PupilMatching.of(List.of(row(2, "new system 9", UPN)), List.of(held), MAPPING);
        assertThat(matching.isMatched(held)).isTrue();
        assertThat(matching.findings()).hasSize(1);
    }

    @Test
    void two_children_of_one_name_and_birthday_with_two_upns_are_two() {
        Pupil held = pupil("1", OTHER_UPN);
        PupilMatching matching = PupilMatching.of(List.of(row(2, "9", UPN)), List.of(held), MAPPING);
        assertThat(matching.isMatched(held)).isFalse();
    }

    private static Pupil pupil(String misId, String upn) {
        Pupil.Name name = new Pupil.Name("Elijah", "Roberts");
        return new Pupil(
                new PupilId(UUID.randomUUID()),
                misId,
                upn,
                name,
                name,
                BORN,
                null,
                new YearGroup(3),
                null,
                null,
                null,
                null,
                new Pupil.Characteristics(null, null, null, null, null, null));
    }

    private static PupilRow row(int number, String misId, String upn) {
        PersonName name = new PersonName("Elijah", "Roberts");
        return new PupilRow(
                number,
                misId,
                upn == null ? null : new Upn(upn),
                name,
                name,
                BORN,
                new YearGroup(3),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
