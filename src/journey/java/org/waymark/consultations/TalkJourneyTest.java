package org.waymark.consultations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.Cast;
import org.waymark.Chromium;
import org.waymark.Product;

/** A teacher holds a talk beside the signed sheet, shares it and goes on; the head then sees who came. */
class TalkJourneyTest {
    private static final int[] WIDTHS = {390, 820, 1366};
    private static final int PLACE = 23;

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.at(Product.running().address());
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void a_talk_is_held_shared_and_counted() {
        OneTalk talk = OneTalk.today(PLACE, Product.running());
        sign(talk);
        Page teacher = chromium.as(Cast.HAFSA);
        teacher.navigate("/oakfield/consultations/running-orders");
        isOpenAtEveryWidth(teacher, "running-orders");
        teacher.locator("main table a[href$='" + talk.booking() + "']").click();
        isOpenAtEveryWidth(teacher, "talk");

        teacher.locator("#said").fill("She reads to her brother every evening");
        assertThat(teacher.locator("[data-saved]")).hasText("Saved");
        teacher.locator("#agreed").fill("Ten minutes of times tables, three times a week");
        button(teacher, "Came", true).click();
        assertThat(button(teacher, "✓ Came", true)).hasAttribute("aria-pressed", "true");
        assertThat(teacher.locator("#said")).hasValue("She reads to her brother every evening");
        isOpenAtEveryWidth(teacher, "talk-written");
        button(teacher, "Finish the talk", true).press("Enter");
        assertThat(teacher.locator("tr:has(a[href$='" + talk.booking() + "'])")).containsText("Came, shared");

        teacher.navigate(talk.address());
        teacher.locator("a:text('Amend the next steps')").click();
        assertThat(teacher.locator("#reason")).hasValue(java.util.regex.Pattern.compile("^Agreed at the consultation of .*"));
        Chromium.isOpenToAll(teacher, "amending from the talk");
        teacher.context().close();

        Page head = chromium.as(Cast.RUTH);
        head.navigate("/oakfield/consultations/attendance?occasion=" + talk.occasion());
        assertThat(head.locator("main")).containsText("Families not seen this year");
        isOpenAtEveryWidth(head, "attendance");
        head.context().close();
    }

    private static void sign(OneTalk talk) {
        var hafsa = Product.running().as(Cast.HAFSA);
        String meeting = "/oakfield/mentoring/meetings/" + talk.meeting();
        hafsa.post(meeting + "/steps", "subject", "personal", "wording", "I can hold a tune", "reviewOn", "2026-12-18");
        hafsa.post(meeting + "/signatures", "pupilName", talk.pupil().name(), "mentorName", "Hafsa");
        hafsa.post(meeting + "/shared");
    }

    private static void isOpenAtEveryWidth(Page page, String what) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            Chromium.isOpenToAll(page, what + " at " + width);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/pictures/consultations-" + what + "-" + width + ".png")));
        }
    }

    private static Locator button(Page page, String name, boolean exact) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(exact));
    }
}
