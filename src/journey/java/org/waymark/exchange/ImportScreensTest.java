package org.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.Chromium;
import org.waymark.Product;
import org.waymark.identity.DemoPeople;
import org.waymark.tenancy.Role;

/** The office's screens in a browser: nobody is shut out at any width, and what scripts and browsers add. */
class ImportScreensTest {
    private static final List<Integer> WIDTHS = List.of(390, 820, 1366);

    private static Chromium chromium;

    private final Product product = Product.running();

    @BeforeAll
    static void start() {
        chromium = Chromium.at(Product.running().address());
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void no_screen_of_the_office_shuts_anybody_out() {
        Office office = Office.withPupilsOf("4 Maple", "4 Oak");
        String contacts = Office.oakfield("contacts", "4 Maple");
        office.apply(office.bring("contacts.csv", contacts));
        office.apply(office.bring("contacts.csv", without(contacts, 5, 9)));
        String staff = "Role,First Name,Last Name,Access,Class,Email\n"
                + "Head teacher,Hana,Head,head,,hana@%1$s.example.org\n".formatted(office.school().slug());
        office.apply(office.bring(
                "staff.csv",
                staff + "Class teacher,Tom,Teach,teacher,4 Maple,tom@%s.example.org\n"
                        .formatted(office.school().slug())));
        office.apply(office.bring("staff.csv", staff));
        office.apply(office.bring("pupils.csv", without(Office.pupilsOf("4 Maple", "4 Oak"), 3)));
        String results = Office.oakfield("results", "4 Maple");
        office.apply(office.bring("results.csv", results));
        String broken = at(office.bring("oakfield-pupils-broken.csv", Office.resource("/exchange/oakfield-pupils-broken.csv")));
        String many = at(office.bring("results of last year.csv", results.replace(",2b\n", ",2c\n").replace(",3b\n", ",3c\n").replace(",2a\n", ",3c\n")));
        String picture = at(office.bring("photo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}));
        String odd = at(office.bring("odd.csv", "Kid No,Calls self,Clan,Came to be,Yr\n1,Ada,Byron,2018-01-02,4\n"));

        try (BrowserContext context = signedIn(office)) {
            Page page = context.newPage();
            for (var screen : Map.of(
                            "imports", office.imports(),
                            "dry-run", broken,
                            "stopped", many,
                            "not-a-table", picture,
                            "mapping-kind", odd,
                            "mapping", odd + "?kind=PUPILS",
                            "suspensions", office.path() + "/exchange/suspensions",
                            "missing", office.path() + "/exchange/missing",
                            "staff", office.path() + "/identity/staff")
                    .entrySet()) {
                page.navigate(product.address() + screen.getValue());
                look(page, screen.getKey());
            }
        }
    }

    @Test
    void the_bar_moves_without_the_page_being_loaded_anew_and_ends_at_the_outcome() throws Exception {
        Office office = Office.withPupilsOf("4 Maple");
        String dry = at(office.bring("results.csv", Office.oakfield("results", "4 Maple")));
        try (BrowserContext context = signedIn(office);
                var holding = product.database().owner().getConnection()) {
            Page page = context.newPage();
            holding.setAutoCommit(false);
            holding.createStatement().execute("lock table attainment.latest_result in share row exclusive mode");
            page.navigate(product.address() + dry);
            page.locator("form[action$='/apply'] button").click();
            page.locator("progress[max='1173']").waitFor();
            page.evaluate("window.loadedOnce = true");
            look(page, "at-work");
            page.waitForTimeout(2500);
            assertThat(page.evaluate("window.loadedOnce")).as("the same page still").isEqualTo(true);
            holding.rollback();
            page.locator("text=Everything in the file is in.").waitFor();
            assertThat(page.locator("progress").count()).isZero();
        }
    }

    @Test
    void without_scripts_a_file_is_brought_looked_at_and_applied() {
        Office office = Office.open();
        try (BrowserContext context = chromium.stranger(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            signIn(page, office.email());
            page.navigate(product.address() + office.imports());
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "pupils.csv",
                            "text/csv",
                            Office.pupilsOf("4 Maple").getBytes(StandardCharsets.UTF_8)));
            page.locator("button:has-text('Read the file')").click();
            page.locator("button:has-text('Apply to ')").click();
            page.locator("text=Everything in the file is in.").waitFor();
        }
    }

    @Test
    void an_address_with_accents_signs_in_from_a_browsers_own_form() {
        Office office = Office.open();
        String address = "zoë żółw@%s.example.org".formatted(office.school().slug()).replace(" ", ".");
        office.person(address, "Zoë Żółw", Role.OFFICE);
        try (BrowserContext context = chromium.stranger()) {
            Page page = context.newPage();
            signIn(page, address);
            assertThat(page.url()).endsWith(office.path() + "/home");
        }
    }

    private void look(Page page, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            Chromium.isOpenToAll(page, "%s at %d".formatted(name, width));
        }
    }

    private BrowserContext signedIn(Office office) {
        BrowserContext context = chromium.stranger();
        try (Page page = context.newPage()) {
            signIn(page, office.email());
        }
        return context;
    }

    private void signIn(Page page, String email) {
        page.navigate(product.address() + "/identity/sign-in");
        page.locator("#email").fill(email);
        page.locator("#password").fill(DemoPeople.PASSWORD);
        page.locator("button:text-is('Sign in')").click();
        page.locator("h1:has-text('Hello')").waitFor();
    }

    private static String at(Document page) {
        return page.location().replaceFirst("^https?://[^/]+", "");
    }

    private static String without(String csv, Integer... rows) {
        List<String> lines = csv.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> !List.of(rows).contains(i + 1))
                .mapToObj(lines::get)
                .collect(Collectors.joining("\n"));
    }
}
