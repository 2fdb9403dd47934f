package org.waymark.mentoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.calendar.YearGroup;

/**
 * One thing that a child is asked before the meeting. Up to Year 2 there are faces with a word each, from there on short sentences.
 *
 * @param item by which the answer is found again
 * @param about a next step as it was agreed; empty where it is about none
 * @param choices the best first: three faces, or as many as the school has colours for its strands; or none
 * @param wordy whether there is room to write
 */
public record Question(String item, String about, String asks, String help, List<String> choices, boolean wordy) {
    private static final int YOUNG = 2;
    private static final List<String> HOW = List.of("Well", "Okay", "It is hard for me");
    private static final String STEP = "step:";
    private static final String STRAND = "strand:";

    /** A next step that a child looks back on. */
    public record Step(UUID id, String wording) {}

    /** In the order in which they are asked. */
    public static List<Question> all(
            YearGroup year, List<Step> steps, List<Strand> strands, List<StrandColour> colours) {
        return isYoung(year) ? young(steps, strands) : older(steps, strands, colours);
    }

    public static boolean isYoung(YearGroup year) {
        return year.number() <= YOUNG;
    }

    private static List<Question> young(List<Step> steps, List<Strand> strands) {
        String help = "You can ask a grown-up to write for you. Or tell it in your meeting.";
        List<Question> all = new ArrayList<>();
        steps.forEach(step -> all.add(new Question(
                STEP + step.id(),
                step.wording(),
                "How did this go?",
                "",
                List.of("I can do it", "Nearly", "Not yet"),
                false)));
        strands.forEach(strand ->
                all.add(new Question(strand(strand), strand.inChildsWords(), "How is this for you?", "", HOW, false)));
        if (strands.isEmpty()) {
            all.add(new Question("work", "", "How do you work?", "", HOW, false));
            all.add(new Question("behave", "", "How do you behave?", "", HOW, false));
        }
        all.add(new Question("proud", "", "What are you proud of?", help, List.of(), true));
        all.add(new Question("hard", "", "What is hard for you?", help, List.of(), true));
        all.add(new Question("want", "", "What do you want to do, be or learn?", help, List.of(), true));
        return all;
    }

    private static List<Question> older(List<Step> steps, List<Strand> strands, List<StrandColour> colours) {
        String more = "You can say more, or leave it.";
        List<Question> all = new ArrayList<>();
        steps.forEach(step -> all.add(new Question(
                STEP + step.id(),
                step.wording(),
                "How did this go?",
                more,
                List.of("I can do it now.", "I am getting there.", "I still find it hard."),
                true)));
        List<String> words = colours.stream().map(StrandColour::words).toList();
        strands.forEach(strand -> all.add(
                new Question(strand(strand), strand.inChildsWords(), "How is this for you?", more, words, true)));
        if (strands.isEmpty()) {
            all.add(new Question(
                    "work",
                    "",
                    "How do you work?",
                    more,
                    List.of(
                            "I work hard and keep going.",
                            "I work hard some of the time.",
                            "I find it hard to keep going."),
                    true));
            all.add(new Question(
                    "behave",
                    "",
                    "How do you behave?",
                    more,
                    List.of("I am kind, and I listen.", "I am, most of the time.", "I find it hard."),
                    true));
        }
        all.add(new Question("proud", "", "What are you proud of?", "In school or anywhere else.", List.of(), true));
        all.add(new Question("hard", "", "What is hard for you?", "And what would help you?", List.of(), true));
        all.add(new Question(
                "want", "", "What do you want to do, be or learn?", "This year, or one day.", List.of(), true));
        return all;
    }

    private static String strand(Strand strand) {
        return STRAND + strand.id().value();
    }

    /** Which strand an answer is about, if it is about one. */
    static Optional<StrandId> strand(String item) {
        return item.startsWith(STRAND)
                ? Optional.of(new StrandId(UUID.fromString(item.substring(STRAND.length()))))
                : Optional.empty();
    }

    /** Which of the school's colours a choice stands for; null where for none that it still has. */
    static @Nullable Integer place(@Nullable String chosen, List<StrandColour> colours) {
        int face = HOW.indexOf(chosen);
        if (face >= 0) {
            int place = face == 0 ? 0 : face == 1 ? (colours.size() - 1) / 2 : colours.size() - 1;
            return colours.get(place).place();
        }
        return colours.stream()
                .filter(each -> each.words().equals(chosen))
                .map(StrandColour::place)
                .findFirst()
                .orElse(null);
    }

    /** As it is kept beside the answer. */
    String asked() {
        return about.isEmpty() ? asks : about;
    }

    /** Where the answer belongs in the meeting. */
    static Topic topic(String item) {
        return switch (item) {
            case "hard" -> Topic.HARD;
            case "want" -> Topic.WANT;
            case "work", "behave" -> Topic.WHERE;
            default -> item.startsWith(STRAND) ? Topic.HOW : Topic.WENT;
        };
    }
}
