package org.waymark.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OnePupil;
import org.waymark.Product;
import org.waymark.ui.Dates;

class PeopleTest {
    private final Product product = Product.running();
    private final OnePupil pupil = OnePupil.of("4 Maple", 20, product);
    private final String address = "/oakfield/access/pupils/" + pupil.id() + "/people";

    @Test
    void says_who_may_see_a_pupil_and_why() {
        Document page = product.as(Cast.PRIYA).get(address).page();
        assertThat(row(page, "Priya Yusuf")).contains("class teacher");
        assertThat(row(page, "Ruth Adebayo")).contains("whole school");
        assertThat(page.text()).doesNotContain("Hafsa Hassan").doesNotContain("Helen Marsh");
    }

    @Test
    void says_who_opened_the_record_last() {
        Browser tomasz = product.as(Cast.TOMASZ);
        tomasz.get(pupil.record(""));
        assertThat(row(tomasz.get(address).page(), "Tomasz Lewandowski"))
                .contains(Dates.written(LocalDate.now(product.bean(Clock.class))));
    }

    @Test
    void to_a_colleague_without_the_pupil_and_to_another_school_there_is_no_such_page() {
        assertThat(product.as(Cast.HAFSA).get(address).status()).isEqualTo(404);
        assertThat(product.as(Cast.OWAIN)
                        .get(address.replace("oakfield", "brookside"))
                        .status())
                .isEqualTo(404);
    }

    private static String row(Document page, String person) {
        return page.select("tbody tr").stream()
                .map(Element::text)
                .filter(text -> text.startsWith(person))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " is not there: " + page.text()));
    }
}
