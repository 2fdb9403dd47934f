/**
 * Schools kept apart: the person looking, the transaction locked to one school, and the rule for each address. Every
 * query and every door takes a {@link org.waymark.tenancy.Viewer}. See docs/rules/who-sees-whom.md.
 */
@ApplicationModule(allowedDependencies = {"ui"})
@NullMarked
package org.waymark.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
