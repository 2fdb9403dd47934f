package org.waymark.sheets;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.mentoring.Barriers;
import org.waymark.mentoring.Field;
import org.waymark.mentoring.Outcome;
import org.waymark.mentoring.Strand;
import org.waymark.mentoring.StrandColour;
import org.waymark.mentoring.Strands;
import org.waymark.mentoring.Topic;
import org.waymark.tenancy.Viewer;

/**
 * A form for any meeting, with nobody's name on it: a page of lines in the order in which pupil and mentor talk.
 *
 * @param strands the school's own; lines to write on where it has none
 * @param colours what may be said of each
 * @param barriers the school's list, to be ticked
 */
public record BlankForm(String school, List<String> strands, List<String> colours, List<String> barriers) {
    static final String TITLE = "Mentoring meeting: form to fill in by hand";

    /** Closer than this there is nothing. */
    static final int CLOSEST = 3;

    /** What may come of an earlier next step. */
    public static final List<String> OUTCOMES = List.of(
            Outcome.EXCEEDED.words(), Outcome.ACHIEVED.words(), Outcome.PARTLY.words(), Outcome.NOT_YET.words());

    /** "1. How did it go?" */
    public static String topic(String code) {
        Topic topic = Topic.of(code).orElseThrow();
        return topic.ordinal() + 1 + ". " + topic.words();
    }

    /** What the meeting's screen asks for too, and so many lines for it. */
    public static SheetPage.Ruled ask(String code, int lines) {
        Field field = Field.written(code).orElseThrow();
        return new SheetPage.Ruled(field.label(), field.hint(), lines);
    }

    /** Reads what a school has on its form. */
    @Component
    public static class Query {
        private final Strands strands;
        private final Barriers barriers;

        Query(Strands strands, Barriers barriers) {
            this.strands = strands;
            this.barriers = barriers;
        }

        public BlankForm of(Viewer viewer) {
            return new BlankForm(
                    viewer.schoolName(),
                    strands.inUse(viewer).stream().map(Strand::name).toList(),
                    strands.colours(viewer).stream().map(StrandColour::words).toList(),
                    barriers.all(viewer));
        }
    }
}
