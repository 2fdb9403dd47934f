/**
 * The mentoring round: a pupil and a mentor meet each term, look at where the pupil is, agree next steps and sign. See
 * docs/rules/mentoring.md.
 */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "ui",
            "hosting",
            "progress",
            "tenancy",
            "audit",
            "identity",
            "school",
            "pupils",
            "access",
            "scales",
            "attainment",
            "attendance",
            "objectives",
            "interventions",
            "objectives",
            "record",
            "targets"
        })
@NullMarked
package org.waymark.mentoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
