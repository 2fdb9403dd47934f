package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page that each of the cast comes to: no barrier, nothing sideways on a phone. */
class EveryPageTest {
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
    void before_anybody_has_signed_in() {
        try (BrowserContext context = chromium.stranger()) {
            Page page = context.newPage();
            for (String address : List.of(
                    "/identity/sign-in", "/identity/sign-in?wrong", "/identity/sign-in?out", "/identity/code", "/mentoring/child", "/nowhere")) {
                look(page, address);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Cast.class)
    void the_first_page_of_each(Cast who) {
        Page page = chromium.as(who);
        look(page, "/");
        page.context().close();
    }

    @Test
    void a_teachers_pages() {
        Page page = chromium.as(Cast.PRIYA);
        look(page, "/oakfield/record/classes");
        String grid = page.locator("main tbody th a").first().getAttribute("href");
        String sheets = page.locator("main tbody td a").first().getAttribute("href");
        look(page, grid);
        String pupil = page.locator("tbody th a").first().getAttribute("href");
        String who = page.locator(".app-grid__who").first().getAttribute("href");
        look(page, grid + "?point=2026-summer");
        look(page, who);
        look(page, pupil);
        page.locator("details").evaluateAll("all => all.slice(0, 12).forEach(each => { each.open = true; })");
        Chromium.isOpenToAll(page, "a pupil's page with what explains it");
        look(page, sheets);
        look(page, page.locator("main tbody th a").first().getAttribute("href"));
        look(page, "/brookside/home");
        look(page, "/identity/authenticator");
        look(page, "/identity/passkeys");
        look(page, "/identity/single-sign-on");
        page.context().close();
    }

    @Test
    void a_pupils_page_for_whoever_may_settle_things() {
        Page page = chromium.as(Cast.MEERA);
        page.navigate("/oakfield/home");
        page.navigate(page.locator(".app-children a").first().getAttribute("href"));
        page.locator("main details").evaluateAll("all => all.forEach(each => { each.open = !each.dataset.explains; })");
        page.locator("[name=reason]").fill("");
        look(page, null);
        page.locator("main details form button").last().click();
        look(page, null);
        assertThat(page.locator(".app-error-summary").count()).isEqualTo(1);
        String pupil = page.url();
        look(page, pupil + "/targets");
        look(page, pupil.replace("/record/pupils/", "/access/pupils/") + "/people");
        page.context().close();
    }

    @Test
    void an_intervention_from_its_beginning() {
        Page page = chromium.as(Cast.MEERA);
        look(page, "/oakfield/interventions/running");
        page.locator("[name=name]").fill("Reading buddies");
        page.locator("[name=runBy]").fill("Year 6");
        page.locator("main form button").last().click();
        look(page, null);
        page.locator(".app-tabs a").first().click();
        page.locator("[name=pupil]").first().check();
        look(page, null);
        page.locator("main form[action$=pupils]:has([name=pupil]) button").click();
        page.locator("main details").evaluateAll("all => all.forEach(each => { each.open = true; })");
        look(page, null);
        look(page, "/oakfield/interventions/running");
        page.context().close();
    }

    @Test
    void the_pages_of_a_round() {
        Page lead = chromium.as(Cast.TOMASZ);
        look(lead, "/oakfield/mentoring/board");
        look(lead, "/oakfield/mentoring/rounds");
        look(lead, lead.locator("main a:has-text('Who meets whom')").first().getAttribute("href"));
        look(lead, "/oakfield/languages/wordings");
        look(lead, "/oakfield/languages/wordings?language=ar&search=next+steps");
        look(lead, lead.locator("main td a").first().getAttribute("href"));
        lead.context().close();
        Page page = chromium.as(Cast.PRIYA);
        look(page, "/oakfield/mentoring/calendar");
        look(page, "/oakfield/mentoring/due");
        look(page, "/oakfield/mentoring/meetings");
        String plan = page.locator("main a[href$=plan]").first().getAttribute("href");
        String story = page.locator("main a[href*=pupils]").first().getAttribute("href");
        look(page, plan);
        look(page, plan.replace("/plan", "/paper"));
        look(page, plan.replace("/plan", ""));
        look(page, story + "/story");
        look(page, story);
        page.locator("main details").evaluateAll("all => all.forEach(each => { each.open = true; })");
        Chromium.isOpenToAll(page, "a child's story with its forms open");
        page.context().close();
    }

    @Test
    void a_signed_sheet_its_versions_and_print_runs() {
        Page page = chromium.as(Cast.PRIYA);
        look(page, "/oakfield/sheets/runs");
        page.navigate("/oakfield/mentoring/meetings");
        String pupil = page.locator("main tr:has(a:has-text('Read')) th a")
                .first()
                .getAttribute("href");
        look(page, pupil.replace("/mentoring/", "/sheets/"));
        String version = page.locator("main a[href*='/sheets/versions/']:not([href*='.pdf'])")
                .first()
                .getAttribute("href");
        look(page, version);
        look(page, version.replaceFirst("/amendment$", "") + "/amendment");
        page.context().close();
    }

    @Test
    void what_comes_before_a_meeting() {
        Page page = chromium.as(Cast.PRIYA);
        look(page, "/oakfield/mentoring/self-reviews");
        page.navigate("/oakfield/mentoring/meetings");
        look(page, page.locator("main a[href$=preparation]").first().getAttribute("href"));
        page.locator("main details").evaluateAll("all => all.forEach(each => { each.open = !each.dataset.explains; })");
        look(page, null);
        page.context().close();
        Page lead = chromium.as(Cast.TOMASZ);
        look(lead, "/oakfield/mentoring/self-reviews");
        lead.context().close();
        Page safeguarding = chromium.as(Cast.DELE);
        look(safeguarding, "/oakfield/mentoring/concerns");
        look(safeguarding, safeguarding.locator("main tbody a").first().getAttribute("href"));
        safeguarding.context().close();
    }

    @Test
    void what_a_school_keeps_for_mentoring() {
        Page lead = chromium.as(Cast.TOMASZ);
        for (String page : List.of("settings", "strands", "barriers", "tiers", "awards")) {
            look(lead, "/oakfield/mentoring/" + page);
        }
        look(lead, "/oakfield/attendance/settings");
        look(lead, "/oakfield/sheets/settings");
        lead.navigate("/oakfield/mentoring/strands");
        lead.locator(".app-line [name=name]").last().fill("Effort");
        lead.locator(".app-line [name=name]").last().press("Enter");
        look(lead, null);
        assertThat(lead.locator(".app-error-summary").innerText()).contains("is in the list twice");
        lead.context().close();
        Page page = chromium.as(Cast.PRIYA);
        look(page, "/oakfield/mentoring/awards");
        look(page, "/oakfield/attendance/classes");
        look(page, page.locator("main tbody a").first().getAttribute("href"));
        page.locator("[name^=attended]").first().fill("500");
        page.locator("main form button").last().click();
        look(page, null);
        page.navigate("/oakfield/mentoring/meetings");
        String plan = page.locator("main a[href$=plan]").first().getAttribute("href");
        page.navigate(plan.replace("/plan", "?step=how"));
        page.locator("main details").evaluateAll("all => all.forEach(each => { each.open = true; })");
        look(page, null);
        page.context().close();
    }

    @Test
    void the_offices_pages() {
        Page page = chromium.as(Cast.GILL);
        look(page, "/oakfield/exchange/imports");
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "strange.csv", "text/csv", "Kid,Thing\nElijah,1\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button").click();
        page.waitForURL("**/imports/**");
        look(page, null);
        look(page, page.url().replaceAll("/mapping$", "") + "/mapping");
        look(page, page.url().replaceAll("\\?.*", "") + "?kind=pupils");
        look(page, "/oakfield/exchange/suspensions");
        look(page, "/oakfield/identity/staff");
        page.context().close();
    }

    /** Goes to an address, or stays, and looks at it as a laptop and as a phone shows it. */
    private static void look(Page page, String address) {
        if (address != null) {
            page.navigate(address);
        }
        page.setViewportSize(1366, 900);
        Chromium.isOpenToAll(page, page.url());
        page.setViewportSize(390, 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(page.url() + " does not scroll sideways on a phone")
                .isEqualTo(true);
    }
}
