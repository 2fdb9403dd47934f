package org.waymark.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OnePupil;
import org.waymark.Product;

class InterventionsTest {
    private static final String ALL = "/oakfield/interventions/running";

    private final Product product = Product.running();
    private final Browser meera = product.as(Cast.MEERA);

    @Test
    void an_intervention_runs_from_its_first_day_to_what_it_did() {
        OnePupil pupil = OnePupil.of("5 Pine", 2, product);
        Browser.Answer begun = begin("Phonics catch-up", "2026-11-02", "");
        String address = begun.address().replaceFirst("^https?://[^/]+", "");
        assertThat(begun.page().text()).contains("From 2 November 2026, with no last day yet", "Nobody takes part yet");

        Document offered =
                meera.get(link(begun.page(), "5 Pine").replaceFirst("#.*", "")).page();
        assertThat(offered.select("input[name=pupil]")).hasSize(30);
        Document added = meera.post(address, "pupil", pupil.id()).page();
        assertThat(added.text()).contains(pupil.name(), "Too soon to say.");
        assertThat(meera.get(pupil.record("")).page().text()).contains("Support in place Phonics catch-up");

        meera.post(
                address + "/" + pupil.id(),
                "beforeGrade",
                "2b",
                "beforeWords",
                "Sounds out each letter.",
                "afterGrade",
                "2a",
                "afterWords",
                "Blends without help.",
                "helped",
                "yes");
        Document said = meera.get(address).page();
        assertThat(said.text())
                .contains("Before: 2b Sounds out each letter.", "After: 2a Blends without help.", "Did it help? Yes.");
        meera.post(address + "/ended", "until", "2026-11-20");
        Element row = meera.get(ALL).page().select("tr").stream()
                .filter(each -> each.text().startsWith("Phonics catch-up"))
                .findFirst()
                .orElseThrow();
        assertThat(row.text()).contains("From 2 November 2026 to 20 November 2026", "Helped 1 of 1 pupil");
        assertThat(row.closest("table").selectFirst("caption").text()).isEqualTo("Ended");
        assertThat(meera.get(pupil.record("")).page().text()).doesNotContain("Support in place");
    }

    @Test
    void it_is_named_at_home_only_when_somebody_lets_it() {
        OnePupil pupil = OnePupil.of("5 Pine", 3, product);
        String sheet = pupil.record("").replace("/record/", "/sheets/");
        String address = begin("Lego club", "2026-11-02", "").address().replaceFirst("^https?://[^/]+", "");
        meera.post(address, "pupil", pupil.id());
        assertThat(meera.get(sheet).text()).doesNotContain("Lego club");
        meera.post(address + "/home", "home", "true");
        assertThat(meera.get(sheet).page().text()).contains("Support in place: Lego club.");
        meera.post(address + "/home", "home", "false");
        assertThat(meera.get(sheet).text()).doesNotContain("Lego club");
    }

    @Test
    void a_teacher_sees_those_of_their_own_pupils_and_of_each_only_their_own() {
        OnePupil mine = OnePupil.of("4 Maple", 11, product);
        OnePupil other = OnePupil.of("4 Oak", 11, product);
        String address =
                begin("Times tables at eight", "2026-11-02", "").address().replaceFirst("^https?://[^/]+", "");
        assertThat(product.as(Cast.PRIYA).get(address).status()).isEqualTo(404);
        meera.post(address, "pupil", mine.id(), "pupil", other.id());
        assertThat(product.as(Cast.PRIYA).get(address).page().text())
                .contains(mine.name())
                .doesNotContain(other.name());
        assertThat(product.as(Cast.HAMZA)
                        .get(address.replace("oakfield", "brookside"))
                        .status())
                .isEqualTo(404);
        assertThat(product.as(Cast.HAMZA)
                        .post(address.replace("oakfield", "brookside") + "/ended", "until", "2026-11-20")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_teacher_adds_nobody_they_do_not_see() {
        OnePupil other = OnePupil.of("4 Oak", 12, product);
        Browser priya = product.as(Cast.PRIYA);
        Browser.Answer begun = priya.post(ALL, "name", "Handwriting", "runBy", "Me", "from", "2026-11-02");
        String address = begun.address().replaceFirst("^https?://[^/]+", "");
        priya.post(address, "pupil", other.id());
        assertThat(meera.get(address).page().text()).doesNotContain(other.name());
    }

    @Test
    void what_is_missing_or_upside_down_is_said_and_what_was_typed_stays() {
        Browser.Answer nameless = meera.post(ALL, "name", " ", "runBy", "Mrs Grant", "from", "2026-11-02");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.page().selectFirst("#name-problem").text()).contains("Say what it is");
        assertThat(nameless.page().selectFirst("#runBy").val()).isEqualTo("Mrs Grant");

        Browser.Answer backwards = begin("Backwards", "2026-11-02", "2026-11-01");
        assertThat(backwards.page().selectFirst("#until-problem").text())
                .contains("The last day is before the first. Change one of them.");

        String address =
                begin("Ends before it begins", "2026-11-02", "").address().replaceFirst("^https?://[^/]+", "");
        Browser.Answer ended = meera.post(address + "/ended", "until", "2026-11-01");
        assertThat(ended.status()).isEqualTo(422);
        assertThat(ended.page().text()).contains("The last day is before the first.");
        assertThat(meera.post(address).page().text()).contains("Tick who takes part.");
    }

    private Browser.Answer begin(String name, String from, String until) {
        return meera.post(ALL, "name", name, "runBy", "Mrs Grant", "from", from, "until", until);
    }

    private static String link(Document page, String text) {
        return page.select("a").stream()
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }
}
