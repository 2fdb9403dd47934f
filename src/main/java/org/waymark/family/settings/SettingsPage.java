package org.waymark.family.settings;

import org.waymark.languages.Texts;

/** What an adult has chosen. */
public record SettingsPage(Texts texts, String address, String home, boolean mail, boolean saved) {}
