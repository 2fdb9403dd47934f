package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.waymark.identity.DemoPeople;

/** A real browser with scripts. Each person gets a context of their own, as if at a computer of their own. */
public final class Chromium implements AutoCloseable {
    /** What the accessibility engine looks for: WCAG 2.2 AA, and what it calls best practice. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final URI address;
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(URI address) {
        this.address = address;
        // On a busy machine a grade that waits may be tried again only after five seconds.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--hide-scrollbars",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** In front of what runs at an address. */
    public static Chromium at(URI address) {
        return new Chromium(address);
    }

    /** The browser of this machine; {@code ./run check} says which. */
    public static Path installed() {
        String said = System.getenv("WAYMARK_CHROMIUM");
        if (said != null) {
            return Path.of(said);
        }
        try {
            Process command =
                    new ProcessBuilder("sh", "-c", "command -v chromium || command -v chromium-browser").start();
            return Path.of(
                    new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody who has just opened a browser. */
    public BrowserContext stranger() {
        return stranger(new Browser.NewContextOptions());
    }

    public BrowserContext stranger(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(address.toString()));
        context.setDefaultTimeout(10_000);
        return context;
    }

    /** Somebody of the cast, signed in, on their first page. */
    public Page as(Cast who) {
        Page page = stranger().newPage();
        signIn(page, who);
        return page;
    }

    public static void signIn(Page page, Cast who) {
        page.navigate("/identity/sign-in");
        page.locator("#email").fill(who.email());
        page.locator("#password").fill(DemoPeople.PASSWORD);
        page.locator("main form").first().locator("button").click();
        page.waitForURL(url -> !url.contains("/identity/sign-in"));
    }

    /** No barrier that the accessibility engine can find, and nothing that makes the page scroll sideways. */
    public static void isOpenToAll(Page page, String what) {
        hasNoBarrier(new AxeBuilder(page), what);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(what + " does not scroll sideways")
                .isEqualTo(true);
    }

    /** The same of one part of a page, for a state of that part: on a whole grid the engine takes its time. */
    public static void isOpenToAll(Page page, String what, String part) {
        hasNoBarrier(new AxeBuilder(page).include(part), what);
    }

    /** What the engine finds wrong. What it finds right is not listed, which takes it half of its time on a large page. */
    public static List<Rule> violations(AxeBuilder engine) {
        AxeRunOptions wrongOnly = new AxeRunOptions();
        wrongOnly.setResultTypes(List.of("violations"));
        // "Legacy" only means that frames of other origins are left out, and saves a page for each look: there are none.
        return engine.options(wrongOnly)
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
    }

    private static void hasNoBarrier(AxeBuilder engine, String what) {
        List<String> violations = violations(engine).stream()
                .map(violation -> violation.getId() + ": "
                        + violation.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getHtml())
                                .limit(4)
                                .toList())
                .toList();
        assertThat(violations).as(what).isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
