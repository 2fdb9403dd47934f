package org.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Browser;
import org.waymark.Product;
import org.waymark.access.Access;
import org.waymark.identity.Accounts;
import org.waymark.identity.DemoPeople;
import org.waymark.identity.NewPassword;
import org.waymark.school.School;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.SchoolTransactions;

/** The office of a school opened for one test, at a browser: brings files in, looks at what they would do, applies them. */
public final class Office {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Product product = Product.running();
    private final School school;
    private final String email;
    private final Browser browser;

    private Office(School school) {
        this.school = school;
        this.email = "office@" + school.slug() + ".example.org";
        person(email, "Olive Office", Role.OFFICE);
        this.browser = product.browser().signIn(email, DemoPeople.PASSWORD);
    }

    /** Of a school without a pupil. */
    public static Office open() {
        String name = "Imported Primary " + COUNT.incrementAndGet();
        return new Office(Product.running().bean(SchoolOpening.class).open(name, null));
    }

    /** Of a school with some classes of Oakfield. */
    public static Office withPupilsOf(String... classes) {
        Office office = open();
        office.apply(office.bring("pupils.csv", pupilsOf(classes)));
        return office;
    }

    static String pupilsOf(String... classes) {
        return oakfield("pupils", line -> line.contains(",Registration Form,") || ofOne(line, classes));
    }

    /** The contacts or results of pupils in some classes of Oakfield. */
    static String oakfield(String file, String... classes) {
        Set<String> upns = demo("oakfield-pupils.csv")
                .lines()
                .filter(line -> ofOne(line, classes))
                .map(line -> line.split(",")[1])
                .collect(Collectors.toSet());
        return oakfield(file, line -> line.startsWith("UPN,") || upns.contains(line.split(",")[0]));
    }

    private static boolean ofOne(String line, String... classes) {
        return List.of(classes).stream().anyMatch(each -> line.contains("," + each + ","));
    }

    private static String oakfield(String file, Predicate<String> line) {
        return demo("oakfield-" + file + ".csv").lines().filter(line).collect(Collectors.joining("\n", "", "\n"));
    }

    public static String demo(String file) {
        return new String(resource("/demo/" + file), StandardCharsets.UTF_8).replace("\ufeff", "");
    }

    static byte[] resource(String path) {
        try (InputStream in = Office.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String path() {
        return "/" + school.slug();
    }

    String imports() {
        return path() + "/exchange/imports";
    }

    public String email() {
        return email;
    }

    public Browser browser() {
        return browser;
    }

    /** Somebody else of the same school, signed in. */
    public Browser colleague(String name, Role role) {
        String address =
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@" + school.slug() + ".example.org";
        person(address, name, role);
        return product.browser().signIn(address, DemoPeople.PASSWORD);
    }

    void person(String address, String name, Role role) {
        var accounts = product.bean(Accounts.class);
        var account = accounts.forEmail(address, name).account();
        accounts.join(account, school.id(), Set.of(role));
        product.bean(SchoolTransactions.class)
                .run(school.id(), () -> product.bean(Access.class).place(account, null, Set.of(role), school.id()));
        product.bean(NewPassword.class).give(Set.of(account), DemoPeople.PASSWORD);
    }

    public Document bring(String fileName, String csv) {
        return bring(fileName, csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Uploads a file and waits until it is read. */
    public Document bring(String fileName, byte[] content) {
        Browser.Answer answer = browser.upload(imports(), "file", fileName, content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return settled(answer.address());
    }

    /** Presses Apply, with boxes ticked, and waits until it is done. */
    public Document apply(Document dryRun, String... ticked) {
        Element form = dryRun.selectFirst("form[action$=/apply]");
        assertThat(form).as(dryRun.select("main").text()).isNotNull();
        return settled(press(form, ticked).address());
    }

    Browser.Answer press(Element form, String... ticked) {
        List<String> fields = new ArrayList<>();
        for (Element hidden : form.select("input[type=hidden]")) {
            fields.addAll(List.of(hidden.attr("name"), hidden.val()));
        }
        for (String box : ticked) {
            fields.addAll(List.of(box, "true"));
        }
        return browser.post(form.attr("action"), fields.toArray(String[]::new));
    }

    /** Looks again until the file is no longer at work. */
    Document settled(String address) {
        for (int i = 0; i < 600; i++) {
            Browser.Answer answer = browser.get(address);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            Document page = answer.page();
            if (page.selectFirst(".app-progress") == null) {
                return page;
            }
            pause();
        }
        throw new AssertionError("still at it after a minute: " + address);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The rows of the table with this caption, cells parted by bars; none where there is no such table. */
    static List<String> rows(Document page, String caption) {
        return page.select("table").stream()
                .filter(table -> Objects.requireNonNull(table.selectFirst("caption"))
                        .text()
                        .startsWith(caption))
                .flatMap(table -> table.select("tbody tr").stream())
                .map(row -> row.select("th, td").stream().map(Element::text).collect(Collectors.joining(" | ")))
                .toList();
    }

    static String text(Document page) {
        return Objects.requireNonNull(page.selectFirst("main")).text();
    }

    /** The number on the tile with this label. */
    static int tile(Document page, String label) {
        return page.select(".app-stat").stream()
                .filter(tile -> Objects.requireNonNull(tile.selectFirst(".app-stat__label"))
                        .text()
                        .equals(label))
                .map(tile -> Integer.parseInt(Objects.requireNonNull(tile.selectFirst(".app-stat__figure"))
                        .text()
                        .replace(",", "")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no tile " + label + " in: " + text(page)));
    }

    /** What one SQL statement, with {@code :school}, answers in this school: its rows' only column. */
    List<String> held(String sql) {
        return product.bean(SchoolTransactions.class)
                .in(
                        school.id(),
                        () -> product.bean(JdbcClient.class)
                                .sql(sql)
                                .param("school", school.id().value())
                                .query((row, n) -> String.valueOf(row.getString(1)))
                                .list());
    }

    long count(String table) {
        return Long.parseLong(held("select count(*) from %s where school_id = :school".formatted(table))
                .getFirst());
    }

    School school() {
        return school;
    }
}
