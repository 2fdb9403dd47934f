package org.waymark.ui;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/** What is to be put right before a form is accepted, each a sentence, most of them beside a field. */
public record Problems(List<Problem> all) {

    /** The status of a page that shows problems: the request was understood and not done. */
    public static final int STATUS = 422;

    /** One sentence, and the name of the field it belongs to where there is one. */
    public record Problem(@Nullable String field, String sentence) {}

    private static final String UNREADABLE = "We cannot read this. Check how it is written.";

    public Problems {
        all = List.copyOf(all);
    }

    public static Problems none() {
        return new Problems(List.of());
    }

    public static Problems of(String field, String sentence) {
        return new Problems(List.of(new Problem(field, sentence)));
    }

    public static Problems of(Refused refused) {
        return new Problems(List.of(new Problem(refused.field(), refused.sentence())));
    }

    public static Problems of(Errors errors) {
        return new Problems(errors.getAllErrors().stream()
                .map(error -> {
                    String field = error instanceof FieldError at ? at.getField() : null;
                    // Spring's own message for a value of the wrong type is for programmers.
                    boolean unreadable = error instanceof FieldError at && at.isBindingFailure();
                    String said = unreadable ? null : error.getDefaultMessage();
                    return new Problem(field, Objects.requireNonNullElse(said, UNREADABLE));
                })
                .toList());
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /** The sentence for one field, or null when there is nothing to put right there. */
    public @Nullable String at(String field) {
        return all.stream()
                .filter(problem -> field.equals(problem.field()))
                .map(Problem::sentence)
                .findFirst()
                .orElse(null);
    }
}
