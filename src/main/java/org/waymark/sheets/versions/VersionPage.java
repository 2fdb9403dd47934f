package org.waymark.sheets.versions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.sheets.SheetPage;
import org.waymark.ui.Link;

/**
 * A signed sheet as it was, and where its paper is.
 *
 * @param amend where it is amended; null where it was already
 */
public record VersionPage(
        SheetPage sheet,
        String label,
        String state,
        List<Link> papers,
        String pupil,
        @Nullable String amend) {}
