package org.waymark.mentoring.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.ui.Strict;

class CalendarTest {
    private static final String PAGE = "/oakfield/mentoring/calendar";
    private final Product product = Product.running();
    private final Browser priya = product.as(Cast.PRIYA);

    @Test
    void the_file_has_the_meetings_with_a_day_and_initials_only() {
        Browser.Answer file = priya.get(PAGE + "/meetings.ics");
        assertThat(file.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        Strict calendar = Strict.parse(file.text());
        assertThat(calendar.values("SUMMARY"))
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(each -> each.matches("Mentoring: \\p{L}{2}"));
        assertThat(calendar.values("DTSTART")).contains("20261124T091000Z");
        assertThat(file.text()).doesNotContain("Garcia", "Maple", "Oakfield");
    }

    @Test
    void a_calendar_program_reads_the_secret_address_without_signing_in_until_it_is_stopped() {
        String first = secret();
        Browser.Answer feed = product.browser().get(first);
        assertThat(feed.status()).isEqualTo(200);
        Strict.parse(feed.text());
        assertThat(Strict.parse(feed.text()).values("SUMMARY"))
                .isEqualTo(
                        Strict.parse(priya.get(PAGE + "/meetings.ics").text()).values("SUMMARY"));
        assertThat(first.replaceAll(".*/|\\.ics", "")).hasSizeGreaterThanOrEqualTo(43);
        assertThat(priya.get(PAGE).text()).doesNotContain(first);
        String second = secret();
        assertThat(product.browser().get(first).status()).as("the old one").isEqualTo(404);
        assertThat(product.browser().get(second).status()).isEqualTo(200);
        priya.post(PAGE + "/revoked");
        assertThat(product.browser().get(second).status()).isEqualTo(404);
        assertThat(product.browser().get("/mentoring/calendar/guess.ics").status())
                .isEqualTo(404);
    }

    @Test
    void the_secret_itself_is_not_kept() {
        String secret = secret().replaceAll(".*/|\\.ics", "");
        Long kept = product.database()
                .sqlAsOwner()
                .sql(
                        "select count(*) from mentoring.calendar where encode(token_hash, 'escape') like '%' || :it || '%'")
                .param("it", secret)
                .query(Long.class)
                .single();
        assertThat(kept).isZero();
    }

    private String secret() {
        String address = priya.post(PAGE).page().select("code").text();
        return URI.create(address).getPath();
    }
}
