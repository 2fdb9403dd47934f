/** What is done for pupils beside the lessons of their class: what, by whom, from when to when, and whether it helped. */
@ApplicationModule(allowedDependencies = {"calendar", "ui", "tenancy", "audit", "school", "pupils", "access"})
@NullMarked
package org.waymark.interventions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
