package org.waymark.mentoring.selfreviews;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The self-review of one class.
 *
 * @param until by when it closes by itself; null where it is closed
 * @param code shown once, right after it was made
 * @param typedAt where a tablet types it
 */
public record SelfReviewsPage(
        String name,
        String round,
        String address,
        String classes,
        String meetings,
        String cards,
        @Nullable String until,
        @Nullable String code,
        String typedAt,
        int sent,
        List<Row> children) {
    /**
     * A child, and how far the self-review is.
     *
     * @param card whether the child is asked for its own card first
     */
    public record Row(String meeting, String name, String state, boolean sent, boolean writing, boolean card) {}
}
