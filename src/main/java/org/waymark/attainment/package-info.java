/**
 * Results: one pupil, subject, collection point and grade. They are only ever added to; a correction supersedes and a cleared
 * cell is withdrawn, so that who, when and what before stay. The starting point of each pupil's key stage is kept beside them
 * and always follows from them. See docs/decisions/0006-results-are-append-only-and-the-latest-is-stored.md.
 */
@ApplicationModule(
        allowedDependencies = {"calendar", "ui", "progress", "tenancy", "school", "pupils", "access", "scales"})
@NullMarked
package org.waymark.attainment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
