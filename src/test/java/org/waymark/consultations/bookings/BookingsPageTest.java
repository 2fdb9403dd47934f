package org.waymark.consultations.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OneFamily;
import org.waymark.OnePupil;
import org.waymark.Product;
import org.waymark.consultations.OneOccasion;
import org.waymark.pupils.PupilId;

/** A family books on a phone, in three presses, and sees its own times only. */
class BookingsPageTest {
    private static final String HERE = "/oakfield/consultations/bookings";
    private final Product product = Product.running();

    private static PupilId id(OnePupil pupil) {
        return new PupilId(UUID.fromString(pupil.id()));
    }

    private static String text(Document page) {
        return page.selectFirst("main").text();
    }

    /** Presses a button as the page offers it. */
    private static Browser.Answer press(Browser browser, Element button) {
        Element form = button.closest("form");
        List<String> values = new java.util.ArrayList<>();
        form.select("input[type=hidden]").forEach(each -> {
            values.add(each.attr("name"));
            values.add(each.val());
        });
        if (button.hasAttr("name")) {
            values.add(button.attr("name"));
            values.add(button.val());
        }
        return browser.post(form.attr("action"), values.toArray(String[]::new));
    }

    private static Element time(Document page, String at) {
        return page.select("button.app-slots__time").stream()
                .filter(each -> each.ownText().strip().equals(at))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + at + " in " + text(page)));
    }

    @Test
    void a_family_books_changes_and_gives_up_a_time() {
        OnePupil pupil = OnePupil.of("5 Pine", 20, product);
        var occasion = OneOccasion.published("Books on a phone");
        Browser family = OneFamily.of(Cast.GILL, "Bookina", id(pupil)).browser();
        Document page = family.get(HERE).page();
        assertThat(text(page)).contains("Books on a phone", "The hall", "Bring your questions");
        Document booked = press(family, time(page, "5.20pm")).page();
        assertThat(text(booked)).contains("Your time is booked.", "at 5.20pm with");
        Document choosing = family.get(booked.selectFirst("a:contains(Change the time)")
                        .attr("href")
                        .replaceAll("#.*", ""))
                .page();
        assertThat(text(choosing)).contains("Choose another time. You keep");
        Document changed = press(family, time(choosing, "5.40pm")).page();
        assertThat(text(changed))
                .contains("Your time is changed.", "at 5.40pm with")
                .doesNotContain("at 5.20pm");
        Document cancelled = press(family, changed.selectFirst("button:contains(Yes, give it up)"))
                .page();
        assertThat(text(cancelled)).contains("Your time is given up.");
        time(cancelled, "5.40pm");
        occasion.over();
    }

    @Test
    void whoever_comes_second_is_told_what_is_free_and_another_adult_of_the_child_reads_nothing_of_it() {
        OnePupil pupil = OnePupil.of("5 Pine", 21, product);
        var occasion = OneOccasion.published("Second to come");
        Browser first = OneFamily.of(Cast.GILL, "Firstina", id(pupil)).browser();
        Browser second = OneFamily.of(Cast.GILL, "Secondina", id(pupil)).browser();
        Element wanted = time(second.get(HERE).page(), "5.20pm");
        press(first, time(first.get(HERE).page(), "5.20pm"));
        Browser.Answer lost = press(second, wanted);
        assertThat(lost.status()).isEqualTo(422);
        assertThat(text(lost.page()))
                .contains("Nothing was booked", "Somebody else has just taken 5.20pm. 5.10pm and 5.30pm are free.")
                .doesNotContain("You are booked");
        time(lost.page(), "5.10pm");
        occasion.over();
    }

    @Test
    void a_brother_or_sister_is_offered_the_times_right_before_and_after_first() {
        OnePupil pupil = OnePupil.of("5 Pine", 22, product);
        OnePupil sibling = OnePupil.of("5 Pine", 23, product);
        var occasion = OneOccasion.published("Siblings");
        Browser family =
                OneFamily.of(Cast.GILL, "Siblina", id(pupil), id(sibling)).browser();
        String slot = occasion.slot(pupil.id(), "17:20");
        family.post(HERE, "slot", slot, "pupil", pupil.id());
        Document page = family.get(HERE).page();
        assertThat(text(page)).contains("Right before or after " + pupil.name().split(" ")[0]);
        Element near = page.selectFirst(".app-slots__part + .app-slots__times");
        assertThat(near.select("button").eachText())
                .allMatch(each -> each.startsWith("5.10pm") || each.startsWith("5.30pm"));
        occasion.over();
    }

    @Test
    void where_all_is_taken_a_family_waits_and_is_offered_what_comes_free() {
        OnePupil pupil = OnePupil.of("5 Pine", 24, product);
        OnePupil other = OnePupil.of("5 Pine", 25, product);
        var occasion = OneOccasion.published("Two times only", java.time.LocalTime.of(17, 10));
        Browser first = OneFamily.of(Cast.GILL, "Takina", id(other)).browser();
        Document booked = press(first, time(first.get(HERE).page(), "5.00pm")).page();
        Browser family = OneFamily.of(Cast.GILL, "Waitina", id(pupil)).browser();
        Document full = family.get(HERE).page();
        assertThat(text(full)).contains("Every time is taken.");
        Document waiting = press(family, full.selectFirst("button:contains(Go on the waiting list)"))
                .page();
        assertThat(text(waiting)).contains("You are on the waiting list");
        press(first, booked.selectFirst("button:contains(Yes, give it up)"));
        Document offered = family.get(HERE).page();
        assertThat(text(offered)).contains("A time came free");
        Document taken = press(family, offered.selectFirst("button:contains(Take this time)"))
                .page();
        assertThat(text(taken)).contains("Your time is booked.", "at 5.00pm with");
        occasion.over();
    }

    @Test
    void a_cancelled_occasion_says_why_and_nobody_of_staff_has_this_page() {
        OnePupil pupil = OnePupil.of("5 Pine", 26, product);
        var occasion = OneOccasion.published("Snowed under");
        Browser family = OneFamily.of(Cast.GILL, "Snowina", id(pupil)).browser();
        press(family, time(family.get(HERE).page(), "5.00pm"));
        occasion.over();
        assertThat(text(family.get(HERE).page()))
                .contains("Snowed under: The school cancelled your time on", "The test is over");
        assertThat(product.as(Cast.GILL).get(HERE).status()).isEqualTo(404);
        assertThat(family.get(occasion.address()).status()).isEqualTo(404);
        assertThat(family.get("/oakfield/consultations/mine").status()).isEqualTo(404);
        assertThat(family.post(HERE + "/" + UUID.randomUUID() + "/cancelled").status())
                .isEqualTo(404);
    }

    @Test
    void an_adult_of_three_children_in_two_occasions_costs_eight_statements_after_the_sessions_or_fewer() {
        var one = OneOccasion.published("Statements one");
        var two = OneOccasion.published("Statements two");
        Browser family = OneFamily.of(
                        Cast.GILL,
                        "Countina",
                        id(OnePupil.of("5 Pine", 27, product)),
                        id(OnePupil.of("5 Pine", 28, product)),
                        id(OnePupil.of("5 Pine", 29, product)))
                .browser();
        family.get(HERE);
        List<String> statements =
                product.statements(() -> assertThat(family.get(HERE).status()).isEqualTo(200));
        assertThat(statements.stream().filter(each -> !each.contains("identity.session")))
                .hasSizeLessThanOrEqualTo(8);
        one.over();
        two.over();
    }
}
