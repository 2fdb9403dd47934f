package org.waymark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages, error pages and assets as a browser gets them. */
class PagesTest {
    private static UiOnly ui;
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        ui = UiOnly.start(0);
    }

    @AfterAll
    static void stop() {
        ui.close();
        BROWSER.close();
    }

    @Test
    void a_page_is_sent_whole_with_its_length_and_alphabet() throws Exception {
        HttpResponse<String> answer = get("/ui/examples/outside");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Length")).isPresent();
        assertThat(get("/ui").body()).contains("Cerys Wŷn-Llŵyd", "Łucja Żak", "Ștefan Mureșan");
    }

    @Test
    void no_page_needs_more_than_our_own_scripts_and_styles() throws Exception {
        Document page = Jsoup.parse(get("/ui").body());

        assertThat(page.select("style, [style], script:not([src])")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getValue().startsWith("js:")))
                .isEmpty();
    }

    @Test
    void every_asset_of_a_page_is_there_and_is_kept_for_a_year() throws Exception {
        Document page = Jsoup.parse(get("/ui").body());
        List<String> addresses = page.select("link[href], script[src]").stream()
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                .toList();

        assertThat(addresses).hasSizeGreaterThan(3);
        for (String address : addresses) {
            HttpResponse<String> answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .contains("max-age=31536000", "immutable");
        }
        assertThat(get(addresses.getFirst().replaceFirst("/assets/[0-9a-f]+/", "/assets/000000000000/"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_style_sheet_is_one_file_with_nothing_left_to_fetch_but_fonts() throws Exception {
        assertThat(get(Assets.url("css/app.css")).body())
                .contains(".app-chip--red", ".app-grid")
                .doesNotContain("@import");
    }

    @Test
    void a_first_view_is_small_enough_for_a_slow_line() throws Exception {
        Document page = Jsoup.parse(get("/ui").body());
        int all = zipped("/ui");
        for (Element element : page.select("link[rel=stylesheet], script[src]")) {
            all += zipped(element.hasAttr("src") ? element.attr("src") : element.attr("href"));
        }

        assertThat(all).isLessThan(60_000);
    }

    @Test
    void not_there_and_not_yours_are_the_same_page() throws Exception {
        HttpResponse<String> missing = get("/ui/nothing");
        HttpResponse<String> notYours = get("/ui/not-yours");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(notYours.statusCode()).isEqualTo(404);
        assertThat(notYours.body()).isEqualTo(missing.body()).contains("There is nothing here for you");
    }

    @Test
    void a_fault_of_ours_shows_a_reference_and_nothing_of_itself() throws Exception {
        HttpResponse<String> answer = get("/ui/fault");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(Jsoup.parse(answer.body()).select(".app-reference").text()).matches("[A-Z0-9]{4}-[A-Z0-9]{4}");
        assertThat(answer.body()).doesNotContain("Aisha", "IllegalState", "Exception");
    }

    @Test
    void a_refusal_that_no_page_caught_still_says_its_sentence() throws Exception {
        HttpResponse<String> answer = get("/ui/refused");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This meeting was signed off on 4 March. Reopen it to change a target.");
    }

    @Test
    void a_page_whose_controller_forgot_something_is_not_sent_in_part() throws Exception {
        HttpResponse<String> answer = get("/ui/incomplete");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Something went wrong on our side").doesNotContain("Judgements");
    }

    @Test
    void an_address_that_takes_no_form_says_so_as_not_found() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(URI.create(ui.address("/ui")))
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = BROWSER.send(post, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("There is nothing here for you");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return BROWSER.send(request(path).build(), BodyHandlers.ofString());
    }

    private static int zipped(String path) throws IOException, InterruptedException {
        HttpRequest request = request(path).header("Accept-Encoding", "gzip").build();
        HttpResponse<byte[]> answer = BROWSER.send(request, BodyHandlers.ofByteArray());
        if (answer.body().length > 2048) {
            assertThat(answer.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
            try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertThat(unzipped.readAllBytes().length).isGreaterThan(answer.body().length);
            }
        }
        return answer.body().length;
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(ui.address(path))).header("Accept", "text/html,*/*");
    }
}
