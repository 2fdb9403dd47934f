package org.waymark.mentoring.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.mentoring.FamilyNews;
import org.waymark.ui.Link;

/** How far a round has come: in all, by class and by mentor, what is due, and who has no mentor. */
public record BoardPage(
        String label,
        String dates,
        String whose,
        List<Link> rounds,
        List<String> states,
        List<Line> all,
        List<Line> byClass,
        List<Line> byMentor,
        List<Due> due,
        List<Due> withoutMentor,
        List<Stuck> stuck,
        List<String> reading,
        List<FamilyNews.Waiting> families,
        @Nullable String whoMeetsWhom,
        @Nullable String manage,
        @Nullable String settings,
        String meetings,
        String form) {
    /** Some meetings counted by state, in the order of the headings. */
    public record Line(String name, int meetings, List<Integer> counts, int missed) {}

    /** A meeting to come. */
    public record Due(
            String pupil,
            String href,
            String className,
            String mentor,
            String when,
            @Nullable String prepare) {}

    /** A next step that was carried on twice. */
    public record Stuck(String pupil, String href, String subject, String wording) {}
}
