package org.waymark.mentoring.concerns;

import java.util.List;
import org.waymark.ui.Problems;

/** One concern: what the child wrote, what the mentor said, who has seen it and what was done. */
public record ConcernPage(
        String pupil,
        String className,
        String address,
        String all,
        String told,
        String by,
        String words,
        String wrote,
        List<Act> seen,
        List<Act> done,
        String typed,
        Problems problems) {
    /** When somebody did what. */
    public record Act(String at, String by, String words) {}
}
