package org.waymark.exchange.suspensions;

import java.util.List;

/** Suspended contacts: those nobody has looked at first. */
public record SuspensionsPage(String path, List<Row> rows) {
    public record Row(String address, String contact, String pupil, String since, String because, String decided) {}
}
