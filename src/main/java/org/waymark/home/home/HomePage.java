package org.waymark.home.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.ui.Chip;
import org.waymark.ui.Link;
import org.waymark.ui.Tally;

/** The first page: what is still to do, which colours there are, and which children need help first. */
public record HomePage(
        String greeting,
        String point,
        String whose,
        List<ClassRow> classes,
        List<SubjectTallies> subjects,
        List<Child> children,
        int childrenInAll,
        List<Task> tasks,
        @Nullable Round round) {

    /** A class with how far its results have come. */
    public record ClassRow(String name, String href, String sheets, int pupils, int entered, int wanted) {
        public int missing() {
            return wanted - entered;
        }
    }

    /** A subject's colours over the pupils of this page. */
    public record SubjectTallies(String subject, List<Tally> attainment, List<Tally> progress) {}

    /** A child to look at, with the reasons. */
    public record Child(String name, String href, String className, List<Reason> reasons) {}

    public record Reason(String subject, Chip chip) {}

    /** Something that waits for this person. */
    public record Task(int count, String what, String href) {}

    /** The round at a glance, what it waits for, and where to go from there. */
    public record Round(String heading, String sentence, List<Link> waits, List<Link> links) {}
}
