/** Pupils on roll, the class and year group of each year, and the adults to contact. */
@ApplicationModule(allowedDependencies = {"calendar", "ui", "tenancy", "audit", "school", "identity"})
@NullMarked
package org.waymark.pupils;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
