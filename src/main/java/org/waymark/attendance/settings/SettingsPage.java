package org.waymark.attendance.settings;

import org.waymark.ui.Problems;

/** The edges of the colours as they are or as typed. */
public record SettingsPage(
        String address,
        String back,
        String green,
        String amber,
        String onTime,
        String someLates,
        boolean onSheets,
        boolean saved,
        Problems problems) {}
