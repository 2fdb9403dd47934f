package org.waymark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ./run pictures}: takes the README's picture from the demonstration, and one of every screen at the width of a
 * phone, a tablet and a laptop, and on paper, into {@code target/pictures}, to be looked at.
 */
public final class Pictures {
    private static final int[] WIDTHS = {390, 820, 1366};
    /** One from the left, one with long words, and one from the right. */
    private static final List<String> LANGUAGES = List.of("en", "pl", "ar");

    private final Chromium chromium;
    private final Path folder;

    private Pictures(Chromium chromium, Path folder) {
        this.chromium = chromium;
        this.folder = folder;
    }

    public static void main(String[] args) {
        URI address = args.length > 0 ? URI.create(args[0]) : Product.running().address();
        try (Chromium chromium = Chromium.at(address)) {
            new Pictures(chromium, Path.of("target/pictures")).all();
            readme(chromium);
            firstRound(chromium);
            families(chromium);
        } catch (RuntimeException fault) {
            fault.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void all() {
        try (BrowserContext context = chromium.stranger()) {
            Page page = context.newPage();
            shoot(page, Map.of("sign-in", "/identity/sign-in", "code", "/identity/code", "not-found", "/nowhere"));
        }
        shoot(Cast.PRIYA, teacher());
        shoot(Cast.DELE, Map.of("home-mentor", "/oakfield/home"));
        shoot(Cast.RUTH, Map.of("home-head", "/oakfield/home"));
        shoot(
                Cast.TOMASZ,
                Map.of(
                        "home-lead", "/oakfield/home",
                        "board", "/oakfield/mentoring/board",
                        "rounds", "/oakfield/mentoring/rounds"));
        Map<String, String> senco = new LinkedHashMap<>();
        senco.put("home-senco", "/oakfield/home");
        senco.put("pupil-senco", ".app-children a");
        senco.put("targets", "a:Set a target by hand");
        shoot(Cast.MEERA, senco);
        shoot(Cast.HAMZA, Map.of("home-brookside", "/brookside/home"));
        shoot(Cast.HELEN, Map.of("home-trust", "/home/trust"));
        Map<String, String> office = new LinkedHashMap<>();
        office.put("home-office", "/oakfield/home");
        office.put("imports", "/oakfield/exchange/imports");
        office.put("suspensions", "/oakfield/exchange/suspensions");
        office.put("staff", "/oakfield/identity/staff");
        office.put("invitations", "/oakfield/family/invitations");
        office.put("cards", "/oakfield/family/cards");
        office.put("cards-class", "a:4 Maple");
        office.put("print-runs", "/oakfield/sheets/runs");
        office.put("email", "/oakfield/mail/messages");
        office.put("occasions", "/oakfield/consultations/occasions");
        office.put("occasion", "main h3 a, main li a, main th a");
        shoot(Cast.GILL, office);
        shoot(Cast.PRIYA, Map.of("consultations-mine", "/oakfield/consultations/mine"));
        shoot(Cast.TOMASZ, Map.of("came", "/oakfield/consultations/attendance", "wordings", "/oakfield/languages/wordings"));
        try (BrowserContext context = chromium.stranger()) {
            Page page = context.newPage();
            shoot(page, Map.of("family-sign-in", "/family/sign-in", "family-join", "/family/join", "door", "/family/door"));
        }
        for (String language : LANGUAGES) {
            Page family = family(chromium, "Aaliyah Cox", 820);
            family.navigate("/oakfield/family/home");
            family.locator("#language").selectOption(language);
            family.locator(".app-languages__button").click();
            family.waitForLoadState();
            Map<String, String> screens = new LinkedHashMap<>();
            screens.put("family-home-" + language, "/oakfield/family/home");
            screens.put("family-sheet-" + language, "main a[href*='/sheets/shared/']");
            screens.put("family-bookings-" + language, "/oakfield/consultations/bookings");
            screens.put("family-guide-" + language, "/oakfield/family/guide");
            screens.put("family-settings-" + language, "/oakfield/family/settings");
            shoot(family, screens);
            family.context().close();
        }
    }

    /** A class in the middle of the autumn, with the sentence behind one colour. */
    private static void readme(Chromium chromium) {
        Page page = chromium.as(Cast.PRIYA);
        page.setViewportSize(1366, 820);
        follow(page, "a:4 Maple");
        page.locator("[data-copy-forward]").waitFor();
        page.locator(".app-grid .app-judgement summary").nth(4).click();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/pictures/class-grid.png")));
        page.context().close();
    }

    /** The pictures of docs/guides/your-first-round.md. */
    private static void firstRound(Chromium chromium) {
        Page teacher = chromium.as(Cast.PRIYA);
        teacher.setViewportSize(1100, 1000);
        teacher.navigate("/oakfield/mentoring/meetings");
        follow(teacher, "a:Prepare");
        guide(teacher, "prepare");
        teacher.navigate("/oakfield/mentoring/meetings");
        follow(teacher, "a:Meet");
        follow(teacher, ".app-tabs a[href$=steps]");
        guide(teacher, "steps");
        teacher.context().close();

        Page tablet = chromium.as(Cast.RUTH);
        tablet.setViewportSize(820, 640);
        tablet.navigate("/oakfield/mentoring/self-reviews");
        tablet.locator("main a:text-is('2 Hazel')").click();
        tablet.locator("main form button").first().click();
        tablet.locator("button:text-is('Use this device')").click();
        tablet.locator("button[name=meeting]").first().click();
        tablet.locator("a:text-is('Start')").click();
        tablet.locator(".app-child__choice").first().waitFor();
        guide(tablet, "child");
        tablet.context().close();
    }

    /** The pictures of docs/guides/families.md. */
    private static void families(Chromium chromium) {
        Page phone = family(chromium, "Joseph Richardson", 390);
        picture(phone, "families-child");
        phone.navigate("/oakfield/consultations/bookings");
        picture(phone, "families-times");
        phone.context().close();
    }

    /** Signed in by the link that they are sent. */
    private static Page family(Chromium chromium, String name, int width) {
        Page page = chromium.stranger(new Browser.NewContextOptions().setViewportSize(width, 844)).newPage();
        page.navigate("/family/sign-in");
        page.locator("button:has-text('" + name + "')").click();
        page.navigate("/mail/sent");
        page.locator("main a[href*='/mail/sent/']").first().click();
        page.locator("a[href*='/family/sign-in/link']").first().click();
        page.locator("main form button").first().click();
        page.waitForURL("**/oakfield/family/**");
        return page;
    }

    private static void picture(Page page, String name) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/pictures/" + name + ".png")));
    }

    private static void guide(Page page, String name) {
        picture(page, "first-round-" + name);
    }

    private Map<String, String> teacher() {
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("home-teacher", "/oakfield/home");
        screens.put("classes", "/oakfield/record/classes");
        screens.put("grid", "a:4 Maple");
        screens.put("pupil", "tbody th a");
        screens.put("sheet", "a:Mentoring sheet");
        screens.put("meetings", "/oakfield/mentoring/meetings");
        screens.put("preparation", "a:Prepare");
        screens.put("meeting", "a:Meet");
        screens.put("self-reviews", "/oakfield/mentoring/self-reviews");
        screens.put("calendar", "/oakfield/mentoring/calendar");
        return screens;
    }

    private void shoot(Cast who, Map<String, String> screens) {
        Page page = chromium.as(who);
        shoot(page, screens);
        page.context().close();
    }

    private void shoot(Page page, Map<String, String> screens) {
        screens.forEach((name, where) -> {
            follow(page, where);
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve(name + "-" + width + ".png"))
                        .setFullPage(true));
            }
            page.pdf(new Page.PdfOptions().setPath(folder.resolve(name + ".pdf")).setPreferCSSPageSize(true));
        });
    }

    /** An address, a link's words after "a:", or where the first link is. */
    private static void follow(Page page, String where) {
        if (where.startsWith("/")) {
            page.navigate(where);
        } else if (where.startsWith("a:")) {
            page.locator("main a")
                    .filter(new Locator.FilterOptions().setHasText(where.substring(2)))
                    .first()
                    .click();
        } else {
            page.locator(where).first().click();
        }
        page.waitForLoadState();
    }
}
