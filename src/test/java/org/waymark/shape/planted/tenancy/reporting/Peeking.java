package org.waymark.shape.planted.tenancy.reporting;

import org.waymark.tenancy.SchoolId;
import org.waymark.tenancy.SchoolTransactions;

/** Planted: opens whatever school it likes. */
public class Peeking {
    void at(SchoolTransactions transactions, Runnable work) {
        transactions.run(new SchoolId(2), work);
    }
}
