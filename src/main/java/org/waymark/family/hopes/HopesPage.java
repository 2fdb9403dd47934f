package org.waymark.family.hopes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.languages.Texts;
import org.waymark.mentoring.FamilyWord;
import org.waymark.ui.Choice;
import org.waymark.ui.Dates;
import org.waymark.ui.Problems;

/**
 * What an adult says before a meeting, as kept or as typed.
 *
 * @param coming when the meeting is
 * @param kept when it was kept last; null: never
 * @param agreed whether the step was agreed in the meeting
 */
public record HopesPage(
        Texts texts,
        String given,
        String coming,
        String address,
        String child,
        @Nullable String kept,
        @Nullable Answer answer,
        boolean agreed,
        String hope,
        String helps,
        String step,
        List<Choice> subjects,
        String subject,
        Problems problems) {
    /** The mentor's answer, for this adult alone. */
    public record Answer(String heading, String words, String by) {
        static Answer of(FamilyWord.Answered answered, Texts texts) {
            return new Answer(
                    texts.say(
                            answered.answer() == FamilyWord.Answer.TAKEN_UP
                                    ? "family.hopes.takenUp"
                                    : "family.hopes.notNow"),
                    answered.reply(),
                    texts.say(
                            "sheet.comment.answered",
                            answered.by(),
                            Dates.here(answered.at().toInstant()).toLocalDate()));
        }
    }
}
