package org.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.exchange.Office.rows;
import static org.waymark.exchange.Office.text;
import static org.waymark.exchange.Office.tile;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.tenancy.Role;

/** Contacts files through the whole product. Whom a file no longer vouches for is suspended before anybody has looked. */
class ContactsInTest {
    private static final String CONTACTS = Office.oakfield("contacts", "4 Maple");
    private static final String SUSPENDED =
            "select family_name from pupils.contact where school_id = :school and suspended_at is not null";

    private final Office office = Office.withPupilsOf("4 Maple");

    private Document bringAll() {
        return office.apply(office.bring("contacts.csv", CONTACTS));
    }

    private static String without(String line) {
        return CONTACTS.lines().filter(each -> !each.equals(line)).collect(Collectors.joining("\n"));
    }

    private static String row(int number) {
        return CONTACTS.lines().toList().get(number - 1);
    }

    private static String family(String row) {
        return row.split(",")[4];
    }

    @Test
    void the_same_file_again_changes_nothing() {
        bringAll();
        Document again = office.bring("contacts.csv", CONTACTS);
        assertThat(text(again)).contains("Nothing changes");
        assertThat(tile(again, "As they are")).isEqualTo((int) CONTACTS.lines().count() - 1);
    }

    @Test
    void a_contact_whom_the_whole_file_lacks_is_suspended_at_once_and_put_before_the_office() {
        bringAll();
        String gone = row(5);
        Document dry = office.bring("contacts.csv", without(gone));
        assertThat(rows(dry, "Suspended at once"))
                .singleElement()
                .asString()
                .contains(family(gone), "A contacts file no longer has this contact.");
        assertThat(office.held(SUSPENDED)).isEmpty();

        Document applied = office.apply(dry);
        assertThat(office.held(SUSPENDED)).containsExactly(family(gone));
        assertThat(text(applied)).contains("See who is suspended, and decide");
        assertThat(office.browser().get(office.path() + "/home").text())
                .contains("contacts suspended, to be looked at");

        Document list = suspensions();
        assertThat(text(list)).contains(family(gone), "A contacts file no longer has this contact.");
        press(list, "keep");
        assertThat(text(suspensions())).contains("Kept suspended by Olive Office");
        press(suspensions(), "let-in");
        assertThat(office.held(SUSPENDED)).isEmpty();
        assertThat(office.held("""
                select act from audit.event
                 where school_id = :school and act in ('suspended a contact', 'let a suspended contact back in')
                 order by id""")).containsExactly("suspended a contact", "let a suspended contact back in");
    }

    @Test
    void a_contact_whose_parental_responsibility_turned_to_no_is_suspended_at_once() {
        bringAll();
        String was = CONTACTS.lines()
                .filter(line -> line.contains(",Yes,"))
                .findFirst()
                .orElseThrow();
        Document dry = office.bring("contacts.csv", CONTACTS.replace(was, was.replace(",Yes,", ",No,")));
        assertThat(rows(dry, "Suspended at once"))
                .singleElement()
                .asString()
                .contains("The contacts file says No to parental responsibility.");
        office.apply(dry);
        assertThat(office.held(SUSPENDED)).containsExactly(family(was));

        Document again = office.bring("contacts.csv", CONTACTS);
        assertThat(text(again)).contains("1 contact in the file is suspended and stays so");
        office.apply(again);
        assertThat(office.held(SUSPENDED)).as("no file lets anybody back in").hasSize(1);
    }

    @Test
    void a_court_order_in_the_file_suspends_at_once_also_in_a_file_of_a_part() {
        bringAll();
        String restricted = row(5);
        Document dry = office.bring("contacts.csv", CONTACTS.replace(restricted, restricted + "Yes"));
        assertThat(rows(dry, "Suspended at once"))
                .singleElement()
                .asString()
                .contains(family(restricted), ContactsComparison.KEPT_AWAY);
        office.apply(dry, "part");
        assertThat(office.held(SUSPENDED)).containsExactly(family(restricted));
        assertThat(text(suspensions())).contains(family(restricted), ContactsComparison.KEPT_AWAY);

        Document again = office.bring("contacts.csv", CONTACTS.replace(restricted, restricted + "Yes"));
        assertThat(text(again)).contains("Nothing changes", "1 contact in the file is suspended and stays so");
        office.apply(office.bring("contacts.csv", CONTACTS.replace("07700", "07701")), "knows");
        assertThat(office.held(SUSPENDED))
                .as("a file without the order lets nobody back in")
                .hasSize(1);
    }

    @Test
    void whom_a_court_keeps_away_comes_in_suspended_and_whom_the_office_lets_in_the_file_keeps_out_again() {
        String file = CONTACTS.replace(",Court Order", ",No Contact").replace(row(5), row(5) + "See file");
        Document dry = office.bring("contacts.csv", file);
        assertThat(rows(dry, "Suspended at once")).hasSize(1);
        assertThat(text(dry)).contains("neither Yes nor No; taken as Yes");
        office.apply(dry);
        assertThat(office.held(SUSPENDED)).containsExactly(family(row(5)));

        press(suspensions(), "let-in");
        assertThat(office.held(SUSPENDED)).isEmpty();
        office.apply(office.bring("contacts.csv", file));
        assertThat(office.held(SUSPENDED)).containsExactly(family(row(5)));
    }

    @Test
    void a_court_order_takes_the_place_of_a_lesser_reason() {
        bringAll();
        String gone = row(5);
        office.apply(office.bring("contacts.csv", without(gone)));
        press(suspensions(), "keep");
        office.apply(office.bring("contacts.csv", CONTACTS.replace(gone, gone + "Yes")));
        assertThat(text(suspensions()))
                .contains(ContactsComparison.KEPT_AWAY)
                .doesNotContain(ContactsComparison.LACKING, "Kept suspended by");
    }

    @Test
    void a_file_of_a_part_suspends_nobody_when_that_is_said() {
        bringAll();
        office.apply(office.bring("contacts.csv", without(row(5)).replace("07700", "07701")), "part", "knows");
        assertThat(office.held(SUSPENDED)).isEmpty();
    }

    @Test
    void whoever_is_in_a_row_that_cannot_be_read_is_not_missing() {
        bringAll();
        String row = row(5);
        Document dry = office.bring("contacts.csv", CONTACTS.replace(row, row + ",one,too,many"));
        assertThat(rows(dry, "Refused")).hasSize(1);
        assertThat(rows(dry, "Suspended at once")).isEmpty();
    }

    @Test
    void a_row_whose_two_numbers_are_of_two_children_is_nobodys() {
        List<String> pupils =
                Office.pupilsOf("4 Maple").lines().skip(1).limit(2).toList();
        String misId = pupils.get(0).split(",")[0];
        String upn = pupils.get(1).split(",")[1];
        Document dry = office.bring(
                "contacts.csv",
                "MIS ID,UPN,Last Name,First Name,Relationship,Parental Responsibility\n%s,%s,Doe,Jo,Mother,Yes\n"
                        .formatted(misId, upn));
        assertThat(rows(dry, "Refused"))
                .singleElement()
                .asString()
                .contains("the MIS id and the UPN are of two different pupils");
    }

    @Test
    void the_suspended_are_for_the_office_of_the_school_alone() {
        bringAll();
        office.apply(office.bring("contacts.csv", without(row(5))));
        String form = Objects.requireNonNull(suspensions().selectFirst("form[action$=/let-in]"))
                .attr("action");
        Browser teacher = office.colleague("Tess Teacher", Role.TEACHER);
        assertThat(teacher.get(office.path() + "/exchange/suspensions").status())
                .isEqualTo(404);
        assertThat(teacher.post(form).status()).isEqualTo(404);
        Office other = Office.open();
        assertThat(other.browser().post(form).status()).isEqualTo(404);
        assertThat(other.browser()
                        .post(form.replace(office.path(), other.path()))
                        .status())
                .isEqualTo(404);
        assertThat(office.held(SUSPENDED)).hasSize(1);
    }

    private Document suspensions() {
        return office.browser().get(office.path() + "/exchange/suspensions").page();
    }

    private void press(Document page, String what) {
        Browser.Answer answer = office.press(Objects.requireNonNull(page.selectFirst("form[action$=/" + what + "]")));
        assertThat(answer.status()).isEqualTo(200);
    }
}
