package org.waymark.sheets.settings;

import org.waymark.sheets.SheetChoices;
import org.waymark.ui.Problems;

/** What a school has chosen for its sheets. */
public record SettingsPage(
        String address, String back, SheetChoices.Chosen chosen, boolean logo, boolean saved, Problems problems) {}
