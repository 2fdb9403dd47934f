package org.waymark.sheets;

import java.util.Map;

/** The texts of the headings that have lines or words under them, by what they are in English. */
final class PaperHeadings {
    static final Map<String, String> RULED = Map.ofEntries(
            Map.entry(SecondSide.HOLDING_BACK.title(), "sheet.holdingBack"),
            Map.entry(SecondSide.NOTICED.title(), "sheet.noticed"),
            Map.entry(SecondSide.SEEN.title(), "paper.seen"),
            Map.entry(SecondSide.REVIEW.title(), "sheet.lastSteps"),
            Map.entry(SecondSide.PERSONAL, "sheet.personal"),
            Map.entry(SecondSide.ASPIRATIONS.title(), "sheet.aspirations"),
            Map.entry(SecondSide.PROUD.title(), "sheet.proud"),
            Map.entry(SecondSide.WORK.title(), "sheet.work"),
            Map.entry(SecondSide.CHILD.title(), "sheet.child"),
            Map.entry(SecondSide.MENTOR.title(), "sheet.mentor"),
            Map.entry(SecondSide.FAMILY.title(), "sheet.answer"));

    static final Map<String, String> HINTS = Map.of(
            SecondSide.SEEN.hint(), "paper.seen.hint",
            SecondSide.REVIEW.hint(), "paper.review.hint",
            SecondSide.WORK.hint(), "paper.work.hint",
            SecondSide.FAMILY.hint(), "paper.family.hint");

    private PaperHeadings() {}
}
