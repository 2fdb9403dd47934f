package org.waymark.mentoring.calendar;

import org.jspecify.annotations.Nullable;

/** Where a calendar program finds the meetings. A secret is shown once, when it is made. */
public record CalendarPage(
        String address,
        String file,
        String meetings,
        boolean made,
        @Nullable String secret) {}
