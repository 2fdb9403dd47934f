package org.waymark.ui.examples;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Chip;
import org.waymark.ui.Fact;
import org.waymark.ui.LanguageSwitch;
import org.waymark.ui.Link;
import org.waymark.ui.Problems;
import org.waymark.ui.Tally;

/** Made-up content for every component. */
public record ExamplesPage(
        List<Chip> chips,
        List<Tally> tallies,
        Problems problems,
        List<Fact> facts,
        List<Row> pupils,
        List<String> subjects,
        List<Stage> stages,
        LanguageSwitch languages) {

    /** A pupil in the class grid, with a cell for each subject. */
    public record Row(String name, List<Cell> cells) {}

    /** A cell of the grid: its state is saved, waiting, refused, clash or empty, and said in words where it has no colour. */
    public record Cell(
            String label,
            String before,
            String target,
            String grade,
            String state,
            @Nullable Chip chip) {
        public String said() {
            return switch (state) {
                case "waiting" -> "waiting";
                case "refused" -> "no such grade";
                case "clash" -> "two values";
                default -> "";
            };
        }
    }

    /** A subject in the table of a key stage. */
    public record Stage(String subject, List<Past> past, List<Past> points, String target, String aspiration) {}

    /** A result with its expectation; one still to come has no grade. */
    public record Past(
            String grade, String expected, @Nullable Chip chip) {}

    static ExamplesPage made() {
        return new ExamplesPage(
                Samples.CHIPS,
                Samples.TALLIES,
                new Problems(List.of(
                        new Problems.Problem("email-wrong", "Enter an e-mail address, like office@oakfield.example."),
                        new Problems.Problem("starts-wrong", "Enter a day in this school year."),
                        new Problems.Problem(
                                null, "This meeting was signed off on 4 March. Reopen it to change a target."))),
                List.of(
                        new Fact("Class", "4 Maple, Year 4", new Link("Change", "#", false)),
                        new Fact("Mentor", "Mrs Adaeze Okafor", new Link("Change", "#", false)),
                        Fact.of("Meeting", "4 March 2027")),
                IntStream.range(0, Samples.NAMES.size()).mapToObj(Samples::row).toList(),
                Samples.SUBJECTS,
                Samples.STAGES,
                Samples.LANGUAGES);
    }
}
