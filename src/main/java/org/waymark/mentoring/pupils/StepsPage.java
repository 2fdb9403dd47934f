package org.waymark.mentoring.pupils;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.mentoring.Offers;
import org.waymark.mentoring.Reviewing;
import org.waymark.mentoring.StepForm;
import org.waymark.ui.Problems;

/**
 * A pupil's next steps that are open, and what could be next.
 *
 * @param reviewed how the review ended that was just done
 */
public record StepsPage(
        Heading heading, @Nullable String reviewed, List<Step> open, Offers offers, StepForm form, Problems problems) {
    /** A next step that is not reviewed yet, with what was typed of its review. */
    public record Step(
            String subject,
            List<String> lines,
            String agreed,
            String reviewOn,
            boolean due,
            int carries,
            Reviewing review,
            boolean typed,
            Problems problems) {}
}
