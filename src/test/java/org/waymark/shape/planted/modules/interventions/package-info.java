/** Planted: uses a module on its own line, and what another keeps to itself. */
@ApplicationModule(allowedDependencies = {"attainment", "audit"})
package org.waymark.shape.planted.modules.interventions;

import org.springframework.modulith.ApplicationModule;
