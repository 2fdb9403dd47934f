package org.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.exchange.Office.rows;
import static org.waymark.exchange.Office.text;
import static org.waymark.exchange.Office.tile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.tenancy.Role;

/** What can happen to a file on its way: pressed twice, overtaken, thrown away, somebody else's. */
class ImportingTest {
    private static final String MAPLE = Office.pupilsOf("4 Maple");

    private final Product product = Product.running();
    private final Office office = Office.open();

    @Test
    void apply_pressed_many_times_at_once_applies_once() throws Exception {
        Document dry = office.bring("pupils.csv", MAPLE);
        Element form = Objects.requireNonNull(dry.selectFirst("form[action$=/apply]"));
        atOnce(8, () -> office.press(form));
        assertThat(text(office.settled(dry.location()))).contains("Everything in the file is in.");
        assertThat(office.count("pupils.pupil")).isEqualTo(30);
        assertThat(office.held("select act from audit.event where school_id = :school and act = 'enrolled a pupil'"))
                .hasSize(30);

        office.press(form);
        office.browser().post(dry.location() + "/discard");
        assertThat(text(office.settled(dry.location())))
                .as("applied is for good")
                .contains("Applied");
    }

    @Test
    void one_file_brought_twice_and_applied_by_two_at_once_is_in_once() throws Exception {
        List<Document> both = List.of(office.bring("pupils.csv", MAPLE), office.bring("pupils again.csv", MAPLE));
        List<Callable<Browser.Answer>> presses = new ArrayList<>();
        both.forEach(dry ->
                presses.add(() -> office.press(Objects.requireNonNull(dry.selectFirst("form[action$=/apply]")))));
        atOnce(presses);
        List<String> said = both.stream()
                .map(dry -> text(office.settled(dry.location())))
                .sorted()
                .toList();
        assertThat(said).anyMatch(page -> page.contains("Everything in the file is in."));
        assertThat(said)
                .anyMatch(page -> page.contains("The school's records have changed since this file was read")
                        && page.contains("Nothing changes"));
        assertThat(office.count("pupils.pupil")).isEqualTo(30);
    }

    @Test
    void a_file_overtaken_by_another_is_shown_anew_before_it_is_applied() {
        Document first = office.bring("pupils.csv", MAPLE);
        office.apply(office.bring("others.csv", Office.pupilsOf("4 Oak")));
        Document again = office.apply(first);
        assertThat(text(again)).contains("Look again", "30 of 30 pupils on roll would be missing from the file");
        assertThat(office.count("pupils.pupil")).isEqualTo(30);
        office.apply(again, "part");
        assertThat(office.count("pupils.pupil")).isEqualTo(60);
        assertThat(office.held("select upn from pupils.pupil where school_id = :school and missing_since is not null"))
                .isEmpty();
    }

    @Test
    void a_discarded_file_is_over_and_nothing_of_it_is_kept() {
        Document dry = office.bring("pupils.csv", MAPLE);
        Element apply = Objects.requireNonNull(dry.selectFirst("form[action$=/apply]"));
        office.press(Objects.requireNonNull(dry.selectFirst("form[action$=/discard]")));
        office.press(apply);
        Document page = office.settled(dry.location());
        assertThat(text(page)).contains("Discarded", "Nothing of this file was taken.");
        assertThat(page.select("main form")).isEmpty();
        assertThat(office.count("pupils.pupil")).isZero();
        assertThat(office.held("select content is null from exchange.import where school_id = :school"))
                .containsExactly("t");
    }

    @Test
    void imports_are_for_the_office_of_their_own_school() {
        Document dry = office.bring("pupils.csv", MAPLE);
        String here = dry.location().replaceFirst("^https?://[^/]+", "");
        Browser teacher = office.colleague("Tess Teacher", Role.TEACHER);
        Office other = Office.open();
        for (String what : List.of("", "/refused.csv", "/mapping")) {
            assertThat(teacher.get(here + what).status()).as(what).isEqualTo(404);
            assertThat(other.browser().get(here + what).status()).as(what).isEqualTo(404);
            assertThat(other.browser()
                            .get(here.replace(office.path(), other.path()) + what)
                            .status())
                    .as(what)
                    .isEqualTo(404);
        }
        for (String what : List.of("/apply", "/discard", "/read", "/mapping")) {
            assertThat(teacher.post(here + what, "kind", "PUPILS").status())
                    .as(what)
                    .isEqualTo(404);
            assertThat(other.browser()
                            .post(here.replace(office.path(), other.path()) + what, "kind", "PUPILS")
                            .status())
                    .as(what)
                    .isEqualTo(404);
        }
        assertThat(teacher.get(office.imports()).status()).isEqualTo(404);
        assertThat(teacher.upload(office.imports(), "file", "x.csv", MAPLE.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(404);
        assertThat(product.as(Cast.GILL).get(office.imports()).status()).isEqualTo(404);
        assertThat(tile(office.settled(dry.location()), "New")).isEqualTo(30);
        assertThat(office.browser()
                        .get(office.imports() + "/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_list_too_long_to_read_is_shown_in_part_and_counted() {
        StringBuilder file = new StringBuilder("MIS ID,UPN,Forename,Surname,DOB,Year Group\n");
        for (int i = 0; i < 450; i++) {
            file.append("%d,,Child,Number %d,31/02/2018,4\n".formatted(i, i));
        }
        Document dry = office.bring("pupils.csv", file.toString());
        assertThat(rows(dry, "Refused")).hasSize(200);
        assertThat(text(dry)).contains("The first 200 are shown, of 450.");
        assertThat(office.browser().get(dry.location() + "/refused.csv").text().lines())
                .hasSize(451);
    }

    private static void atOnce(int times, Callable<?> press) throws Exception {
        List<Callable<Object>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(press::call);
        }
        atOnce(all);
    }

    private static <T> void atOnce(List<Callable<T>> presses) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> each : threads.invokeAll(presses)) {
                each.get();
            }
        }
    }
}
