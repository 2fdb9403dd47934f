/** Planted: reads and writes what is not its own. */
@ApplicationModule(allowedDependencies = {"access", "pupils"})
package org.waymark.shape.planted.tables.mentoring;

import org.springframework.modulith.ApplicationModule;
