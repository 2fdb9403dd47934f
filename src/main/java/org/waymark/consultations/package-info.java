/**
 * Parent consultations: the school sets out evenings and who sits in them, families book a time on a phone, and what the
 * school changes afterwards reaches every family that had booked. See docs/rules/consultations.md.
 */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "ui",
            "hosting",
            "paper",
            "tenancy",
            "languages",
            "mail",
            "audit",
            "school",
            "identity",
            "pupils",
            "access",
            "mentoring",
            "sheets"
        })
@NullMarked
package org.waymark.consultations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
