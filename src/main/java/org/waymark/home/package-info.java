/** The first page of each kind of person, and the frame around every page. Uses any module; used by none. */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "ui",
            "hosting",
            "languages",
            "mail",
            "progress",
            "tenancy",
            "audit",
            "school",
            "identity",
            "pupils",
            "access",
            "scales",
            "attainment",
            "targets",
            "record",
            "mentoring"
        })
@NullMarked
package org.waymark.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
