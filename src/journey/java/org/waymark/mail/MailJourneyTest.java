package org.waymark.mail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.Product;
import org.waymark.tenancy.Uuid7;

/** Whoever tries the demonstration follows a link in an e-mail; the office looks after what did not arrive. */
class MailJourneyTest {
    private final Product product = Product.running();
    private final String family = UUID.randomUUID() + "@family.example.org";

    @Test
    void an_e_mail_is_read_and_its_link_followed() {
        String link = product.address() + "/identity/code";
        product.in(Cast.RUTH, ruth -> {
            product.bean(Mails.class)
                    .send(new Mail(
                            ruth.school(), family, "سائن ان کرنے کا لنک", "السلام علیکم،\n\nیہ لنک ایک بار کام کرتا ہے:\n" + link + "\n", "ur"));
            return true;
        });
        try (Chromium chromium = Chromium.at(product.address());
                BrowserContext somebody = chromium.stranger()) {
            Page page = somebody.newPage();
            page.navigate("/identity/sign-in");
            page.locator(".app-demonstration a").click();
            look(page, "sent-list");
            page.locator("main tr:has-text('" + family + "') a").click();
            look(page, "sent-message");
            page.locator(".app-letter a").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/identity/code");
        }
    }

    @Test
    void what_did_not_arrive_is_tried_again_and_forgotten() {
        add("", "given up", "The address does not take e-mail: “550 5.1.1 No such user here”.");
        add("full-", "waiting", "smtp.example.org did not take e-mail for this address: “452 4.2.2 Mailbox full”.");
        add("away-", "waiting", "No mail server answers at smtp.example.org, port 587.");
        try (Chromium chromium = Chromium.at(product.address())) {
            Page page = chromium.as(Cast.GILL);
            page.navigate("/oakfield/home");
            page.locator("main a:has-text('did not get their e-mail')").click();
            assertThat(page.locator("main")).containsText("2 e-mails wait to be sent.");
            look(page, "messages");
            page.locator("main li:has-text('full-" + family + "') button:has-text('Try again now')").click();
            for (String each : new String[] {"full-", "away-", ""}) {
                page.locator("button:has-text('Forget it: " + each + family + "')").focus();
                page.keyboard().press("Enter");
                assertThat(page.locator("main h3:text-is('" + each + family + "')")).hasCount(0);
            }
            look(page, "messages-none");
            page.context().close();
        }
    }

    private static void look(Page page, String what) {
        for (int width : new int[] {1366, 820, 390}) {
            page.setViewportSize(width, 900);
            Chromium.isOpenToAll(page, what + " at " + width);
            String pictures = System.getProperty("waymark.pictures.of.mail");
            if (pictures != null) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(java.nio.file.Path.of(pictures, what + "-" + width + ".png"))
                        .setFullPage(true));
            }
        }
    }

    private void add(String before, String state, String problem) {
        product.bean(JdbcClient.class)
                .sql("""
                        insert into mail.message (id, school_id, address, subject, text, language_code, queued_at, state, tries,
                                                  try_at, problem, ended_at)
                        select :id, school_id, :address, w.words, w.words, 'en', now(), :state, 3,
                               case when w.words is not null then now() + interval '1 hour' end, :problem,
                               case when w.words is null then now() end
                          from school.school, (select case when :state = 'waiting' then 'secret' end as words) w
                         where slug = 'oakfield'
                        """)
                .param("id", Uuid7.next())
                .param("address", before + family)
                .param("state", state)
                .param("problem", problem)
                .update();
    }
}
