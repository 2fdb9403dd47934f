package org.waymark.family;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.OneFamily;
import org.waymark.OnePupil;
import org.waymark.Product;
import org.waymark.SignedMeeting;
import org.waymark.identity.SignInLinks;

/** A parent on a small phone reads how the child is getting on, presses for numbers, and writes back; in Arabic too. */
class ParentJourneyTest {
    private static final Product PRODUCT = Product.running();
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
    void a_parent_reads_how_the_child_is_getting_on_and_writes_back() {
        OnePupil pupil = OnePupil.of("6 Yew", 22, PRODUCT);
        SignedMeeting.of(pupil, PRODUCT).share(PRODUCT);
        BrowserContext phone = phone(OneFamily.of(Cast.RUTH, "Rosa", pupil.key()));
        Page page = phone.newPage();
        page.navigate("/oakfield/family/home");
        assertThat(page.locator("h1")).hasText(pupil.name());
        look(page);
        page.locator(".app-now__subject summary").first().click();
        assertThat(page.locator(".app-now__subject[open] dl").first()).isVisible();
        page.locator("summary.app-term__ask").first().click();
        look(page);
        page.locator("main a[href$='#answer']").first().click();
        assertThat(page.locator("#answer")).isVisible();
        look(page);
        page.locator("#comment").fill("ę".repeat(2001));
        page.locator("#answer form[action$=comments] button").click();
        assertThat(page.locator("#comment-problem")).isVisible();
        look(page);
        page.locator("#comment").fill("Dziękujemy! شكرا");
        page.locator("#answer form[action$=comments] button").click();
        assertThat(page.locator("#answer .app-card")).containsText("Dziękujemy! شكرا");
        look(page);
        for (String address : new String[] {"guide", "settings"}) {
            page.navigate("/oakfield/family/" + address);
            look(page);
        }
        phone.close();
    }

    @Test
    void a_family_says_what_it_hopes_for_in_arabic_from_right_to_left() {
        OnePupil pupil = OnePupil.of("6 Yew", 23, PRODUCT);
        SignedMeeting.meeting(pupil, PRODUCT);
        BrowserContext phone = phone(OneFamily.of(Cast.RUTH, "Samira", pupil.key()));
        Page page = phone.newPage();
        page.navigate("/oakfield/family/hopes/" + pupil.id());
        page.locator("select#language").selectOption("ar");
        page.locator(".app-languages__button").click();
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        look(page);
        page.locator("#hope").fill("أن يحب القراءة");
        page.locator("main form[action*=hopes] button").click();
        assertThat(page.locator("#hope")).hasValue("أن يحب القراءة");
        look(page);
        page.navigate("/oakfield/family/children/" + pupil.id());
        look(page);
        phone.close();
    }

    private static BrowserContext phone(OneFamily family) {
        BrowserContext phone = chromium.stranger(
                new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
        Page page = phone.newPage();
        String code = PRODUCT.bean(SignInLinks.class).make(family.account()).orElseThrow();
        page.navigate("/family/sign-in/link?code=" + code);
        page.locator("main form button").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.close();
        return phone;
    }

    private static void look(Page page) {
        // A press may still be on its way to the next page.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Chromium.isOpenToAll(page, page.url() + " at 390");
        assertThat(page.locator("main").textContent()).isNotBlank();
    }
}
