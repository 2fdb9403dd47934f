package org.waymark.family.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.OneFamily;
import org.waymark.OnePupil;
import org.waymark.Product;
import org.waymark.SignedMeeting;
import org.waymark.family.Digest;

/** The first page of an adult, one child's page in words, what is written by e-mail, and the guide. */
class FamilyHomeTest {
    private static final int MOST = 8;
    private final Product product = Product.running();

    @Test
    void one_child_comes_at_once_and_several_are_listed_with_what_is_new() {
        OnePupil first = OnePupil.of("6 Yew", 17, product);
        OnePupil second = OnePupil.of("6 Yew", 18, product);
        SignedMeeting meeting = SignedMeeting.of(first, product).share(product);
        Browser one = OneFamily.of(Cast.RUTH, "Liam", first.key()).browser();
        assertThat(one.get("/oakfield/family/home").address()).endsWith("/family/children/" + first.id());
        Browser lena =
                OneFamily.of(Cast.RUTH, "Lena", first.key(), second.key()).browser();
        var home = lena.get("/oakfield/family/home").page();
        assertThat(home.text()).contains("1 new sheet to read", "Say what you hope for before the next meeting");
        assertThat(home.select("main h2 a")).hasSize(2);
        lena.get(meeting.sheet());
        assertThat(lena.get("/oakfield/family/home").page().text()).doesNotContain("new sheet");
        assertThat(lena.get("/oakfield/home").status()).isEqualTo(404);
        assertThat(lena.get("/oakfield/record/pupils/" + first.id()).status()).isEqualTo(404);
    }

    @Test
    void a_child_is_told_in_words_first_and_in_numbers_on_a_press() {
        OnePupil pupil = OnePupil.of("6 Yew", 19, product);
        SignedMeeting meeting = SignedMeeting.of(pupil, product).share(product);
        Browser mo = OneFamily.of(Cast.RUTH, "Mo", pupil.key()).browser();
        String address = "/oakfield/family/children/" + pupil.id();
        var page = mo.get(address).page();
        String firstWords = page.select("#now ~ .app-now__group h3").text();
        assertThat(firstWords).containsAnyOf("Going well", "Nearly there", "Needs help");
        assertThat(page.select("details.app-now__subject dl")).isNotEmpty();
        assertThat(page.select("details[open]")).isEmpty();
        assertThat(page.select("details summary.app-term__ask").first().text()).contains("What does this mean?");
        assertThat(page.text()).contains("What you can do at home", "listen to me sing", "Next steps");
        for (String each :
                List.of(address, meeting.sheet(), "/oakfield/family/hopes/" + pupil.id(), "/oakfield/family/guide")) {
            mo.get(each);
            assertThat(product.statements(() -> mo.get(each))).as(each).hasSizeLessThanOrEqualTo(MOST);
        }
    }

    @Test
    void an_adult_is_told_once_by_e_mail_that_a_sheet_is_new_and_of_nothing_in_it() {
        OnePupil pupil = OnePupil.of("6 Yew", 20, product);
        SignedMeeting.of(pupil, product).share(product);
        OneFamily nia = OneFamily.of(Cast.RUTH, "Nia", pupil.key());
        OneFamily otto = OneFamily.of(Cast.RUTH, "Otto", pupil.key());
        Browser quiet = otto.browser();
        quiet.post("/oakfield/family/settings");
        assertThat(quiet.get("/oakfield/family/settings").page().select("#mail").hasAttr("checked"))
                .isFalse();
        Digest digest = product.bean(Digest.class);
        try {
            SignedMeeting.release("2026-11-24", product);
            digest.tell();
            assertThat(mails(nia)).isEmpty();
            SignedMeeting.release("2026-11-23", product);
            digest.tell();
            digest.tell();
        } finally {
            SignedMeeting.release(null, product);
        }
        assertThat(mails(nia)).hasSize(1);
        assertThat(mails(nia).getFirst())
                .contains("A sheet is new.", "/oakfield/family/home")
                .doesNotContain(pupil.name(), pupil.name().split(" ")[0], "Going well");
        assertThat(mails(otto)).isEmpty();
    }

    @Test
    void the_guide_has_the_schools_scale_and_words_on_screen_and_on_paper() throws Exception {
        Browser pia = OneFamily.of(
                        Cast.RUTH, "Pia", OnePupil.of("6 Yew", 21, product).key())
                .browser();
        var guide = pia.get("/oakfield/family/guide").page();
        assertThat(guide.text())
                .contains("Assertive Mentoring – A Guide for Parents and Carers", "Attainment: targets and tracking")
                .contains("Progress tracking: colour coding", "Targets: review and next steps", "PTT")
                .contains("aspirations and set goals for them both", "as and when your child meets them");
        assertThat(guide.select("main").text())
                .doesNotContainIgnoringCase("poor")
                .doesNotContain("failing");
        try (var pdf =
                Loader.loadPDF(pia.get("/oakfield/family/guide/paper.pdf").bytes())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Attainment: targets and tracking", "PTT", "Year 6");
        }
        assertThat(pia.get("/oakfield/sheets/guide/paper.pdf").status()).isEqualTo(404);
        Browser gill = product.as(Cast.GILL);
        for (String language : List.of("en", "pl", "ar", "ur", "pa", "ta")) {
            assertThat(gill.get("/oakfield/sheets/guide/paper.pdf?language=" + language)
                            .header("content-type"))
                    .as(language)
                    .contains("application/pdf");
        }
        assertThat(gill.get("/oakfield/sheets/guide/paper.pdf?language=xx").status())
                .isEqualTo(404);
    }

    private List<String> mails(OneFamily family) {
        return product.bean(JdbcClient.class)
                .sql(
                        "select s.subject || ' ' || s.text from mail.message m join mail.shown s on s.id = m.id where m.address = :to")
                .param("to", family.email())
                .query(String.class)
                .list();
    }
}
