package org.waymark.consultations.occasions;

import java.util.List;
import org.waymark.ui.Problems;

/** The occasions of a school, and the form for a new one. */
public record OccasionsPage(String address, List<Row> toCome, List<Row> over, OccasionForm form, Problems problems) {

    /** One occasion: when, how it stands, and how many of its times are booked. */
    public record Row(String href, String title, String days, String state, String booked) {}
}
