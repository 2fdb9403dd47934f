/**
 * What comes in from a school's other systems and goes out to them. A file is read, compared with what we hold and shown;
 * then it is applied in one transaction, or not at all. A pupil whom it lacks is flagged and never deleted, a contact whom
 * it lacks is suspended at once, and a grade entered by hand stands unless somebody says otherwise.
 */
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
            "attendance",
            "objectives",
            "mentoring",
            "consultations"
        })
@NullMarked
package org.waymark.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
