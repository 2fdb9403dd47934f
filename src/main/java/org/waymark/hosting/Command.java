package org.waymark.hosting;

import java.io.IOException;

/** Something an office's nightly job, or whoever hosts Waymark, does without a browser. */
public interface Command {
    int CLEAN = 0;
    int ROWS_REFUSED = 1;
    int STOPPED = 2;

    /** The word after {@code ./run}. */
    String name();

    /**
     * Does it, inside the product that serves this data directory or in one started for it.
     *
     * @return one of the numbers above, for the shell
     * @throws Refusal with a sentence for the person, which counts as stopped
     */
    int run(CommandCall call) throws IOException;
}
