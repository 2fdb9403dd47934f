package org.waymark.consultations.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OneFamily;
import org.waymark.OnePupil;
import org.waymark.Product;
import org.waymark.consultations.OneOccasion;
import org.waymark.pupils.PupilId;

/** The school sets consultations up, moves and cancels them, and books for families. */
class OccasionPageTest {
    private static final String ALL = "/oakfield/consultations/occasions";
    private final Product product = Product.running();
    private final LocalDate today = LocalDate.now(product.bean(Clock.class));

    private static String text(Browser.Answer answer) {
        return answer.page().selectFirst("main").text();
    }

    private static String path(Browser.Answer answer) {
        return answer.address().replaceFirst("^http://[^/]*", "");
    }

    private Browser.Answer setUp(Browser office, String title, String day, String from, String until) {
        return office.post(
                ALL,
                "title",
                title,
                "minutes",
                "10",
                "gap",
                "0",
                "walking",
                "5",
                "opensDay",
                today.toString(),
                "opensAt",
                "08:00",
                "closesDay",
                today.plusDays(20).toString(),
                "closesAt",
                "12:00",
                "place",
                "Hall",
                "note",
                "",
                "day",
                day,
                "from",
                from,
                "until",
                until,
                "pauseFrom",
                "",
                "pauseUntil",
                "");
    }

    @Test
    void the_office_sets_an_evening_up_gives_rooms_and_publishes_it() {
        Browser office = product.as(Cast.GILL);
        Browser.Answer made = setUp(office, "Set up in two minutes", today.plusDays(20) + "", "17:00", "19:00");
        String here = path(made);
        assertThat(text(made)).contains("Set up in two minutes", "Families do not see this yet", "Priya Yusuf");
        Document page = made.page();
        String room =
                page.selectFirst("input[aria-label='Room of Priya Yusuf']").attr("name");
        String rooms = page.selectFirst("form[action$=/rooms]").attr("action");
        assertThat(text(office.post(rooms, room, "Room 4", room.replace("room", "link"), "javascript:alert(1)")))
                .contains("Give an address such as https://meet.example.org/4-maple.");
        Browser.Answer kept =
                office.post(rooms, room, "Room 4", room.replace("room", "link"), "https://meet.example.org/maple");
        assertThat(kept.page().selectFirst("input[name=" + room + "]").val()).isEqualTo("Room 4");
        assertThat(text(office.post(here + "/published"))).doesNotContain("Families do not see this yet");
        assertThat(text(office.post(here + "/cancelled", "because", ""))).contains("Say why: families are told.");
        assertThat(text(office.post(here + "/cancelled", "because", "Only a test")))
                .contains("Cancelled");
        assertThat(office.get(ALL).page().text()).contains("Set up in two minutes");
    }

    @Test
    void what_cannot_be_is_refused_beside_its_field_and_what_was_typed_is_kept() {
        Browser office = product.as(Cast.TOMASZ);
        Browser.Answer past = setUp(office, "Yesterday", today.minusDays(1) + "", "17:00", "19:00");
        assertThat(past.status()).isEqualTo(422);
        assertThat(text(past)).contains("An evening is today or later.");
        assertThat(past.page().selectFirst("input[name=title]").val()).isEqualTo("Yesterday");
        assertThat(past.page().selectFirst("input[name=from]").val()).isEqualTo("17:00");
        assertThat(text(setUp(office, "Backwards", today.plusDays(20) + "", "19:00", "17:00")))
                .contains("An evening ends after it begins.");
        assertThat(text(setUp(office, "No time", today.plusDays(20) + "", "17", "19:00")))
                .contains("Give a time such as 17:30.");
        assertThat(text(setUp(office, "", today.plusDays(20) + "", "17:00", "19:00")))
                .contains("Say what it is called");
        assertThat(text(setUp(office, "Closes late", today.plusDays(5) + "", "17:00", "19:00")))
                .contains("Booking closes before its evenings are over.");
    }

    @Test
    void an_evening_that_is_moved_lists_for_the_office_whom_it_has_to_tell_and_who_has_no_time() {
        var occasion = OneOccasion.published("Moved with bookings");
        Browser office = product.as(Cast.GILL);
        OnePupil pupil = OnePupil.of("5 Pine", 14, product);
        var family = OneFamily.of(Cast.GILL, "Movina", new PupilId(UUID.fromString(pupil.id())));
        family.browser()
                .post(
                        "/oakfield/consultations/bookings",
                        "slot",
                        occasion.slot(pupil.id(), "17:50"),
                        "pupil",
                        pupil.id());
        String move = occasion.address() + "/evenings/" + occasion.evening();
        Browser.Answer moved = office.post(move, "day", occasion.day() + "", "from", "18:30", "until", "19:30");
        assertThat(text(moved)).contains("6.30pm to 7.30pm").doesNotContain("Without a time now");
        assertThat(family.browser()
                        .get("/oakfield/consultations/bookings")
                        .page()
                        .text())
                .contains("The school moved your time from", "at 7.20pm with");
        Browser.Answer wrong = office.post(move, "day", "", "from", "18:30", "until", "19:30");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(text(wrong)).contains("Say which day.");
        assertThat(office.post(
                                occasion.address() + "/evenings/" + UUID.randomUUID(),
                                "day",
                                occasion.day() + "",
                                "from",
                                "18:30",
                                "until",
                                "19:30")
                        .status())
                .isEqualTo(404);
        Browser.Answer gone = office.post(move + "/cancelled", "because", "Snow");
        assertThat(text(gone)).contains("Without a time now", pupil.name(), "Cancelled: Snow");
        occasion.over();
    }

    @Test
    void the_office_books_for_a_family_that_cannot_and_moves_and_cancels_it() {
        var occasion = OneOccasion.published("Board");
        OnePupil pupil = OnePupil.of("5 Pine", 15, product);
        var family = OneFamily.of(Cast.GILL, "Boardina", new PupilId(UUID.fromString(pupil.id())));
        Browser office = product.as(Cast.GILL);
        String board = occasion.address() + "/board?evening=" + occasion.evening();
        Document found = office.get(
                        board + "&find=" + pupil.name().split(" ")[0].toLowerCase(java.util.Locale.ROOT))
                .page();
        String chosen = found.selectFirst("a:contains(Boardina)").attr("href");
        Document page = office.get(chosen).page();
        assertThat(page.text()).contains("For Boardina Testerman, about " + pupil.name(), "Own teacher");
        String[] book = {
            "evening",
            occasion.evening().toString(),
            "contact",
            family.contacts().getFirst().toString(),
            "slot",
            ""
        };
        book[5] = occasion.slot(pupil.id(), "17:10");
        Document booked =
                office.post(occasion.address() + "/board/booked", book).page();
        assertThat(booked.text()).contains("They have a time.");
        String booking = booked.selectFirst("a[href*=booking=]:contains(" + pupil.name() + ")")
                .attr("href");
        String key = booking.replaceFirst(".*booking=", "");
        Document opened = office.get(booking).page();
        assertThat(opened.text()).contains("Booked for Boardina Testerman.");
        String taken = occasion.slot(pupil.id(), "17:40");
        office.post(
                occasion.address() + "/board/booked",
                "evening",
                book[1],
                "contact",
                book[3],
                "booking",
                key,
                "slot",
                taken);
        Document moved = office.get(board).page();
        String now = moved.selectFirst("a[href*=booking=]:contains(" + pupil.name() + ")")
                .attr("href")
                .replaceFirst(".*booking=", "");
        assertThat(now).isNotEqualTo(key);
        String cancel = occasion.address() + "/board/cancelled";
        assertThat(text(office.post(cancel, "evening", book[1], "booking", now, "because", "")))
                .contains("Say why: families are told.");
        office.post(cancel, "evening", book[1], "booking", now, "because", "She is away");
        assertThat(office.get(board).page().text()).doesNotContain(pupil.name());
        assertThat(text(office.post(
                        occasion.address() + "/board/blocked", "evening", book[1], "slot", taken, "blocked", "true")))
                .contains("Open", "Block");
        occasion.over();
    }

    @Test
    void only_those_who_lead_or_run_the_office_arrange_and_a_teacher_reads_their_own_talks() {
        var occasion = OneOccasion.published("Who may");
        Browser priya = product.as(Cast.PRIYA);
        assertThat(priya.get(ALL).status()).isEqualTo(404);
        assertThat(priya.get(occasion.address()).status()).isEqualTo(404);
        assertThat(priya.post(occasion.address() + "/cancelled", "because", "No")
                        .status())
                .isEqualTo(404);
        assertThat(product.as(Cast.OWAIN)
                        .get("/brookside/consultations/occasions/" + occasion.id())
                        .status())
                .isEqualTo(404);
        OnePupil pupil = OnePupil.of("4 Maple", 3, product);
        var family = OneFamily.of(Cast.GILL, "Minina", new PupilId(UUID.fromString(pupil.id())));
        family.browser()
                .post(
                        "/oakfield/consultations/bookings",
                        "slot",
                        occasion.slot(pupil.id(), "17:10"),
                        "pupil",
                        pupil.id());
        assertThat(text(priya.get("/oakfield/consultations/mine")))
                .contains("Who may", pupil.name(), "Minina Testerman, mother", "1 of 6 booked");
        assertThat(text(product.as(Cast.DELE).get("/oakfield/consultations/mine")))
                .doesNotContain(pupil.name());
        occasion.over();
    }

    @Test
    void each_page_of_the_school_takes_eight_statements_or_fewer() {
        var occasion = OneOccasion.published("Counted");
        Browser office = product.as(Cast.GILL);
        few(office, ALL);
        few(office, occasion.address());
        few(office, occasion.address() + "/board?find=am");
        few(product.as(Cast.PRIYA), "/oakfield/consultations/mine");
        occasion.over();
    }

    private void few(Browser somebody, String address) {
        somebody.get(address);
        List<String> statements = product.statements(
                () -> assertThat(somebody.get(address).status()).as(address).isEqualTo(200));
        assertThat(statements.stream().filter(each -> !each.contains("identity.session")))
                .as(address)
                .hasSizeLessThanOrEqualTo(8);
    }
}
