package org.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.exchange.Office.text;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Product;
import org.waymark.tenancy.AccountId;
import org.waymark.tenancy.Role;
import org.waymark.tenancy.SchoolTransactions;
import org.waymark.tenancy.Viewer;

/** An import while it is at work: what its page shows, and what is left of it when it is killed. */
class CutShortTest {
    private static final String MAPLE = Office.pupilsOf("4 Maple");

    private final Product product = Product.running();
    private final Office office = Office.open();

    @Test
    void an_import_whose_database_session_is_killed_has_changed_nothing_and_can_be_applied_again() throws Exception {
        office.apply(office.bring("pupils.csv", MAPLE));
        String results = Office.oakfield("results", "4 Maple");
        Document dry = office.bring("results.csv", results);
        Element form = Objects.requireNonNull(dry.selectFirst("form[action$=/apply]"));
        JdbcClient app = product.database().sqlAsApp();
        // Somebody holds the results' table, so that the import stands in the middle of its work when it is killed.
        try (var holding = product.database().owner().getConnection()) {
            holding.setAutoCommit(false);
            holding.createStatement().execute("lock table attainment.latest_result in share row exclusive mode");
            office.press(form);
            assertThat(kill(app)).as("it was at work").isTrue();
            holding.rollback();
        }
        Document stopped = office.settled(dry.location());
        assertThat(text(stopped)).contains("Stopped", "Something went wrong inside Waymark, and nothing was changed.");
        assertThat(office.count("attainment.result")).isZero();
        assertThat(office.count("school.subject")).as("nor half of it").isZero();

        Document again = office.settled(office.press(Objects.requireNonNull(stopped.selectFirst("form[action$=/read]")))
                .address());
        office.apply(again);
        assertThat(office.count("attainment.latest_result"))
                .isEqualTo(results.lines().count() - 1);
    }

    /** Ends the session that waits for the table, as a crash of the server would. */
    private static boolean kill(JdbcClient app) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            List<Boolean> killed = app.sql("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                             where datname = current_database() and wait_event_type = 'Lock'
                               and query like '%attainment.result%'
                            """).query(Boolean.class).list();
            if (killed.contains(true)) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    @Test
    void an_import_that_was_cut_short_says_so_and_can_be_taken_up_again() {
        Document dry = office.bring("pupils.csv", MAPLE);
        // As the row stands after the process was killed: it says that it is being applied, and nobody is at it.
        Viewer viewer = viewer();
        product.bean(SchoolTransactions.class)
                .run(
                        viewer.school(),
                        () -> product.bean(JdbcClient.class)
                                .sql("update exchange.import set state = 'applying' where school_id = :school")
                                .param("school", viewer.schoolKey())
                                .update());
        Document cut = office.settled(dry.location());
        assertThat(text(cut))
                .contains("Cut short", "Waymark was stopped while this file was being applied. Nothing was changed.");
        assertThat(office.browser().get(office.imports()).text()).contains("Cut short");
        Document again = office.settled(office.press(Objects.requireNonNull(cut.selectFirst("form[action$=/read]")))
                .address());
        office.apply(again);
        assertThat(office.count("pupils.pupil")).isEqualTo(30);
    }

    @Test
    void the_page_of_a_file_at_work_shows_how_far_it_is_and_looks_again_without_scripts() throws Exception {
        office.apply(office.bring("pupils.csv", MAPLE));
        Document dry = office.bring("results.csv", Office.oakfield("results", "4 Maple"));
        Document atWork;
        try (var holding = product.database().owner().getConnection()) {
            holding.setAutoCommit(false);
            holding.createStatement().execute("lock table attainment.latest_result in share row exclusive mode");
            office.press(Objects.requireNonNull(dry.selectFirst("form[action$=/apply]")));
            atWork = waitFor("progress[max]", "Applying it", dry.location());
            holding.rollback();
        }
        Element bar = Objects.requireNonNull(atWork.selectFirst("progress"));
        int results = (int) Office.oakfield("results", "4 Maple").lines().count() - 1;
        assertThat(bar.attr("max")).isEqualTo(String.valueOf(results));
        assertThat(bar.attr("value")).isEqualTo("0");
        assertThat(text(atWork))
                .contains("0 of %,d".formatted(results), "You may leave it: the file goes on without you.");
        assertThat(atWork.select("head noscript meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("2");
        assertThat(atWork.select("main form"))
                .as("nothing can be pressed meanwhile")
                .isEmpty();
        assertThat(text(office.settled(dry.location()))).contains("Applied");
    }

    private Document waitFor(String element, String words, String address) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            Document page = office.browser().get(address).page();
            if (page.selectFirst(element) != null && text(page).contains(words)) {
                return page;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("never saw " + words);
    }

    private Viewer viewer() {
        return new Viewer(
                office.school().id(),
                office.school().slug(),
                office.school().name(),
                AccountId.COMMAND_LINE,
                "test",
                Set.of(Role.OFFICE));
    }
}
