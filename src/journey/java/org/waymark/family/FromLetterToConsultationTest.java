package org.waymark.family;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.OnePupil;
import org.waymark.Product;
import org.waymark.SignedMeeting;
import org.waymark.consultations.OneOccasion;
import org.waymark.mail.SentMails;
import org.waymark.tenancy.Uuid7;

/** A parent who reads Polish, on a phone: from the letter in the school bag to the comment and the booked consultation. */
class FromLetterToConsultationTest {
    private static final Product PRODUCT = Product.running();
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4}(-[A-Z0-9]{4}){3}");
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.at(PRODUCT.address());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void a_parent_who_reads_polish_comes_from_the_letter_to_the_booked_time_and_the_comment() throws Exception {
        OnePupil pupil = OnePupil.of("6 Yew", 24, PRODUCT);
        SignedMeeting.of(pupil, PRODUCT).share(PRODUCT);
        OneOccasion occasion = OneOccasion.published("Konsultacje");
        UUID contact = contact(pupil);
        byte[] letter = letter(contact);
        String printed;
        try (var document = Loader.loadPDF(letter)) {
            printed = new PDFTextStripper().getText(document);
        }
        assertThat(printed).contains("Katarzyna Testerman").contains("Dear Katarzyna Testerman");

        BrowserContext phone = chromium.stranger(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setLocale("pl-PL"));
        Page page = phone.newPage();
        page.navigate("/family/join?code=" + code(printed));
        assertThat(page.locator("html")).hasAttribute("lang", "pl");
        look(page);
        LocalDate born = born(pupil);
        page.locator("#day").fill(String.valueOf(born.getDayOfMonth()));
        page.locator("#month").fill(String.valueOf(born.getMonthValue()));
        page.locator("#year").fill(String.valueOf(born.getYear()));
        String email = "katarzyna." + UUID.randomUUID() + "@example.org";
        page.locator("#email").fill(email);
        page.locator("main form button").first().click();
        look(page);

        page.navigate("/family/join?code=" + code(sent(email)));
        page.locator("#day").fill(String.valueOf(born.getDayOfMonth()));
        page.locator("#month").fill(String.valueOf(born.getMonthValue()));
        page.locator("#year").fill(String.valueOf(born.getYear()));
        page.locator("#own").check();
        page.locator("main form button").first().click();
        page.waitForURL("**/oakfield/family/children/" + pupil.id());
        assertThat(page.locator("html")).hasAttribute("lang", "pl");
        assertThat(page.locator("h1")).hasText(pupil.name());
        look(page);

        page.locator("main a[href$='#answer']").first().click();
        page.locator("#comment").fill("Dziękujemy, czytamy codziennie.");
        page.locator("#answer form[action$=comments] button").click();
        assertThat(page.locator("#answer .app-card")).containsText("Dziękujemy, czytamy codziennie.");
        look(page);

        page.locator(".app-nav__link[href$='/consultations/bookings']").click();
        look(page);
        page.locator(".app-section:has(h2:text-is('Konsultacje')) button.app-slots__time")
                .first()
                .click();
        look(page);
        assertThat(booked(occasion, contact)).isEqualTo(1);
        phone.close();
        occasion.over();
    }

    private static UUID contact(OnePupil pupil) {
        UUID id = Uuid7.next();
        PRODUCT.in(Cast.GILL, by -> PRODUCT.bean(JdbcClient.class)
                .sql("""
                        insert into pupils.contact (school_id, id, pupil_id, given_name, family_name, relationship,
                                                    parental_responsibility, language)
                        values (:school, :id, :pupil, 'Katarzyna', 'Testerman', 'Mother', true, 'Polish')
                        """)
                .param("school", by.schoolKey())
                .param("id", id)
                .param("pupil", UUID.fromString(pupil.id()))
                .update());
        return id;
    }

    /** With the school's rule on for this moment only: the tests share its staff. */
    private static byte[] letter(UUID contact) {
        return PRODUCT.in(Cast.GILL, by -> {
                    JdbcClient jdbc = PRODUCT.bean(JdbcClient.class);
                    jdbc.sql("insert into identity.second_step_rule (school_id, since) values (:school, now())")
                            .param("school", by.schoolKey())
                            .update();
                    var pdf = PRODUCT.bean(Letters.class).print(List.of(contact), by);
                    jdbc.sql("delete from identity.second_step_rule where school_id = :school")
                            .param("school", by.schoolKey())
                            .update();
                    return pdf;
                })
                .get();
    }

    private static LocalDate born(OnePupil pupil) {
        return PRODUCT.in(Cast.GILL, by -> PRODUCT.bean(JdbcClient.class)
                .sql("select born_on from pupils.pupil where school_id = :school and id = :pupil")
                .param("school", by.schoolKey())
                .param("pupil", UUID.fromString(pupil.id()))
                .query(LocalDate.class)
                .single());
    }

    private static long booked(OneOccasion occasion, UUID contact) {
        return PRODUCT.in(Cast.GILL, by -> PRODUCT.bean(JdbcClient.class)
                .sql("""
                        select count(*) from consultations.booking
                         where school_id = :school and occasion_id = :occasion and contact_id = :contact
                        """)
                .param("school", by.schoolKey())
                .param("occasion", occasion.id())
                .param("contact", contact)
                .query(Long.class)
                .single());
    }

    private static String sent(String email) {
        return PRODUCT.bean(SentMails.class).to(email).getFirst().text();
    }

    private static String code(String text) {
        Matcher code = CODE.matcher(text);
        assertThat(code.find()).as("a code").isTrue();
        return code.group();
    }

    private static void look(Page page) {
        // A press may still be on its way to the next page.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Chromium.isOpenToAll(page, page.url() + " at 390");
    }
}
