package org.waymark.mentoring;

import java.util.List;
import org.waymark.ui.Choice;

/**
 * What could be agreed in one press: from the marks, and what was looked for in the bank.
 *
 * @param looked whether the bank was asked
 */
public record Offers(
        List<InSubject> suggested,
        List<Offer> found,
        boolean looked,
        String words,
        List<Choice> subjects,
        String subject) {
    public static final Offers NONE = new Offers(List.of(), List.of(), false, "", List.of(), "");

    /** What the marks of one subject suggest. */
    public record InSubject(String subject, List<Offer> offers) {}

    /** One objective, in the child's words. */
    public record Offer(String objective, String words, String about) {}

    /** What somebody looks for in the bank. */
    public record Search(String words, String subject) {
        public static final Search NOTHING = new Search("", "");

        boolean any() {
            return !words.isBlank() || !subject.isBlank();
        }
    }
}
