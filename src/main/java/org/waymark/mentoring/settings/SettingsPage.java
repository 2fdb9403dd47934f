package org.waymark.mentoring.settings;

import java.util.List;

/** What there is to keep, each with how it stands. */
public record SettingsPage(String rounds, List<Entry> entries) {
    /** One list or choice. */
    public record Entry(String href, String name, String about) {}
}
