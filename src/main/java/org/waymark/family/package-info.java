/**
 * The portal for families and children: how they are invited and sign in, and what they see. They read only what has been
 * shared with them. See docs/rules/families.md, and docs/rules/children-sign-in.md for how a child comes in.
 */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "ui",
            "paper",
            "hosting",
            "tenancy",
            "languages",
            "mail",
            "audit",
            "school",
            "identity",
            "pupils",
            "access",
            "progress",
            "scales",
            "targets",
            "mentoring",
            "sheets",
            "consultations"
        })
@NullMarked
package org.waymark.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
