package org.waymark.mentoring.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;

class RoundPageTest {
    private final Product product = Product.running();
    private final Browser tomasz = product.as(Cast.TOMASZ);
    private final String round = tomasz.get("/oakfield/mentoring/rounds")
            .page()
            .select("a:contains(Who meets whom)")
            .attr("href");

    @Test
    void ticked_pupils_are_given_to_another_mentor_who_sees_them_from_then_on() {
        String elm = inClass("1 Elm");
        Element row = tomasz.get(elm).page().select("tbody tr").get(5);
        String pupil = row.select("th").text();
        assertThat(row.select("td").first().text()).isEqualTo("Eva Okonkwo");
        Document given = give(elm, "Hafsa Hassan", row.select("input").val(), "");
        assertThat(mentorOf(given, pupil)).isEqualTo("Hafsa Hassan");
        assertThat(product.as(Cast.HAFSA)
                        .get("/oakfield/mentoring/meetings")
                        .page()
                        .text())
                .contains(pupil);
        Document back = give(elm, "Eva Okonkwo", row.select("input").val(), "");
        assertThat(mentorOf(back, pupil)).isEqualTo("Eva Okonkwo");
        assertThat(product.as(Cast.HAFSA)
                        .get("/oakfield/mentoring/meetings")
                        .page()
                        .text())
                .doesNotContain(pupil);
    }

    @Test
    void a_whole_class_is_given_away_in_one_press() {
        String cedar = inClass("1 Cedar");
        Document given = give(cedar, "Gill Hartley", "", "yes");
        assertThat(given.select("tbody tr"))
                .hasSize(30)
                .allSatisfy(row -> assertThat(row.select("td").first().text()).isEqualTo("Gill Hartley"));
        assertThat(give(cedar, "Nadia Lloyd", "", "yes").select("tbody").text()).doesNotContain("Gill Hartley");
    }

    @Test
    void nothing_ticked_or_nobody_chosen_is_said() {
        String elm = inClass("1 Elm");
        Browser.Answer nothing = post(elm, staff(elm, "Hafsa Hassan"), "", "");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page().text()).contains("Tick the pupils to give to another mentor");
        String meeting = tomasz.get(elm).page().select("tbody input").first().val();
        assertThat(post(elm, "", meeting, "").page().text()).contains("Choose who is to meet them.");
    }

    private Document give(String address, String to, String meeting, String whole) {
        Browser.Answer answer = post(address, staff(address, to), meeting, whole);
        assertThat(answer.status()).isEqualTo(200);
        return answer.page();
    }

    private Browser.Answer post(String address, String mentor, String meeting, String whole) {
        List<String> form = new ArrayList<>(
                List.of("class", address.substring(address.indexOf('=') + 1), "mentor", mentor, "whole", whole));
        if (!meeting.isEmpty()) {
            form.addAll(List.of("meeting", meeting));
        }
        return tomasz.post(address.replaceFirst("\\?.*", ""), form.toArray(String[]::new));
    }

    private String staff(String address, String name) {
        return tomasz.get(address)
                .page()
                .select("#mentor option:contains(" + name + ")")
                .val();
    }

    private String inClass(String name) {
        return tomasz.get(round)
                .page()
                .select(".app-tabs a:contains(" + name + ")")
                .attr("href");
    }

    private static String mentorOf(Document page, String pupil) {
        return page.select("tbody tr:contains(" + pupil + ") td").first().text();
    }
}
