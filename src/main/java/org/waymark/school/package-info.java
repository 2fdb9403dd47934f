/** Trusts, schools, their terms, subjects, classes and staff: what every other module hangs on. */
@ApplicationModule(allowedDependencies = {"calendar", "ui", "hosting", "tenancy", "audit", "mail", "languages"})
@NullMarked
package org.waymark.school;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
