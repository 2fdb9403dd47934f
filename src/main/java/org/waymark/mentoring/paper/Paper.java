package org.waymark.mentoring.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.waymark.mentoring.Field;
import org.waymark.mentoring.NextStep;
import org.waymark.mentoring.OpenSteps;
import org.waymark.mentoring.Reviewing;
import org.waymark.mentoring.Said;
import org.waymark.mentoring.StepForm;

/** What was typed of a paper form, as a browser sends it: nothing where the page is opened. */
record Paper(MultiValueMap<String, String> sent) {
    /** As many as a form on paper has lines for, and one more that is personal. */
    static final int ROWS = 6;

    private static final int PERSONAL = ROWS;

    boolean isEmpty() {
        return sent.isEmpty();
    }

    String word(String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    List<Said.Typed> words() {
        return Said.typed(List.of(Field.values()), sent);
    }

    static String review(UUID step) {
        return "review-" + step + "-";
    }

    /** Null where the paper says nothing of it. */
    NextStep.@Nullable Typed review(OpenSteps.Open step, LocalDate usual) {
        String field = review(step.id());
        return word(field + "outcome").isEmpty() ? null : reviewed(field).review(usual);
    }

    /** The line beside an outcome is its evidence, or the reason for which it is withdrawn. */
    private Reviewing.Sent reviewed(String field) {
        String outcome = word(field + "outcome");
        String line = word(field + "evidence");
        boolean withdrawn = outcome.equals("withdrawn");
        return new Reviewing.Sent(
                outcome,
                withdrawn ? "" : line,
                withdrawn ? line : "",
                word(field + "then"),
                word(field + "again"),
                "",
                "");
    }

    Reviewing.Typed typed(UUID step) {
        String field = review(step);
        return new Reviewing.Typed(word(field + "outcome"), word(field + "evidence"), "", word(field + "again"), "");
    }

    static String row(int row) {
        return "step-" + row + "-";
    }

    StepForm.Sent step(int row) {
        String field = row(row);
        return new StepForm.Sent(
                row == PERSONAL ? "personal" : word(field + "subject"),
                word(field + "wording"),
                word(field + "howWeKnow"),
                word(field + "iWill"),
                word(field + "schoolWill"),
                word(field + "homeCan"),
                word(field + "reviewOn"),
                "");
    }

    /** The rows in which something was written. */
    List<Integer> steps() {
        List<Integer> written = new ArrayList<>();
        IntStream.rangeClosed(0, PERSONAL).filter(this::isWritten).forEach(written::add);
        return written;
    }

    private boolean isWritten(int row) {
        StepForm.Sent step = step(row);
        return !(step.wording() + step.howWeKnow() + step.iWill() + step.schoolWill() + step.homeCan()).isBlank();
    }
}
