package org.waymark.exchange;

import org.waymark.tenancy.Viewer;

/** A file held against what we have: what would change, and the way to change it. */
interface Comparison {
    Report report();

    /** Does it all, in the transaction that compared. */
    void apply(Viewer by);
}
