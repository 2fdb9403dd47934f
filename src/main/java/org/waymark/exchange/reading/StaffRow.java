package org.waymark.exchange.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A member of staff, with every class and access that the file's rows give to their e-mail address. */
public record StaffRow(
        int row, PersonName name, String email, @Nullable String job, Set<StaffAccess> access, List<String> classes)
        implements ImportedRow {}
