package org.waymark.identity.staff;

import java.util.List;
import java.util.UUID;

/** The staff of a school, and how far each has got with signing in. */
public record StaffPage(String path, List<Row> rows, int withoutPassword) {
    public record Row(UUID account, String name, String job, String email, String roles, boolean hasPassword) {}
}
