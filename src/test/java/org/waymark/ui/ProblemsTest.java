package org.waymark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.validation.DirectFieldBindingResult;

class ProblemsTest {
    static final class Form {
        int room;
        String name = "";
    }

    @Test
    void a_refusal_stands_beside_the_field_it_belongs_to() {
        Problems problems = Problems.of(new Refused("grade", "Year 4 has no grade 9Z."));

        assertThat(problems.any()).isTrue();
        assertThat(problems.at("grade")).isEqualTo("Year 4 has no grade 9Z.");
        assertThat(problems.at("subject")).isNull();
    }

    @Test
    void a_refusal_of_the_whole_act_belongs_to_no_field() {
        Problems problems = Problems.of(new Refused("This meeting was signed off on 4 March."));

        assertThat(problems.all()).extracting(Problems.Problem::field).containsExactly((String) null);
    }

    @Test
    void a_form_says_its_own_sentences_but_never_the_frameworks_for_a_wrong_type() {
        var errors = new DirectFieldBindingResult(new Form(), "form");
        errors.rejectValue("name", "empty", "Enter a name.");
        errors.addError(new org.springframework.validation.FieldError(
                "form", "room", "x", true, new String[] {"typeMismatch"}, null, "Failed to convert value of type"));

        Problems problems = Problems.of(errors);

        assertThat(problems.at("name")).isEqualTo("Enter a name.");
        assertThat(problems.at("room")).isEqualTo("We cannot read this. Check how it is written.");
    }
}
