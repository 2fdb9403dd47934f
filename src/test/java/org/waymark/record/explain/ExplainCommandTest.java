package org.waymark.record.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.Cast;
import org.waymark.Product;
import org.waymark.Typed;
import org.waymark.pupils.PupilId;
import org.waymark.school.SubjectId;
import org.waymark.targets.Arrangement;
import org.waymark.targets.ArrangementKind;
import org.waymark.targets.Arrangements;
import org.waymark.targets.NewArrangement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {
    /** Kwame, of 6 Willow. */
    private static final String KWAME = "U998200120364";

    private static final String ELIJAH_IN_RECEPTION = "R998200126002";

    private final Product product = Product.running();

    @AfterEach
    void nothing_stays_settled() {
        PupilId kwame = kwame();
        product.in(Cast.MEERA, meera -> {
            Arrangements door = product.bean(Arrangements.class);
            door.history(kwame, meera).stream()
                    .filter(each -> each.ended() == null)
                    .map(Arrangement::id)
                    .forEach(id -> door.end(kwame, id, "The test is over.", meera));
            return true;
        });
    }

    @Test
    void an_individual_expectation_stands_beside_the_national_one_with_its_reason() {
        assertThat(explained().has("settled")).isFalse();
        settle(ArrangementKind.INDIVIDUAL_EXPECTATION, "Maths", "3c", null);

        JsonNode settled = explained().get("settled").get(0);
        assertThat(settled.toString())
                .isEqualTo(
                        "{\"kind\":\"individual expectation\",\"subject\":\"Maths\",\"grade\":\"3c\","
                                + "\"narrative\":null,\"reason\":\"Agreed with the family.\",\"from\":\"2026-11-23\",\"until\":null}");
        JsonNode autumn = explained().get("subjects").get(2).get("thisYear").get(0);
        assertThat(autumn.get("expectation").asString()).isEqualTo("4c");
        assertThat(autumn.get("attainment").get("why").asString()).contains("national expectation");
        assertThat(autumn.get("own").get("expectation").asString()).isEqualTo("3c");
        assertThat(autumn.get("own").get("colour").asString()).isEqualTo("green");
        assertThat(autumn.get("own").get("why").asString()).contains("individual expectation");
        assertThat(explained().get("subjects").get(0).get("thisYear").get(0).has("own"))
                .isFalse();
        assertThat(explain().said())
                .contains("Individual expectation 3c, from 23 November 2026: Agreed with the family.")
                .contains("(expected 4c, own 3c)")
                .contains("Own expectation: green, On track. ");
    }

    @Test
    void the_engagement_model_has_words_and_no_colour() {
        settle(ArrangementKind.ENGAGEMENT_MODEL, null, null, "Looks for the storybook.");
        JsonNode reading = explained().get("subjects").get(0);
        JsonNode autumn = reading.get("thisYear").get(0);
        for (String which : new String[] {"attainment", "progress"}) {
            assertThat(autumn.get(which).get("colour").asString()).isEqualTo("none");
            assertThat(autumn.get(which).get("why").asString()).startsWith("Follows the engagement model");
        }
        assertThat(reading.get("target").isNull()).isTrue();
        assertThat(reading.get("ptt").isNull()).isTrue();
        assertThat(explain().said()).contains("Looks for the storybook.");
    }

    @Test
    void what_the_family_is_spared_is_named_and_staff_see_every_colour() {
        JsonNode before = explained().get("subjects");
        settle(ArrangementKind.SHOW_NO_RED, null, null, null);
        settle(ArrangementKind.HIDE_NATIONAL_LINE, null, null, null);
        settle(ArrangementKind.NEW_TO_ENGLISH, null, null, null);
        JsonNode after = explained();
        assertThat(after.get("subjects")).isEqualTo(before);
        assertThat(after.get("settled")
                        .valueStream()
                        .map(each -> each.get("kind").asString()))
                .containsExactlyInAnyOrder("show no red", "hide national line", "new to English");
    }

    @Test
    void an_earlier_day_has_neither_what_was_settled_nor_what_was_recorded_since() {
        settle(ArrangementKind.ENGAGEMENT_MODEL, null, null, "Looks for the storybook.");
        JsonNode then = explained("--on", "2026-03-02");
        assertThat(then.has("settled")).isFalse();
        assertThat(then.get("yearGroup").asInt()).isEqualTo(5);
        assertThat(then.get("subjects")
                        .get(0)
                        .get("thisYear")
                        .get(2)
                        .get("result")
                        .isNull())
                .isTrue();
    }

    @Test
    void reception_has_no_table_and_says_why() {
        Typed elijah = explain("--pupil", ELIJAH_IN_RECEPTION);
        assertThat(elijah.said()).contains("Assessed under the EYFS: there is no table until Year 1.");
        JsonNode json = new JsonMapper()
                .readTree(explain("--pupil", ELIJAH_IN_RECEPTION, "--json").said());
        assertThat(json.get("yearGroup").asInt()).isZero();
        assertThat(json.get("subjects")).isEmpty();
    }

    @Test
    void who_looked_is_recorded_as_the_command_line_with_its_user() {
        PupilId kwame = kwame();
        explain();
        List<String> actors = product.in(
                Cast.RUTH,
                ruth -> product.bean(JdbcClient.class)
                        .sql(
                                "select actor from audit.pupil_opened where school_id = :school and pupil_id = :pupil and account_id = :who")
                        .param("school", ruth.schoolKey())
                        .param("pupil", kwame.value())
                        .param("who", new UUID(0, 1))
                        .query(String.class)
                        .list());
        assertThat(actors).containsExactly("command line, OS user ann");
    }

    @Test
    void what_cannot_be_explained_is_a_sentence() {
        refused("There is no school “Oakfeild” here. Here: ", "--school", "Oakfeild");
        refused("No pupil of Oakfield Primary has the UPN Z0.", "--pupil", "Z0");
        refused("No pupil of Brookside Primary has the UPN " + KWAME, "--school", "Brookside Primary");
        refused("24/11/2026 is no date that --on can take. Write it as 2026-11-24.", "--on", "24/11/2026");
        refused("Oakfield Primary works in 2026/27, which ends on 31 August 2027.", "--on", "2027-09-01");
        refused("Kwame Richards was not born yet on 1 September 2010.", "--on", "2010-09-01");
        assertThat(Typed.in(product, "explain", "--school", "oakfield").problems())
                .isEqualTo("Say which pupil, by the UPN: --pupil UPN.\n");
        assertThat(Typed.in(product, "explain", "--pupil", KWAME).problems()).startsWith("Say which school: ");
    }

    private void refused(String sentence, String... more) {
        Typed typed = explain(more);
        assertThat(typed.problems()).contains(sentence);
        assertThat(typed.status()).isEqualTo(2);
        assertThat(typed.said()).isEmpty();
    }

    /** Kwame at Oakfield unless something else is said. */
    private Typed explain(String... more) {
        var args = new ArrayList<>(List.of(more));
        args.add("explain");
        if (!args.contains("--school")) {
            args.addAll(List.of("--school", "Oakfield Primary"));
        }
        if (!args.contains("--pupil")) {
            args.addAll(List.of("--pupil", KWAME));
        }
        return Typed.in(product, args.toArray(String[]::new));
    }

    private JsonNode explained(String... more) {
        var args = new ArrayList<>(List.of(more));
        args.add("--json");
        Typed typed = explain(args.toArray(String[]::new));
        assertThat(typed.status()).as(typed.problems()).isZero();
        return new JsonMapper().readTree(typed.said());
    }

    private void settle(
            ArrangementKind kind, @Nullable String subject, @Nullable String grade, @Nullable String narrative) {
        PupilId kwame = kwame();
        product.in(Cast.MEERA, meera -> {
            SubjectId about = subject == null
                    ? null
                    : new SubjectId(product.bean(JdbcClient.class)
                            .sql("select id from school.subject where school_id = :school and name = :name")
                            .param("school", meera.schoolKey())
                            .param("name", subject)
                            .query(UUID.class)
                            .single());
            product.bean(Arrangements.class)
                    .settle(
                            kwame,
                            new NewArrangement(
                                    kind,
                                    about,
                                    grade,
                                    narrative,
                                    "Agreed with the family.",
                                    LocalDate.of(2026, 11, 23),
                                    null),
                            meera);
            return true;
        });
    }

    private PupilId kwame() {
        return product.in(
                Cast.MEERA,
                meera -> new PupilId(product.bean(JdbcClient.class)
                        .sql("select id from pupils.pupil where school_id = :school and upn = :upn")
                        .param("school", meera.schoolKey())
                        .param("upn", KWAME)
                        .query(UUID.class)
                        .single()));
    }
}
