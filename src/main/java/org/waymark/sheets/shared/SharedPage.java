package org.waymark.sheets.shared;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.languages.Texts;
import org.waymark.mentoring.FamilyComments;
import org.waymark.sheets.Retold;
import org.waymark.sheets.SheetPage;
import org.waymark.ui.Dates;
import org.waymark.ui.Link;
import org.waymark.ui.Problems;

/**
 * A signed sheet in the family's language, with what the one adult who looks said to it.
 *
 * @param version which it is, in words
 * @param child where everything about the child is
 * @param read when they said that they had read it; null: not yet
 * @param typed a comment that was refused
 */
public record SharedPage(
        Texts texts,
        Retold retold,
        SheetPage sheet,
        String title,
        String version,
        String address,
        String child,
        List<Link> papers,
        @Nullable String read,
        List<Comment> comments,
        String typed,
        Problems problems) {
    /** The adult's own words, and the answer to them. */
    public record Comment(
            String when, String words, @Nullable String answer, String answered) {
        static Comment of(FamilyComments.Comment said, Texts texts) {
            OffsetDateTime at = said.answeredAt();
            String by = said.answeredBy();
            return new Comment(
                    texts.say("sheet.comment.sent", day(said.at())),
                    said.words(),
                    said.answer(),
                    at == null || by == null ? "" : texts.say("sheet.comment.answered", by, day(at)));
        }
    }

    static LocalDate day(OffsetDateTime at) {
        return Dates.here(at.toInstant()).toLocalDate();
    }
}
