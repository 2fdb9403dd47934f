/**
 * What the curriculum asks for and what each pupil can do of it: the school's bank of objectives in a teacher's and a child's
 * words, the marks against them, and from these what is secure, what holds a child back and what to do next. See
 * docs/rules/objectives.md.
 */
@ApplicationModule(
        allowedDependencies = {
            "calendar",
            "ui",
            "progress",
            "tenancy",
            "audit",
            "school",
            "identity",
            "pupils",
            "access"
        })
@NullMarked
package org.waymark.objectives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
