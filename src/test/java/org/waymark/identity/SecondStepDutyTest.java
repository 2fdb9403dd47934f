package org.waymark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.Browser;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.tenancy.Role;

/** A second step that a school makes the duty of whoever sees every child. */
class SecondStepDutyTest {
    private static final String SET_UP = "/identity/authenticator";
    private static final List<String> SCRIPT = List.of("Sec-Fetch-Mode", "cors");

    private final Product product = Product.running();

    @AfterEach
    void end() {
        product.database()
                .sqlAsApp()
                .sql("delete from identity.second_step_rule")
                .update();
        for (Cast who : List.of(Cast.OWAIN, Cast.HELEN)) {
            product.bean(SecondStep.class)
                    .turnOff(product.bean(Accounts.class)
                            .findByEmail(who.email())
                            .orElseThrow()
                            .account());
        }
    }

    @Test
    void the_head_sees_who_has_none_makes_it_a_duty_and_comes_to_nothing_before_theirs_is_set_up() {
        Browser owain = product.as(Cast.OWAIN);
        assertThat(owain.get("/brookside/identity/staff")
                        .page()
                        .select("#duty ~ p")
                        .text())
                .contains("have none yet", "Owain Prosser", "Helen Marsh")
                .doesNotContain("Hamza Malik");
        Browser.Answer led = owain.post("/brookside/identity/staff/duty");
        assertThat(led.address()).endsWith(SET_UP);
        assertThat(led.page().text()).contains("Brookside", "asks it of everybody who sees the whole school");
        for (String address : List.of("/", "/home/schools", "/brookside/home", "/brookside/exchange/imports")) {
            assertThat(owain.get(address).address()).as(address).endsWith(SET_UP);
        }
        assertThat(product.as(Cast.OWAIN).get("/brookside/home").address())
                .as("after the password")
                .endsWith(SET_UP);

        String key = owain.post(SET_UP).page().selectFirst(".app-key-words").text();
        owain.post(SET_UP + "/confirmed", "code", new PhoneApp(key).code(-1));
        assertThat(owain.get("/").address()).endsWith("/brookside/home");
        assertThat(owain.get("/brookside/identity/staff")
                        .page()
                        .select("#duty ~ p")
                        .text())
                .contains("Since ", "Helen Marsh")
                .doesNotContain("Owain Prosser");
    }

    @Test
    void what_a_script_sends_is_neither_taken_nor_answered() {
        Browser owain = product.as(Cast.OWAIN);
        owain.post("/brookside/identity/staff/duty");
        assertThat(owain.post("/brookside/identity/staff/duty/ended", SCRIPT, "why", "sneaky")
                        .status())
                .isEqualTo(428);
        assertThat(owain.get("/brookside/home").address()).endsWith(SET_UP);
    }

    @Test
    void a_teacher_and_another_school_are_not_asked_and_who_leads_the_trust_is() {
        Browser owain = product.as(Cast.OWAIN);
        owain.post("/brookside/identity/staff/duty");
        assertThat(product.as(Cast.HAMZA).get("/").address()).endsWith("/brookside/home");
        assertThat(product.as(Cast.GILL).get("/").address()).endsWith("/oakfield/home");
        Browser helen = product.as(Cast.HELEN);
        for (String address : List.of("/", "/home/trust", "/home/schools")) {
            assertThat(helen.get(address).address()).as(address).endsWith(SET_UP);
        }
    }

    @Test
    void it_is_ended_with_a_reason_by_the_head_or_the_office() {
        Browser owain = product.as(Cast.OWAIN);
        String key = owain.post(SET_UP).page().selectFirst(".app-key-words").text();
        owain.post(SET_UP + "/confirmed", "code", new PhoneApp(key).code(-1));
        owain.post("/brookside/identity/staff/duty");
        assertThat(owain.get(SET_UP).text()).contains("without one you would set it up again");
        Browser hamza = product.as(Cast.HAMZA);
        assertThat(hamza.post("/brookside/identity/staff/duty").status()).isEqualTo(404);
        assertThat(hamza.post("/brookside/identity/staff/duty/ended", "why", "x")
                        .status())
                .isEqualTo(404);
        assertThat(owain.post("/brookside/identity/staff/duty/ended", "why", " ")
                        .text())
                .contains("why nobody has to any more");
        owain.post("/brookside/identity/staff/duty/ended", "why", "phones are collected at the gate");
        assertThat(product.as(Cast.HELEN).get("/").address()).endsWith("/home/trust");
    }

    @Test
    void it_is_about_every_role_that_sees_the_whole_school() {
        List<String> about = product.database()
                .sqlAsOwner()
                .sql("select pg_get_viewdef('identity.second_step_asked'::regclass)")
                .query(String.class)
                .list();
        assertThat(about)
                .singleElement()
                .satisfies(view -> assertThat(Role.values())
                        .allSatisfy(role -> assertThat(view.contains("'" + role.code() + "'"))
                                .as(role.code())
                                .isEqualTo(role.seesWholeSchool())));
        assertThat(Arrays.stream(Role.values()).filter(Role::seesWholeSchool)).hasSize(4);
    }
}
