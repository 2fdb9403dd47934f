package org.waymark.sheets.versions;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.mentoring.FamilyComments;
import org.waymark.sheets.SheetPage;
import org.waymark.ui.Dates;
import org.waymark.ui.Link;

/**
 * A signed sheet as it was, where its paper is, and what the family said to it.
 *
 * @param amend where it is amended; null where it was already
 * @param readers who opened it at home, and who says that they read it
 */
public record VersionPage(
        SheetPage sheet,
        String label,
        String state,
        String address,
        List<Link> papers,
        String pupil,
        @Nullable String amend,
        List<Comment> comments,
        List<String> readers) {
    /** One adult's words with the answer to them, or the form to answer. */
    public record Comment(
            String id,
            String by,
            String when,
            String words,
            @Nullable String answer,
            String answered,
            String typed,
            @Nullable String problem) {
        static Comment of(FamilyComments.Comment said, Typed typed) {
            boolean mine = typed.comment().equals(said.id().toString());
            OffsetDateTime at = said.answeredAt();
            return new Comment(
                    said.id().toString(),
                    said.by(),
                    day(said.at()),
                    said.words(),
                    said.answer(),
                    at == null ? "" : said.answeredBy() + ", " + day(at),
                    mine ? typed.answer() : "",
                    mine ? typed.problem() : null);
        }
    }

    /** An answer that was refused, kept. */
    record Typed(String comment, String answer, @Nullable String problem) {
        static final Typed NOTHING = new Typed("", "", null);
    }

    static String read(FamilyComments.Reader reader) {
        OffsetDateTime read = reader.readAt();
        return read == null
                ? "%s opened it on %s.".formatted(reader.name(), day(reader.openedAt()))
                : "%s says they have read it, on %s."
                        .formatted(reader.name(), Dates.written(Dates.here(read.toInstant())));
    }

    private static String day(OffsetDateTime at) {
        return Dates.written(Dates.here(at.toInstant()).toLocalDate());
    }
}
