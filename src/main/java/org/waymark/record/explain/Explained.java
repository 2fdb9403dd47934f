package org.waymark.record.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pupil's table as a program reads it. Its names and their order are promised in docs/command-line.md. What is settled for the
 * pupil is there only where something is.
 */
record Explained(
        String upn,
        String name,
        int yearGroup,
        @JsonProperty("class") @Nullable String schoolClass,
        List<SubjectTable> subjects,
        @JsonInclude(Include.NON_EMPTY) List<Settled> settled) {

    record SubjectTable(
            String subject,
            String scale,
            @Nullable String base,
            List<YearEnd> yearEnds,
            List<Point> thisYear,
            @Nullable String target,
            @Nullable String ptt) {}

    record YearEnd(
            String academicYear,
            int yearGroup,
            @Nullable String result,
            @Nullable String expectation,
            String colour,
            @JsonInclude(Include.NON_NULL) @Nullable Own own) {}

    record Point(
            String point,
            @Nullable String result,
            @Nullable String expectation,
            Colour attainment,
            Colour progress,
            @JsonInclude(Include.NON_NULL) @Nullable Own own) {}

    record Colour(String colour, String why) {}

    /** The individual expectation beside the national one, and the attainment against it. */
    record Own(
            String expectation,
            @Nullable String colour,
            @Nullable String why) {}

    /** Subject null: in every subject. */
    record Settled(
            String kind,
            @Nullable String subject,
            @Nullable String grade,
            @Nullable String narrative,
            String reason,
            String from,
            @Nullable String until) {}
}
