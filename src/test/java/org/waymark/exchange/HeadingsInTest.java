package org.waymark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.exchange.Office.text;
import static org.waymark.exchange.Office.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;

/** Headings that nobody knows: asked about once, remembered for the school. */
class HeadingsInTest {
    private static final String ODD = "Kid No,Unique,Calls self,Clan,Came to be,Yr,Form room,Shoe size\n"
            + "1,R998200126002,Ada,Byron,2018-01-02,4,4 Oak,33\n2,,Bo,Peep,2018-02-02,4,4 Oak,34\n";
    private static final Map<String, String> MEANT = Map.of(
            "Kid No", "MIS id",
            "Unique", "UPN",
            "Calls self", "Legal first name",
            "Clan", "Legal last name",
            "Came to be", "Date of birth",
            "Yr", "Year group",
            "Form room", "Class",
            "Shoe size", "Leave out");

    private final Office office = Office.open();

    @Test
    void an_odd_file_is_asked_about_once_and_then_understood() {
        Document asked = office.bring("odd.csv", ODD);
        assertThat(text(asked)).contains("What the columns are", "This file holds");
        Document columns = choose(asked, "PUPILS");
        Browser.Answer said = say(columns, MEANT);
        Document read = office.settled(said.address());
        assertThat(tile(read, "New")).isEqualTo(2);
        assertThat(text(read)).doesNotContain("Columns left out because nobody has said");
        office.apply(read);

        Document again = office.bring("odd again.csv", ODD.replace("33", "35"));
        assertThat(text(again)).as("not asked again").contains("Nothing changes");
        Office other = Office.open();
        assertThat(text(other.bring("odd.csv", ODD))).as("another school is").contains("What the columns are");
    }

    @Test
    void what_is_still_missing_is_said_and_what_was_chosen_is_kept() {
        Document columns = choose(office.bring("odd.csv", ODD), "PUPILS");
        Browser.Answer said = say(columns, Map.of("Calls self", "Legal first name", "Clan", "Legal last name"));
        assertThat(text(said.page())).contains("Something is still missing", "Kid No");
        assertThat(chosen(said.page(), "Clan")).isEqualTo("Legal last name");
    }

    @Test
    void a_column_left_unsaid_is_named_in_the_report() {
        Document dry = office.bring(
                "pupils.csv",
                "UPN,Forename,Surname,DOB,Year Group,Shoe size\n,,,,,\nR998200126002,Ada,Byron,2018-01-02,4,33\n");
        assertThat(text(dry)).contains("Columns left out because nobody has said what they are: Shoe size.");
    }

    @Test
    void results_columns_without_a_year_ask_for_it() {
        office.apply(office.bring(
                "pupils.csv", "UPN,Forename,Surname,DOB,Year Group\nR998200126002,Ada,Byron,2018-01-02,4\n"));
        Document asked = office.bring("wide.csv", "UPN,Reading Autumn,Maths Autumn\nR998200126002,2b,2a\n");
        assertThat(text(asked)).contains("Academic year of the results");
        Element form = Objects.requireNonNull(asked.selectFirst("form[method=post][action$=/mapping]"));
        Browser.Answer wrong = office.browser().post(form.attr("action"), fields(form, Map.of(), "year", "soon"));
        assertThat(text(wrong.page())).contains("Academic year of the results", "Write it as 2026/27.");
        Browser.Answer right = office.browser().post(form.attr("action"), fields(form, Map.of(), "year", "2025/26"));
        assertThat(tile(office.settled(right.address()), "New")).isEqualTo(2);
    }

    private Document choose(Document page, String kind) {
        Element form = Objects.requireNonNull(page.selectFirst("form[method=get]"));
        return office.browser().get(form.attr("action") + "?kind=" + kind).page();
    }

    private Browser.Answer say(Document page, Map<String, String> meant) {
        Element form = Objects.requireNonNull(page.selectFirst("form[method=post][action$=/mapping]"));
        return office.browser().post(form.attr("action"), fields(form, meant));
    }

    /** Every field of the form as it stands, but for the columns that are said otherwise. */
    private static String[] fields(Element form, Map<String, String> meant, String... more) {
        List<String> fields = new ArrayList<>();
        form.select("input[type=hidden]").forEach(hidden -> fields.addAll(List.of(hidden.attr("name"), hidden.val())));
        for (Element select : form.select("select")) {
            String heading = form.select("label[for=" + select.id() + "]").text();
            String meaning = meant.get(heading);
            Element option = meaning == null
                    ? select.selectFirst("option[selected]")
                    : select.select("option").stream()
                            .filter(each -> each.text().equalsIgnoreCase(meaning))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(meaning + " is not among " + select.text()));
            fields.addAll(List.of(select.attr("name"), option == null ? "" : option.val()));
        }
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private static String chosen(Document page, String heading) {
        Element label = page.select("label").stream()
                .filter(each -> each.text().equals(heading))
                .findFirst()
                .orElseThrow();
        return page.select("#" + label.attr("for") + " option[selected]").text();
    }
}
