package org.waymark.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waymark.progress.Judgement;
import org.waymark.progress.Judgement.Reason;
import org.waymark.progress.Rag;
import org.waymark.progress.Standing;
import org.waymark.progress.Wording;
import org.waymark.sheets.SheetPage.Cell;
import org.waymark.sheets.SheetPage.KeyLine;
import org.waymark.sheets.SheetPage.Kind;
import org.waymark.sheets.SheetPage.Mark;
import org.waymark.ui.Tone;

/**
 * A place of the table in the school's words.
 *
 * @param isCrowded so many subjects that attainment is said by its colour's name
 */
record SheetWords(Wording wording, String targetLabel, boolean isCrowded) {
    /** Longer words do not fit a cell; the colour's name stands there instead, and the key says what it means. */
    private static final int FITS = 22;

    /** A year-end, or the start: attainment only. */
    Cell yearEnd(Standing standing) {
        return cell(standing, attainment(standing), true);
    }

    /** A point of this year: attainment, then progress. */
    Cell point(Standing standing) {
        var marks = new ArrayList<>(attainment(standing));
        if (standing.result() != null && standing.result().grade() != null) {
            marks.add(mark(Kind.PROGRESS, standing.progress(), wording.progress(standing.progress())));
        }
        return cell(standing, marks, false);
    }

    private Cell cell(Standing standing, List<Mark> marks, boolean showsTarget) {
        var result = standing.result();
        var grade = result == null || result.grade() == null ? "" : result.code();
        var goals = standing.goals();
        var target = showsTarget && result == null && goals != null
                ? targetLabel + " " + goals.target().grade().code()
                : "";
        var expected = standing.expectation();
        var agreed = standing.individual();
        return new Cell(
                grade,
                expected == null ? "" : expected.grade().code(),
                agreed == null ? "" : agreed.grade().code(),
                target,
                grade.isEmpty() ? missing(standing.attainment()) : "",
                marks);
    }

    private List<Mark> attainment(Standing standing) {
        if (standing.result() == null || standing.result().grade() == null) {
            return List.of();
        }
        var own = standing.ownAttainment();
        var marks = new ArrayList<Mark>();
        if (standing.attainment().rag() != null || own == null) {
            marks.add(mark(Kind.ATTAINMENT, standing.attainment(), wording.attainment(standing.attainment())));
        }
        if (own != null) {
            marks.add(mark(Kind.AGREED, own, wording.attainment(own)));
        }
        return marks;
    }

    private Mark mark(Kind kind, Judgement judgement, String word) {
        var rag = judgement.rag();
        boolean fits = word.length() <= FITS && !(isCrowded && kind == Kind.ATTAINMENT);
        var fitting = rag == null || fits ? word : name(rag);
        return new Mark(kind, rag == null ? Tone.NONE : Tone.of(rag.code()), fitting);
    }

    /** In a family's words: what the school arranged is not named on paper. */
    private static String missing(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Coloured coloured -> "";
            case Judgement.Colourless none ->
                none.reason() == Reason.ENGAGEMENT_MODEL
                        ? "In words"
                        : none.reason().label();
        };
    }

    /** What each colour means; a red that is not shown to the family is not explained either. */
    List<KeyLine> key(boolean noRed) {
        var lines = new ArrayList<KeyLine>();
        for (var rag : List.of(Rag.GREEN, Rag.AMBER, Rag.RED)) {
            if (rag != Rag.RED || !noRed) {
                lines.add(new KeyLine(
                        Tone.of(rag.code()),
                        name(rag),
                        wording.attainment().getOrDefault(rag, ""),
                        wording.progress().getOrDefault(rag, "")));
            }
        }
        return lines;
    }

    private static String name(Rag rag) {
        return rag.code().substring(0, 1).toUpperCase(Locale.ROOT) + rag.code().substring(1);
    }
}
