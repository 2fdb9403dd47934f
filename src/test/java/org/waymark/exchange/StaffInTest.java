package org.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.exchange.Office.rows;
import static org.waymark.exchange.Office.text;
import static org.waymark.exchange.Office.tile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Product;
import org.waymark.identity.Accounts;
import org.waymark.identity.NewPassword;

/** Staff files through the whole product: who may sign in, with what, and what becomes of whoever is no longer in one. */
class StaffInTest {
    private static final String PASSWORD = "three plain words";

    private final Office office = Office.withPupilsOf("4 Maple");
    private final String domain = "@" + office.path().substring(1) + ".example.org";
    private final String head = "Role,First Name,Last Name,Access,Class,Email\n";
    private final String hana = "Head teacher,Hana,Head,head,,hana" + domain + "\n";
    private final String zosia = "Class teacher,Żaneta,O'Żółw,teacher,4 Maple,Żaneta.Żółw" + domain + "\n";
    private final String tom = "Class teacher,Tom,Teach,teacher,4 Maple,tom" + domain + "\n";

    private Document bring(String... rows) {
        return office.apply(office.bring("staff.csv", head + String.join("", rows)));
    }

    private String lower(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    @Test
    void somebody_imported_sets_a_password_with_a_printed_code_and_sees_their_class() {
        bring(hana, zosia);
        String address = lower("Żaneta.Żółw" + domain);
        Document staff = office.browser().get(office.path() + "/identity/staff").page();
        Element row = Objects.requireNonNull(staff.selectFirst("tr:contains(Żaneta)"));
        assertThat(row.text()).contains(address, "Not set yet");

        Document codes = office.browser()
                .post(
                        office.path() + "/identity/staff/codes",
                        "account",
                        Objects.requireNonNull(row.selectFirst("input")).val())
                .page();
        Element slip = Objects.requireNonNull(codes.selectFirst(".app-slip"));
        assertThat(slip.text()).contains("Żaneta O'Żółw", address);
        String code = slip.select(".app-slip__code").text();

        Browser zaneta = Product.running().browser();
        zaneta.get("/identity/code");
        // As a keyboard of another system may send it: capitals, and each accent a sign of its own.
        String typed = Normalizer.normalize("ŻANETA.ŻÓŁW", Normalizer.Form.NFD) + domain;
        assertThat(zaneta.post("/identity/code", "email", typed, "code", code, "password", PASSWORD)
                        .address())
                .endsWith("/identity/sign-in?set");
        zaneta.signIn(typed, PASSWORD);
        assertThat(zaneta.get("/").address()).endsWith(office.path() + "/home");
        assertThat(zaneta.get(office.path() + "/record/classes").text()).contains("4 Maple");
        assertThat(zaneta.get(office.imports()).status()).isEqualTo(404);
        assertThat(zaneta.post("/identity/code", "email", typed, "code", code, "password", PASSWORD)
                        .status())
                .as("a code works once")
                .isEqualTo(422);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        bring(hana, zosia);
        Document again = office.bring("staff.csv", head + zosia + hana);
        assertThat(text(again)).contains("Nothing changes");
        assertThat(tile(again, "As they are")).isEqualTo(2);
    }

    @Test
    void whoever_a_whole_file_lacks_is_put_before_the_office_and_their_access_ends_with_one_press() {
        bring(hana, tom);
        Browser teacher = signedIn("tom" + domain, "Tom Teach");
        assertThat(teacher.get(office.path() + "/home").status()).isEqualTo(200);

        Document dry = office.bring("staff.csv", head + hana);
        assertThat(rows(dry, "Work here, and not in the file")).containsExactly("Tom Teach | Class teacher of 4 Maple");
        Document applied = office.apply(dry);
        assertThat(teacher.get(office.path() + "/home").status())
                .as("until somebody decides")
                .isEqualTo(200);
        assertThat(text(applied)).contains("See who is not in the file, and decide");
        assertThat(office.browser().get(office.path() + "/home").text())
                .contains("staff whom the last file lacked, to be looked at");
        assertThat(text(office.bring("staff.csv", head + hana))).contains("Nothing changes");

        press("end");
        assertThat(teacher.get(office.path() + "/home").status()).isEqualTo(404);
        assertThat(text(missing())).contains("Everybody is there");
        assertThat(office.held("select act from audit.event where school_id = :school and act like 'ended%'"))
                .hasSize(1);

        Document back = office.bring("staff.csv", head + hana + tom);
        assertThat(rows(back, "New")).singleElement().asString().contains("Tom Teach");
        office.apply(back);
        assertThat(teacher.get(office.path() + "/home").status())
                .as("a file that has them again")
                .isEqualTo(200);
    }

    @Test
    void whoever_is_kept_is_not_asked_about_again_until_a_file_has_had_them() {
        bring(hana, tom);
        bring(hana);
        press("keep");
        assertThat(text(missing())).contains("Tom Teach", "Kept by Olive Office");
        assertThat(missing().select("form[action$=/keep]")).isEmpty();
        assertThat(text(office.bring("staff.csv", head + hana))).contains("Nothing changes");
        bring(hana, tom);
        assertThat(text(missing())).contains("Everybody is there");
    }

    @Test
    void nobody_ends_their_own_access_nor_anybodys_of_another_school() {
        String olive = "School office,Olive,Office,office,," + office.email() + "\n";
        bring(hana, olive, tom);
        bring(hana, tom);
        assertThat(text(missing())).contains("Olive Office", "This is you");
        String keep = Objects.requireNonNull(missing().selectFirst("form[action$=/keep]"))
                .attr("action");
        Browser.Answer refused = office.browser().post(keep.replace("/keep", "/end"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("You cannot end your own access.");
        Office other = Office.open();
        assertThat(other.browser().post(keep).status()).isEqualTo(404);
        assertThat(other.browser()
                        .post(keep.replace(office.path(), other.path()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_row_that_would_give_nobody_or_everybody_access_is_refused() {
        Document dry = office.bring(
                "staff.csv",
                head + "Teacher,Ann,Other,,4 Maple,ann" + domain + "\nTeacher,Bo,Other,superuser,,bo" + domain
                        + "\nTeacher,Cy,Other,teacher,7 Nowhere,cy" + domain
                        + "\nTeacher,Di,Other,teacher,,not an address\n");
        assertThat(rows(dry, "Refused"))
                .satisfiesExactly(
                        row -> assertThat(row).contains("no access is said", "Say head, assessment lead"),
                        row -> assertThat(row).contains("no such access: superuser"),
                        row -> assertThat(row).contains("not one e-mail address"));
        assertThat(rows(dry, "Doubtful"))
                .singleElement()
                .asString()
                .contains("4 | Class | 7 Nowhere | no pupil is in a class of this name; left out");
    }

    private Browser signedIn(String email, String name) {
        var account = Product.running().bean(Accounts.class).forEmail(email, name);
        Product.running().bean(NewPassword.class).give(Set.of(account.account()), PASSWORD);
        return Product.running().browser().signIn(email, PASSWORD);
    }

    private Document missing() {
        return office.browser().get(office.path() + "/exchange/missing").page();
    }

    private void press(String what) {
        Element form = Objects.requireNonNull(missing().selectFirst("form[action$=/" + what + "]"));
        assertThat(office.press(form).status()).isEqualTo(200);
    }
}
