/**
 * How often each pupil was at school and on time, term by term: typed in for a class or brought in from a file, and coloured as
 * the school says. Authorised medical absence is kept apart. See docs/rules/attendance.md.
 */
@ApplicationModule(allowedDependencies = {"calendar", "ui", "tenancy", "audit", "school", "pupils", "access"})
@NullMarked
package org.waymark.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
