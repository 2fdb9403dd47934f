package org.waymark.consultations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.OneFamily;
import org.waymark.OnePupil;
import org.waymark.Product;
import org.waymark.identity.SignInLinks;
import org.waymark.pupils.PupilId;

/** The office sets an evening up; a parent of two books both on a phone; the office moves it; the teacher reads their list. */
class ConsultationsJourneyTest {
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
    void from_the_first_form_to_the_evening() {
        LocalDate day = LocalDate.now(PRODUCT.bean(Clock.class)).plusDays(10);
        Page office = chromium.as(Cast.GILL);
        office.navigate("/oakfield/consultations/occasions");
        look(office, "occasions");
        office.locator("summary:has-text('Set up new consultations')").first();
        office.locator("details:has(#title)").evaluate("each => { each.open = true; }");
        office.locator("#title").fill("Talks about reading");
        office.locator("#opensDay").fill(day.minusDays(11).toString());
        office.locator("#closesDay").fill(day.minusDays(1).toString());
        office.locator("#place").fill("The main hall, Oak Road entrance");
        office.locator("#day").fill(day.toString());
        office.locator("#from").fill("17:00");
        office.locator("#until").fill("16:00");
        office.locator("button:has-text('Set up, with')").click();
        assertThat(office.locator(".app-error-summary")).containsText("An evening ends after it begins.");
        look(office, "occasions-refused");
        office.locator("#until").fill("18:30");
        office.locator("#pauseFrom").fill("17:40");
        office.locator("#pauseUntil").fill("17:50");
        office.locator("button:has-text('Set up, with')").click();
        assertThat(office.locator("h1")).containsText("Talks about reading");
        office.locator("input[aria-label='Room of Priya Yusuf']").fill("Room 4");
        office.locator("button:has-text('Keep rooms')").click();
        office.locator("button:text-is('Publish')").click();
        assertThat(office.locator("h1")).containsText("Published");
        office.locator("main details").evaluateAll("all => all.forEach(each => { each.open = true; })");
        look(office, "occasion");

        OnePupil one = OnePupil.of("4 Maple", 12, PRODUCT);
        OnePupil two = OnePupil.of("5 Pine", 2, PRODUCT);
        var family = OneFamily.of(
                Cast.GILL, "Agnieszka", new PupilId(UUID.fromString(one.id())), new PupilId(UUID.fromString(two.id())));
        BrowserContext phone = chromium.stranger(
                new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
        Page page = phone.newPage();
        String code = PRODUCT.bean(SignInLinks.class).make(family.account()).orElseThrow();
        page.navigate("/family/sign-in/link?code=" + code);
        page.locator("main form button").first().tap();
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate("/oakfield/consultations/bookings");
        look(page, "bookings-free");
        Locator ours = page.locator(".app-section:has(h2:text-is('Talks about reading'))");
        Locator first = ours.locator(".app-slots")
                .filter(new Locator.FilterOptions().setHasText(given(one)))
                .first();
        first.locator(".app-slots__time[aria-label*='5.20pm with Priya Yusuf']").tap();
        assertThat(page.locator("main")).containsText("Your time is booked.");
        assertThat(page.locator("main")).containsText("Right before or after " + given(one));
        look(page, "bookings-sibling");
        onwards(page, () -> ours.locator(".app-slots__part + .app-slots__times button")
                .first()
                .tap());
        look(page, "bookings-both");
        onwards(page, () -> ours.locator("a:text-is('Change the time')").first().tap());
        look(page, "bookings-changing");
        page.navigate("/oakfield/consultations/bookings");
        page.locator("main details").evaluateAll("all => all.forEach(each => { each.open = true; })");
        look(page, "bookings-cancel");

        onwards(office, () -> office.locator("a:has-text('Board of')").click());
        look(office, "board");
        office.locator("#find").fill(given(one));
        onwards(office, () -> office.locator("button:text-is('Find')").click());
        look(office, "board-found");
        onwards(office, () -> office.locator("main a:has-text('Agnieszka')").first().click());
        look(office, "board-chosen");
        onwards(office, () -> office.locator("td.app-board__cell--booked a").first().click());
        office.locator("main details").evaluateAll("all => all.forEach(each => { each.open = true; })");
        look(office, "board-opened");
        office.locator("main a:has-text('Talks about reading')").count();
        office.navigate("/oakfield/consultations/occasions");
        office.locator("main a:has-text('Talks about reading')").first().click();
        office.locator("summary:has-text('Move this evening')").click();
        office.locator("form:has(button:has-text('Move, and tell')) input[name=from]").fill("18:00");
        office.locator("form:has(button:has-text('Move, and tell')) input[name=until]").fill("19:30");
        office.locator("button:has-text('Move, and tell')").click();
        assertThat(office.locator("main")).containsText("6.00pm to 7.30pm");
        page.navigate("/oakfield/consultations/bookings");
        assertThat(page.locator("main")).containsText("The school moved your time from");
        look(page, "bookings-moved");

        Page priya = chromium.as(Cast.PRIYA);
        priya.navigate("/oakfield/consultations/mine");
        assertThat(priya.locator("main")).containsText(one.name());
        look(priya, "mine");
        office.locator("summary:has-text('Cancel these consultations')").click();
        office.locator("#because-all").fill("The heating has failed");
        office.locator("form:has(#because-all) button[type=submit]").click();
        page.navigate("/oakfield/consultations/bookings");
        assertThat(page.locator("main")).containsText("The heating has failed");
        look(page, "bookings-cancelled");
        phone.close();
        priya.context().close();
        office.context().close();
    }

    private static String given(OnePupil pupil) {
        return pupil.name().split(" ")[0];
    }

    /** A press that leads to another page, which may have the same address: it is there once what marks this one is gone. */
    private static void onwards(Page page, Runnable press) {
        page.evaluate("window.before = true");
        press.run();
        page.waitForFunction("() => !window.before && document.readyState === 'complete'");
    }

    /** As it stands, and on a phone. */
    private static void look(Page page, String name) {
        // A press may still be on its way to the next page.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Chromium.isOpenToAll(page, name);
        var before = page.viewportSize();
        page.setViewportSize(390, 844);
        Chromium.isOpenToAll(page, name + " on a phone");
        page.setViewportSize(before.width, before.height);
    }
}
