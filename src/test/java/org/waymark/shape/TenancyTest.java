package org.waymark.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.TestDatabase;
import org.waymark.hosting.DatabaseAccess;
import org.waymark.school.EverySchool;
import org.waymark.tenancy.SchoolTransactions;

/** Schools are kept apart, by PostgreSQL and by the application, each without the other. */
class TenancyTest {
    /** Classes outside tenancy that open a school's transaction themselves, and why each must. */
    private static final Set<String> OPENS_SCHOOLS = Set.of(
            // A command or a background import says its school itself; a new school is opened before anybody is in it.
            "exchange.ImportCommand",
            "exchange.Importing",
            "sheets.PrintRunning",
            "exchange.SchoolOpening",
            "exchange.demo.DemoTrust",
            "school.CommandSchools",
            // A calendar program has no sign-in: the secret address says whose meetings it may read.
            "mentoring.calendar.CalendarController",
            "mentoring.child.EntryController",
            "mentoring.child.ReviewController",
            // A family or a child who is still outside: the code or the card says which school it opens.
            "family.Joining",
            "family.door.Asking",
            "family.door.CardController",
            "family.door.DoorController",
            "family.door.SelfReviewController",
            // What somebody changes of their own sign-in stands in the audit of each school that it opens.
            "identity.OwnActs",
            // One transaction a school, counts only.
            "home.trust.TrustTotals",
            // What is done at its time for every school, a school at a time: nothing of a school is shown. The sealing
            // has
            // a command beside it, which checks the seals.
            "school.EverySchool",
            "school.Sealing",
            "consultations.OfferRounds",
            "consultations.reminders.Reminding",
            "family.Digest",
            "family.openings.Opening");

    private static final long OAKFIELD = 1;
    private static final long LONGMEAD = 2;

    private static OneRowEach rows;
    private static TestDatabase database;

    @BeforeAll
    static void two_schools_have_a_row_in_every_table() throws SQLException {
        database = TestDatabase.migrated();
        rows = new OneRowEach(database);
        rows.fill(OAKFIELD);
        rows.fill(LONGMEAD);
        assertThat(rows.tables()).hasSizeGreaterThan(15);
    }

    @Test
    void every_lock_in_the_catalogue_is_shut() {
        assertThat(TenancyCatalogue.openLocks(database.sqlAsOwner(), DatabaseAccess.APP_ROLE))
                .isEmpty();
    }

    @Test
    void the_same_tables_can_be_spread_over_machines_by_school() {
        assertThat(TenancyCatalogue.notDistributable(TestDatabase.migrated().sqlAsOwner()))
                .isEmpty();
    }

    @Test
    void with_no_school_set_no_table_shows_a_row() throws SQLException {
        assertThat(rows.seen(null)).isEmpty();
    }

    @Test
    void a_connection_that_comes_back_from_a_school_shows_no_row() throws SQLException {
        assertThat(rows.seenAfter(OAKFIELD)).isEmpty();
    }

    @Test
    void in_a_school_each_table_shows_that_schools_row_only() throws SQLException {
        Map<String, String> expected = new TreeMap<>();
        rows.tables().forEach(table -> expected.put(table, "1"));
        assertThat(rows.seen(OAKFIELD)).isEqualTo(expected);
    }

    @Test
    void a_row_for_another_school_is_refused_by_every_table() {
        for (String table : rows.tables()) {
            assertThatThrownBy(() -> rows.insert(table, OAKFIELD, 3))
                    .as(table)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("violates row-level security policy");
        }
    }

    @Test
    void the_application_refuses_a_schools_table_outside_its_transaction_or_unnamed() {
        List<String> tables = List.copyOf(Tables.in(database.sqlAsOwner()).tenant());
        try (Guard guard = new Guard(database)) {
            assertThat(guard.openOutside(tables)).isEmpty();
            assertThat(guard.openUnnamed(tables)).isEmpty();
            guard.inSchool(
                    OAKFIELD,
                    () -> assertThat(guard.read("select count(*) from %s where school_id = 1", "pupils.pupil"))
                            .isEqualTo(1));
            assertThat(guard.read("select count(*) from %s", "identity.account"))
                    .isZero();
            assertThatThrownBy(() -> guard.inSchool(OAKFIELD, () -> guard.inSchool(LONGMEAD, () -> {})))
                    .hasMessageContaining("another school");
        }
    }

    @Test
    void only_named_classes_open_a_schools_transaction_themselves() {
        assertThat(openingSchools(Product.WAYMARK)).isEqualTo(OPENS_SCHOOLS);
    }

    @Test
    void a_planted_class_that_opens_a_school_is_caught() {
        assertThat(openingSchools(Product.planted("tenancy"))).containsExactly("reporting.Peeking");
    }

    @Test
    void planted_roles_that_policies_do_not_apply_to_are_caught() {
        JdbcClient sql = database.sqlAsOwner();
        String superuser = sql.sql("select rolname from pg_roles where oid = 10")
                .query(String.class)
                .single();
        assertThat(TenancyCatalogue.openLocks(sql, superuser))
                .contains(superuser + ": is a superuser", superuser + ": may bypass row-level security");
        assertThat(TenancyCatalogue.openLocks(sql, DatabaseAccess.OWNER_ROLE))
                .contains(DatabaseAccess.OWNER_ROLE + ": owns pupils.pupil");
    }

    @Test
    void planted_open_locks_are_caught() {
        TestDatabase planted = planted();
        assertThat(TenancyCatalogue.openLocks(planted.sqlAsOwner(), DatabaseAccess.APP_ROLE))
                .containsExactly(
                        "hirings.meeting: has 0 policies and not one",
                        "hirings.meeting: row-level security is not enabled and forced",
                        "hirings.next_step: policy open_when_unset is not the one of every school's table",
                        "hirings.peek: the function runs with the rights of its owner",
                        "hirings.totals: a materialised view has no row-level security",
                        "hirings.upcoming: the view is read with the rights of its owner");
    }

    @Test
    void planted_tables_that_cannot_be_spread_are_caught() {
        assertThat(TenancyCatalogue.notDistributable(planted().sqlAsOwner()))
                .containsExactly(
                        "hirings.meeting: hirings.meeting_pkey: unique index without school_id",
                        "hirings.meeting: identity or serial column id",
                        "hirings.meeting: meeting_pkey: primary key does not start with school_id",
                        "hirings.meeting: tenant table without school_id not null",
                        "hirings.next_step: next_step_meeting_id_fkey: foreign key between tenant tables without school_id"
                                + " on both sides",
                        "hirings.note: no dist: class in its comment",
                        "hirings.round: round_school_id_pupil_id_fkey: reference or local table points at a tenant table");
    }

    @Test
    void planted_tables_that_show_other_schools_are_caught_by_looking() throws SQLException {
        TestDatabase planted = planted();
        OneRowEach leaking = new OneRowEach(planted);
        leaking.insert("hirings.meeting", LONGMEAD, OAKFIELD);
        leaking.insert("hirings.next_step", OAKFIELD, OAKFIELD);
        assertThat(leaking.seen(null)).containsOnlyKeys("hirings.meeting", "hirings.next_step");
        assertThat(leaking.seen(LONGMEAD)).containsOnlyKeys("hirings.meeting");
        assertThat(leaking.seenAfter(OAKFIELD)).containsKey("hirings.meeting");
    }

    @Test
    void planted_tables_that_the_guard_does_not_know_are_caught() {
        TestDatabase planted = planted();
        try (Guard guard = new Guard(planted)) {
            List<String> unknown = List.of("planted.letter", "pupils.pupil");
            assertThat(guard.openOutside(unknown)).containsExactly("planted.letter");
            assertThat(guard.openUnnamed(unknown)).containsExactly("planted.letter");
        }
    }

    private static TestDatabase planted() {
        TestDatabase planted = TestDatabase.migrated();
        planted.sqlAsOwner().sql(Planted.read("tenancy/open.sql")).update();
        return planted;
    }

    /** Whoever so much as holds a {@link SchoolTransactions}, or has every school's opened. */
    private static Set<String> openingSchools(Product product) {
        return product.classes().stream()
                .filter(type -> !product.moduleOf(type).orElse("").equals("tenancy"))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().isEquivalentTo(SchoolTransactions.class)
                                || use.getTargetClass().isEquivalentTo(EverySchool.class)))
                .map(type -> type.getName().substring(product.base().length() + 1))
                .collect(java.util.stream.Collectors.toSet());
    }
}
