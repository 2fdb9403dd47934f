/**
 * Where each pupil should and could get to: targets changed by hand with a reason, what is arranged for one pupil, and the
 * subject records in which results, expectations and targets come together. See docs/rules/targets.md.
 */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "progress",
            "tenancy",
            "audit",
            "school",
            "pupils",
            "access",
            "scales",
            "attainment",
            "ui"
        })
@NullMarked
package org.waymark.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
