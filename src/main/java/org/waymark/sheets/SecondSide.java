package org.waymark.sheets;

import java.util.List;
import org.waymark.sheets.SheetPage.Ruled;

/** What is written by hand at the meeting: the headings, and how many lines each is given. */
public final class SecondSide {
    public static final Ruled HOLDING_BACK = new Ruled("What is holding me back", "With attendance and late marks", 2);
    /** On the first side, where there is no table. */
    public static final Ruled SEEN = new Ruled("What we have seen", "Written at the meeting", 12);

    public static final Ruled REVIEW =
            new Ruled("My last targets", "Achieved or exceeded, and when; partly; not yet – and how we know", 2);
    public static final List<String> NEXT_STEPS_HEAD =
            List.of("My next steps", "How we will know", "I, school, home will", "Review on");
    public static final int NEXT_STEPS = 6;
    /** Side by side, two in a row. */
    public static final List<Ruled> ABOUT_ME = List.of(
            new Ruled("My personal target", "", 1),
            new Ruled("My aspirations", "", 1),
            new Ruled("What I am proud of", "", 1),
            new Ruled("How I work", "Effort, behaviour, homework", 1));

    public static final List<Ruled> COMMENTS = List.of(
            new Ruled("What I say", "", 2),
            new Ruled("What my mentor says", "", 2),
            new Ruled("What my parent or carer says", "With the date", 2));
    public static final List<String> SIGNATURES = List.of("Pupil", "Mentor", "Parent or carer");
    public static final String TALK_TO_US =
            "To talk about this sheet, speak to the mentor named on it or ask at the school office.";

    private SecondSide() {}
}
