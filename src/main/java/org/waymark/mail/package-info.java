/**
 * E-mail: queued in the database in the transaction of what it tells of, and sent from there until it is gone. A demonstration
 * sends nothing and shows it on a page instead. See docs/rules/mail.md.
 */
@ApplicationModule(allowedDependencies = {"ui", "hosting", "tenancy"})
@NullMarked
package org.waymark.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
