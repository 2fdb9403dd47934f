/**
 * Assessment scales as each school has them: the presets that ship, which subject and year group uses which, and what is
 * expected when. The rules of counting are {@code progress}'s; here they are kept and looked up. See
 * docs/rules/school-year.md.
 */
@ApplicationModule(allowedDependencies = {"calendar", "ui", "progress", "tenancy", "audit", "school"})
@NullMarked
package org.waymark.scales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
