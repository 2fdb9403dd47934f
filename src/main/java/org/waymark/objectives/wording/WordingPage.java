package org.waymark.objectives.wording;

import org.waymark.ui.Problems;

/** One objective's words, to be changed; or the objective to be retired. */
public record WordingPage(
        String caption,
        String address,
        String bank,
        boolean retired,
        String strand,
        String teacher,
        String child,
        Problems problems) {}
