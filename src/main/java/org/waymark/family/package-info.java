/** The portal for families and children. See docs/rules/children-sign-in.md for how a child comes in. */
@ApplicationModule(
        allowedDependencies = {
            "ui",
            "paper",
            "hosting",
            "tenancy",
            "audit",
            "calendar",
            "school",
            "identity",
            "pupils",
            "access",
            "mentoring",
            "sheets"
        })
@NullMarked
package org.waymark.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
