/**
 * Accounts, what each is in which school, signing in and out. Holds nothing of a pupil. Its tables are read before a
 * school is known, through {@link org.waymark.identity.Accounts}; beside them only mentoring’s
 * secret calendar addresses and class codes are.
 */
@ApplicationModule(allowedDependencies = {"ui", "paper", "hosting", "tenancy", "audit", "school"})
@NullMarked
package org.waymark.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
