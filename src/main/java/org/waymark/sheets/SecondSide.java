package org.waymark.sheets;

import java.util.List;
import org.waymark.sheets.SheetPage.Ruled;

/** The headings of the second side, and how many lines each is given where it is written by hand. */
public final class SecondSide {
    public static final Ruled HOLDING_BACK = new Ruled("What is holding me back", "", 2);
    public static final Ruled NOTICED = new Ruled("What we notice", "", 1);
    /** On the first side, where there is no table. */
    public static final Ruled SEEN = new Ruled("What we have seen", "Written at the meeting", 12);

    public static final Ruled REVIEW =
            new Ruled("My last next steps", "Achieved or exceeded, and when; partly; not yet – and how we know", 2);
    public static final List<String> NEXT_STEPS_HEAD =
            List.of("My next steps", "How we will know", "Who does what", "Review on");
    public static final int NEXT_STEPS = 6;
    /** The next step that belongs to no subject. */
    public static final String PERSONAL = "My personal target";

    public static final Ruled ASPIRATIONS = new Ruled("My aspirations", "", 1);
    public static final Ruled PROUD = new Ruled("What I am proud of", "", 1);
    public static final Ruled WORK = new Ruled("How I work", "Effort, behaviour, homework", 1);
    /** Side by side, two in a row. */
    public static final List<Ruled> ABOUT_ME = List.of(
            new Ruled(PERSONAL, "", 1), ASPIRATIONS, PROUD, new Ruled("How I work", "Effort, behaviour, homework", 1));

    public static final Ruled CHILD = new Ruled("What I say", "", 2);
    public static final Ruled MENTOR = new Ruled("What my mentor says", "", 2);
    public static final Ruled FAMILY = new Ruled("What my parent or carer says", "With the date", 2);
    public static final List<Ruled> COMMENTS = List.of(CHILD, MENTOR, FAMILY);
    public static final List<String> SIGNATURES = List.of("Pupil", "Mentor", "Parent or carer");
    public static final String TALK_TO_US =
            "To talk about this sheet, speak to the mentor named on it or ask at the school office.";
    public static final int EASY_LINES = 4;
    public static final String EASY_TALK = "To talk about this, ask my mentor or the school office.";
    /** Said where words end in an ellipsis. */
    public static final String CUT = "Words that end in … go on in my folder: ask to see them there.";

    private SecondSide() {}
}
