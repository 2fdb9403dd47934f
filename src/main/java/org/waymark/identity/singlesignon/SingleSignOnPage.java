package org.waymark.identity.singlesignon;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.identity.Provider;
import org.waymark.identity.Vouched;
import org.waymark.ui.Problems;

/**
 * With which accounts elsewhere somebody signs in here.
 *
 * @param providers with whom one can be connected
 * @param mayChange whether they signed in a moment ago
 * @param pending what came back from a provider and waits for a yes
 */
public record SingleSignOnPage(
        List<Row> rows,
        List<Provider> providers,
        boolean mayChange,
        @Nullable Vouched pending,
        Problems problems) {

    /** A connected account, and since when in words. */
    public record Row(Vouched who, String since) {}
}
