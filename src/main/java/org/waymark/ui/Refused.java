package org.waymark.ui;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An act that the school's rules do not allow. Its message is the whole sentence for the person: what happened and what
 * to do. A module names its own refusals by extending this; a page shows it at the top and beside the field, with status
 * 422 and everything typed kept (see {@link Problems}). One that no page catches is shown on a page of its own.
 */
public class Refused extends RuntimeException {
    private final @Nullable String field;

    public Refused(String sentence) {
        this(null, sentence);
    }

    public Refused(@Nullable String field, String sentence) {
        super(sentence, null, false, false);
        this.field = field;
    }

    public String sentence() {
        return Objects.requireNonNull(getMessage());
    }

    /** The field the sentence belongs beside, where it belongs to one. */
    public @Nullable String field() {
        return field;
    }
}
