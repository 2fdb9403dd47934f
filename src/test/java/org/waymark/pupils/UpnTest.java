package org.waymark.pupils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class UpnTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/exchange/upn-cases.csv", numLinesToSkip = 1)
    void every_known_case_holds(String written, boolean valid, String why) {
        assertThat(Upn.find(written).isPresent()).as(why).isEqualTo(valid);
        assertThat(Upn.fault(written).isEmpty()).as(why).isEqualTo(valid);
        if (why.equals("permanent") || why.equals("temporary")) {
            assertThat(Upn.find(written).orElseThrow().isTemporary()).isEqualTo(why.equals("temporary"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Q207000016049, check letter is wrong",
        "B80120000500, 12 characters where a UPN has 13",
        "I801200005001, a UPN does not begin with I",
        "B801200005O01, O where a UPN has a digit",
        "B80120000500O, O where a UPN has a digit",
        "٢801200005001, a UPN does not begin with ٢",
        "B80120000500٢, ٢ where a UPN has a digit"
    })
    void a_fault_is_said_in_words(String written, String fault) {
        assertThat(Upn.fault(written)).contains(fault);
    }

    @Test
    void is_kept_in_capitals_without_spaces() {
        assertThat(Upn.find(" b801 2000 05001 ")).contains(new Upn("B801200005001"));
    }

    @Test
    void changing_any_one_digit_is_noticed() {
        String upn = "B801200005001";
        for (int i = 1; i < upn.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = upn.substring(0, i) + digit + upn.substring(i + 1);
                assertThat(Upn.find(other).isPresent()).as(other).isEqualTo(other.equals(upn));
            }
        }
    }

    @Test
    void cannot_be_made_from_what_is_not_one() {
        assertThatThrownBy(() -> new Upn("Q207000016049")).hasMessage("check letter is wrong");
    }

    @Test
    void the_local_authority_is_known_or_not() {
        assertThat(LocalAuthorities.knows(new Upn("N881234525017"))).isTrue();
        assertThat(LocalAuthorities.knows(new Upn("F998200126003"))).isTrue();
        assertThat(LocalAuthorities.knows(new Upn("W100200126001"))).isFalse();
    }
}
