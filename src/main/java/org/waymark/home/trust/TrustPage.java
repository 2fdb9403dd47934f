package org.waymark.home.trust;

import java.util.List;
import org.waymark.ui.Tally;

/** The schools of a trust side by side: totals only, no pupil and no name. */
public record TrustPage(List<SchoolColumn> schools) {

    /**
     * One school.
     *
     * @param suppressed so few pupils that a total could tell who they are
     */
    public record SchoolColumn(
            String name,
            String scale,
            String point,
            int pupils,
            int entered,
            int wanted,
            boolean suppressed,
            List<Row> rows) {}

    public record Row(String subject, List<Tally> attainment, List<Tally> progress) {}
}
