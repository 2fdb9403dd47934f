package org.waymark.access.people;

import java.util.List;

/** Everybody who may see one pupil. Those who may no longer, but once opened the record, come after them. */
public record PeoplePage(String pupil, String pupilPage, List<Row> may, List<Row> didOnce) {

    /** A person, why they may see the pupil, and the last day they opened the record; empty where they never did. */
    public record Row(String person, String job, String why, String opened) {}
}
