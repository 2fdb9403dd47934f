package org.waymark.sheets.pupils;

import org.jspecify.annotations.Nullable;
import org.waymark.sheets.SheetPage;

/** A sheet on screen, and where its paper is. */
public record PupilSheetPage(
        SheetPage sheet, String pdf, @Nullable String undrawable) {}
