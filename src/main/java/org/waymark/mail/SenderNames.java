package org.waymark.mail;

import java.util.Optional;
import org.waymark.tenancy.SchoolId;

/** Knows what a school is called, as its e-mails say whom they are from. Implemented above this module. */
@FunctionalInterface
public interface SenderNames {
    Optional<String> name(SchoolId school);
}
