package org.waymark.attainment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.waymark.progress.Result;
import org.waymark.scales.ScaleBook;
import org.waymark.scales.StoredScale;

/** A row of the history of a cell: what was said, by whom and when. */
public record RecordedResult(Cell cell, UUID version, Said said, Source source, Instant at, String by) {

    /** As the rules see it; empty when withdrawn. The scale in use is for flags, which belong to none. */
    public Optional<Result> result(ScaleBook book, StoredScale inUse) {
        return said.result(cell.point(), book, inUse);
    }
}
