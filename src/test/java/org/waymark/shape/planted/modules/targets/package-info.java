/** Planted: one half of a cycle. */
@ApplicationModule(allowedDependencies = {"scales"})
package org.waymark.shape.planted.modules.targets;

import org.springframework.modulith.ApplicationModule;
