package org.waymark.sheets;

import java.util.List;
import java.util.stream.IntStream;
import org.waymark.sheets.Talk.Reviewed;
import org.waymark.sheets.Talk.Signature;
import org.waymark.sheets.Talk.Step;

/** What is said in a meeting: as much as is usual, and as much as the product accepts. */
final class SampleTalk {
    private static final String DRAWN = "M60 120L110 60L150 130L200 70L260 120L330 90";
    private static final String DAY = "24 November 2026";

    static final Talk USUAL = new Talk(
            "I got better at spelling and the reading one was easy.",
            List.of(
                    new Reviewed(
                            "I can spell the Year 3 words",
                            "18 September 2026",
                            "Achieved early, on 3 November 2026",
                            "18 of 20"),
                    new Reviewed(
                            "I can tell the time to five minutes",
                            "18 September 2026",
                            "Partly: make it smaller",
                            "Past the hour, not yet to it"),
                    new Reviewed(
                            "I can use a full stop at the end of each sentence", "18 September 2026", "Exceeded", "")),
            "Reads with expression now; in maths the number facts come slowly.",
            List.of("Remembering what I learned", "Noise around me"),
            "I forget what to do first when it is long.",
            List.of(
                    step("Reading", "I can say what a new word means from the words around it"),
                    step("Reading", "I can explain why a character did something"),
                    step("Writing", "I can use commas after the words that begin a sentence"),
                    step("Maths", "I can tell the time to five minutes past the hour"),
                    step("Maths", "I can divide by 6 and by 9 without counting on"),
                    step("", "I can put my hand up when I am stuck")),
            "To write a story with chapters",
            "A vet, or somebody who makes games",
            "My story was on the wall and I read a whole book on my own.",
            "I liked that we looked at my book together. I want to do more maths games.",
            "You worked hard this term, and it shows in how you talk about what you read. Keep asking when a word is new.",
            List.of(
                    "Effort: me Always, my mentor Usually, we agree Usually.",
                    "Homework: Sometimes.",
                    "At school for 96.4% of the time."),
            "124 smileys: Bronze. 76 more to Silver.",
            new Signature("", DRAWN, DAY),
            new Signature("Priya Yusuf", "", DAY));

    private SampleTalk() {}

    /** Every field full, in one script, with or without places where a line may break. */
    static Talk most(String words) {
        String field = filled(words, 2000);
        String part = filled(words, 300);
        return new Talk(
                field,
                IntStream.range(0, 7)
                        .mapToObj(i -> new Reviewed(part, DAY, "Partly: change the approach", part))
                        .toList(),
                field,
                List.of("Remembering what I learned", "Listening for a long time", "Reading the question", "Worries"),
                field,
                IntStream.range(0, 7)
                        .mapToObj(i -> new Step(
                                "",
                                i == 6 ? "" : "Grammar, punctuation and spelling",
                                part,
                                part,
                                part,
                                part,
                                part,
                                DAY))
                        .toList(),
                field,
                field,
                field,
                field,
                filled(words, 600),
                java.util.Collections.nCopies(20, "Grammar, punctuation and spelling: me Always, my mentor Usually."),
                "10,000 smileys: Gold.",
                new Signature("Z".repeat(100), "", DAY),
                new Signature("", DRAWN, DAY));
    }

    static SheetPage signed(SheetPage page, Talk talk) {
        return page.signed(page.top().round(), talk, DAY, "18 December 2026");
    }

    private static Step step(String subject, String wording) {
        return new Step(
                "",
                subject,
                wording,
                "My teacher asks me three times",
                "practise at home on Mondays",
                "a small group on Tuesdays",
                "ask me about it at tea",
                "18 December 2026");
    }

    private static String filled(String words, int length) {
        return words.repeat(1 + length / words.length()).substring(0, length).strip();
    }
}
