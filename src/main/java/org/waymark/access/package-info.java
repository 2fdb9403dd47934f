/**
 * Who may see which pupil, and why. Other modules tell it who teaches and mentors whom; the view
 * {@code access.visible_pupil} answers for every query in the product. See docs/rules/who-sees-whom.md.
 */
@ApplicationModule(allowedDependencies = {"calendar", "ui", "tenancy", "audit", "school", "identity", "pupils"})
@NullMarked
package org.waymark.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
