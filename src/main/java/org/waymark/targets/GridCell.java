package org.waymark.targets;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.progress.Goals;
import org.waymark.progress.Result;
import org.waymark.progress.Standing;
import org.waymark.scales.StoredScale;
import org.waymark.school.Subject;

/**
 * One pupil and subject at one point, as the class grid shows it.
 *
 * @param version what stands in the cell, a withdrawn result too; null where nothing was ever entered
 * @param before the result of the collection point before
 * @param standing the result with both its colours
 * @param goals this year-end's Target and PTT
 */
public record GridCell(
        Subject subject,
        StoredScale scale,
        @Nullable UUID version,
        @Nullable Result before,
        Standing standing,
        @Nullable Goals goals) {}
