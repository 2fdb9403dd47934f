package org.waymark.sheets.runs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One print run.
 *
 * @param said how far it has come; null where it is over
 * @param failed how many sheets can be tried again
 * @param file where the finished file is; null where there is none
 */
public record RunPage(
        String title,
        String state,
        String what,
        @Nullable String said,
        int done,
        int total,
        List<String> problems,
        int failed,
        @Nullable String file,
        String address,
        String all) {}
