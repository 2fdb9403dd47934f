/** The class grid and the pupil page: where results are entered and where a pupil's record is read. */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "ui",
            "hosting",
            "progress",
            "tenancy",
            "audit",
            "school",
            "identity",
            "pupils",
            "access",
            "scales",
            "attainment",
            "interventions",
            "targets"
        })
@NullMarked
package org.waymark.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
