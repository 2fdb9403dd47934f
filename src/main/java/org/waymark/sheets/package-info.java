/**
 * The mentoring sheet: one page record for screen and paper, put together from what the family may see. Paper is made
 * after the school's transaction is over.
 */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "ui",
            "paper",
            "languages",
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
            "attendance",
            "interventions",
            "targets",
            "mentoring"
        })
@NullMarked
package org.waymark.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
