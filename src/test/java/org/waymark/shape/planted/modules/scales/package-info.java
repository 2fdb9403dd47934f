/** Planted: declares and uses a module above its own. */
@ApplicationModule(allowedDependencies = {"targets"})
package org.waymark.shape.planted.modules.scales;

import org.springframework.modulith.ApplicationModule;
