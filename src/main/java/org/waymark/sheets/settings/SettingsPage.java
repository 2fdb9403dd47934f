package org.waymark.sheets.settings;

/** What a school has chosen for its sheets. */
public record SettingsPage(String address, String back, boolean annualReport, boolean saved) {}
