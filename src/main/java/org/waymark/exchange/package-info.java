/** What comes in from a school's other systems and goes out to them: the exports are read, shown and then applied. */
@ApplicationModule(allowedDependencies = {"calendar", "pupils"})
@NullMarked
package org.waymark.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
